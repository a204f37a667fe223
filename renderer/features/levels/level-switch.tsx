import { SegmentedControl } from '@mantine/core';
import { levelOf } from '../../../data/ladder/lookup.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { useReady } from '../../state/use-start.ts';

/** Chooses the level that the charts next to it show. */
export function LevelSwitch({
  value,
  onChange,
  label,
}: {
  readonly value: LevelId;
  readonly onChange: (level: LevelId) => void;
  readonly label: string;
}) {
  const { ladder } = useReady();
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={(id) => onChange(levelOf(ladder, id).id)}
      data={ladder.levels.map(({ id, short }) => ({ value: id, label: short }))}
    />
  );
}
