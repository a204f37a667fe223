import { Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { periodEnd } from '../../../../data/assessments/assessment.ts';
import { byYear, type YearGroup } from '../../../../data/progress/by-year.ts';
import type { AssessmentId } from '../../../../data/values/ids.ts';
import { periodNames } from '../../../../data/week/period-names.ts';
import type { RecordedWeek } from '../../../../data/week/pooled.ts';
import { YearButton } from '../assessments/year-fold.tsx';
import classes from './time-periods.module.css';

interface Ticking {
  readonly ticked: ReadonlySet<AssessmentId>;
  readonly tick: (ticked: ReadonlySet<AssessmentId>) => void;
}

/** The newest first, each with a checkbox; grouped by the year in which they end, like the list of assessments. */
export function TimePeriods({
  recorded,
  days,
  ...ticking
}: Ticking & {
  readonly recorded: readonly RecordedWeek[];
  /** Each assessment's name. */
  readonly days: ReadonlyMap<AssessmentId, string>;
}) {
  const names = periodNames(recorded, days);
  const years = byYear(
    recorded.toReversed().map(({ id, week }) => ({ id, date: periodEnd(week.period) })),
  );
  return (
    <fieldset className={classes.periods}>
      <legend className="visually-hidden">Periods to combine</legend>
      {years.map((group) => (
        <Year key={group.year} group={group} names={names} {...ticking} />
      ))}
    </fieldset>
  );
}

function Year({
  group: { year, items, open },
  names,
  ticked,
  tick,
}: Ticking & {
  readonly group: YearGroup<{ readonly id: AssessmentId }>;
  readonly names: ReadonlyMap<AssessmentId, string>;
}) {
  const [isOpen, setOpen] = useState(open);
  const id = useId();
  return (
    <div>
      <div className={classes.year}>
        <YearButton
          year={year}
          count={items.length}
          open={isOpen}
          of={id}
          toggle={() => setOpen(!isOpen)}
        />
      </div>
      <div id={id} className={classes.ticks} hidden={!isOpen}>
        {items.map((period) => (
          <Checkbox
            key={period.id}
            size="xs"
            label={names.get(period.id)}
            checked={ticked.has(period.id)}
            onChange={({ currentTarget: { checked } }) =>
              tick(
                new Set(
                  checked
                    ? [...ticked, period.id]
                    : [...ticked].filter((each) => each !== period.id),
                ),
              )
            }
          />
        ))}
      </div>
    </div>
  );
}
