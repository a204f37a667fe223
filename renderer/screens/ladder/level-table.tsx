import { markWords } from '../../../data/ladder/ladder-words.ts';
import { levelOf } from '../../../data/ladder/lookup.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { levelLook } from '../../charts/chart-theme.ts';
import { useReady } from '../../state/use-start.ts';
import cells from './comparison-table.module.css';
import { type ComparedRow, ComparisonTable } from './comparison-table.tsx';

/** What all tables of levels have in common. */
export interface Shown {
  readonly direction: Direction;
  readonly levels: readonly LevelId[];
  /** Some of the tables have a column for the person. */
  readonly hasOwnColumn: boolean;
}

/** A column for each level; the person's two are marked by words, line and text colour. */
export function LevelTable({
  caption,
  direction,
  levels,
  hasOwnColumn,
  rows,
  foot,
}: Shown & {
  readonly caption: string;
  readonly rows: readonly ComparedRow<LevelId>[];
  readonly foot?: ComparedRow<LevelId> | undefined;
}) {
  const { ladder } = useReady();
  const columns = levels.map((level) => {
    const mark = markWords(direction, level);
    const look = levelLook(ladder, level);
    return {
      key: level,
      isMarked: mark !== null,
      line: look.line,
      head: (
        <>
          <span style={{ color: look.text }}>{levelOf(ladder, level).name}</span>
          {mark !== null && <span className={cells.levelMark}>{mark}</span>}
        </>
      ),
    };
  });
  return (
    <ComparisonTable
      caption={caption}
      columns={columns}
      rows={rows}
      leavesRoom={hasOwnColumn}
      {...(foot === undefined ? {} : { foot })}
    />
  );
}
