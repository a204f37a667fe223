import { levelOf } from '../../../../data/ladder/lookup.ts';
import { useReady } from '../../../state/use-start.ts';
import cells from '../comparison-table.module.css';
import { LevelTable, type Shown } from '../level-table.tsx';
import { Part, type PartName } from './part.tsx';

/** The core question and the primary focus of each level (ladder: The Leadership Ladder). */
export function LevelsPart({ part, shown }: { readonly part: PartName; readonly shown: Shown }) {
  const { ladder } = useReady();
  return (
    <Part part={part}>
      <LevelTable
        caption="Each level’s core question and primary focus"
        {...shown}
        rows={[
          {
            name: 'Core question',
            cell: (level) => (
              <span className={cells.question}>“{levelOf(ladder, level).coreQuestion}”</span>
            ),
          },
          { name: 'Primary focus', cell: (level) => levelOf(ladder, level).primaryFocus },
        ]}
      />
    </Part>
  );
}
