import { Chip, Group, Select } from '@mantine/core';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { dayOf } from '../../../../data/assessments/last-time.ts';
import {
  type EarlierDay,
  earlierDayNames,
  offeredDays,
  ratedAgainWords,
} from '../../../../data/skills/look-back-days.ts';
import type { AssessmentId } from '../../../../data/values/ids.ts';
import { useToday } from '../../../state/use-today.ts';
import classes from './look-back-days.module.css';

/** Chooses the day to look back on: three suggestions, and a list of all. */
export function LookBackDays({
  draft,
  days,
  value,
  onChange,
}: {
  readonly draft: Draft;
  readonly days: readonly EarlierDay[];
  readonly value: AssessmentId | null;
  readonly onChange: (of: AssessmentId) => void;
}) {
  const today = useToday();
  const offered = offeredDays(days, dayOf(draft, today));
  const names = earlierDayNames(days);
  const name = ({ of }: EarlierDay) => names.get(of) ?? '';
  const rated = ({ of }: EarlierDay) => {
    const words = ratedAgainWords(draft, of);
    return words === null ? '' : ` · ${words}`;
  };
  const choose = (of: unknown) => {
    const day = days.find((each) => each.of === of);
    if (day) onChange(day.of);
  };
  return (
    <div className={classes.choice}>
      <p id="look-back-day">
        <span className={classes.label}>An earlier day</span>{' '}
        <span className={classes.soft}>optional: choose one to rate it again</span>
      </p>
      <Group gap="xs">
        <Chip.Group value={value} onChange={choose}>
          <Group gap="xs" role="radiogroup" aria-labelledby="look-back-day">
            {offered.map((day) => (
              <Chip key={day.of} value={day.of} size="sm">
                {day.words}, {name(day)}
                {rated(day)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {days.length > offered.length && (
          <Select
            aria-label="Another day"
            placeholder="Another day"
            allowDeselect={false}
            value={offered.some(({ of }) => of === value) ? null : value}
            data={days.toReversed().map((day) => ({
              value: day.of,
              label: `${name(day)}${rated(day)}`,
            }))}
            onChange={choose}
          />
        )}
      </Group>
    </div>
  );
}
