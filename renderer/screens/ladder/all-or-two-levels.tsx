import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { LevelPair } from '../../../data/ladder/compared-levels.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { useReady } from '../../state/use-start.ts';
import classes from './ladder.module.css';
import { compareLevels, showLevels } from './shown-levels.ts';

/** Chooses between all levels and two of them. */
export function AllOrTwoLevels({ pair }: { readonly pair: LevelPair | null }) {
  const { ladder } = useReady();
  if (ladder.levels.length < 3) return null;
  const choose = (label: string, chosen: LevelId, other: LevelId) => (
    <NativeSelect
      aria-label={label}
      className={classes.level}
      value={chosen}
      onChange={({ currentTarget: { value } }) =>
        compareLevels(ladder, LevelId.parse(value), other)
      }
      data={ladder.levels.map(({ id, name }) => ({
        value: id,
        label: name,
        disabled: id === other,
      }))}
    />
  );
  return (
    <div className={classes.shown}>
      <SegmentedControl
        aria-label="Levels shown"
        value={pair === null ? 'all' : 'two'}
        onChange={(kind) => showLevels(kind === 'two' ? 'two' : 'all')}
        data={[
          { value: 'all', label: 'All levels' },
          { value: 'two', label: 'Two levels' },
        ]}
      />
      {pair !== null && (
        <>
          {choose('First level', pair.lower, pair.upper)}
          <span>and</span>
          {choose('Second level', pair.upper, pair.lower)}
        </>
      )}
    </div>
  );
}
