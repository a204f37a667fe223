import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Percent, PeriodKind, periodEnd } from '../../../../data/assessments/assessment.ts';
import type { Draft, DraftWeek } from '../../../../data/assessments/draft.ts';
import type { Problem } from '../../../../data/assessments/problem.ts';
import { levelOf } from '../../../../data/ladder/lookup.ts';
import { formatDate } from '../../../../data/text/dates.ts';
import { readPastDate } from '../../../../data/text/past-date.ts';
import { capitalised, possessive } from '../../../../data/text/sentence.ts';
import {
  canBeMadeAHundred,
  isWhole,
  makeItAHundred,
  percentsSoFar,
  readEntry,
  switchUnit,
} from '../../../../data/week/draft-week.ts';
import { activityFits, rangeWords } from '../../../../data/week/time.ts';
import { levelLook } from '../../../charts/chart-theme.ts';
import { RangeBar, scaleEnd } from '../../../charts/week/time-ranges.tsx';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { rememberStep } from '../../../ui/undo/last-step.ts';
import { EnergyPart } from './energy-part.tsx';
import classes from './week-step.module.css';
import { WeekTotal } from './week-total.tsx';

/** How a recent week was divided: percents or hours, the running total, and the target's ranges in view. */
export function WeekStep({
  draft,
  change,
  problems,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problems: readonly Problem[];
}) {
  const { ladder } = useReady();
  const today = useToday();
  const { week } = draft;
  const edit = (part: Partial<DraftWeek>) => change({ week: { ...week, ...part } });
  // The engine's undo steps of a field belong to what was typed in it, and would garble other text.
  const [fields, renewFields] = useState(0);
  function replace(next: DraftWeek): void {
    const put = (other: DraftWeek) => {
      renewFields((count) => count + 1);
      change({ week: other });
    };
    put(next);
    rememberStep(() => put(week));
  }
  const problem = (field: string) => problems.find((each) => each.field === field)?.message;
  const percents = percentsSoFar(week);
  const fits = activityFits(
    ladder,
    week.entries.map(({ activity }, index) => ({
      activity,
      percent: percents[index] ?? Percent.parse(0),
    })),
    draft.targetLevel,
  );
  const target = levelOf(ladder, draft.targetLevel);
  const end = scaleEnd(fits);
  // Shown before, they would sway the answer.
  const [areRangesShown, showRanges] = useState(isWhole(week));
  if (!areRangesShown && isWhole(week)) showRanges(true);
  const from = readPastDate(week.from, today);

  return (
    <>
      <PageHeader
        title="Your week"
        lead="How did you spend one recent week? A real week from your calendar says more than a typical one. It doesn’t have to match the ranges. Few weeks do."
      />
      <div className={classes.period}>
        <Select
          label="Period"
          allowDeselect={false}
          value={week.kind}
          data={[
            { value: 'week', label: 'A week' },
            { value: 'fortnight', label: 'A fortnight' },
            { value: 'month', label: 'A month' },
          ]}
          onChange={(kind) => kind && edit({ kind: PeriodKind.parse(kind) })}
        />
        <DayField
          label="From"
          max={today}
          value={week.from}
          error={problem('week.from')}
          onChange={(from) => edit({ from })}
        />
        <p className={classes.until}>
          {from.kind === 'date' &&
            `to ${formatDate(periodEnd({ kind: week.kind, from: from.date }))}`}
        </p>
        <SegmentedControl
          className={classes.unitChoice}
          aria-label="Enter the week in"
          value={week.unit}
          data={[
            { value: 'percent', label: 'Percent' },
            { value: 'hours', label: 'Hours' },
          ]}
          onChange={(unit) => {
            if (unit !== week.unit) replace(switchUnit(week));
          }}
        />
      </div>
      {!areRangesShown && (
        <p className={classes.later}>
          {capitalised(possessive(target.noun))} ranges appear once your week is complete, so that
          they don’t sway your answer.
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              showRanges(true);
              document.getElementById(`week-${fits[0]?.activity}`)?.focus();
            }}
          >
            Show them now
          </Button>
        </p>
      )}
      <table className={classes.table} data-problem={problem('week')}>
        <thead>
          <tr>
            <th scope="col">Activity</th>
            <th scope="col">{week.unit === 'percent' ? 'Percent' : 'Hours'}</th>
            <th scope="col" className={classes.bar} data-hidden={!areRangesShown}>
              <span className="visually-hidden">Chart</span>
              <span className={classes.scale} aria-hidden="true">
                <span>0</span>
                <span>{end}%</span>
              </span>
            </th>
            <th scope="col" className={classes.range} data-hidden={!areRangesShown}>
              {target.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {fits.map((fit, index) => {
            const { name } = ladder.activities[index] ?? { name: '' };
            const typed =
              week.entries.find(({ activity }) => activity === fit.activity)?.typed ?? '';
            const blank = readEntry(week.unit, typed).kind !== 'number';
            const id = `week-${fit.activity}`;
            return (
              <tr key={fit.activity}>
                <th scope="row">
                  <label htmlFor={id}>{name}</label>
                </th>
                <td className={classes.entry}>
                  <TextInput
                    key={fields}
                    id={id}
                    inputMode="decimal"
                    autoComplete="off"
                    classNames={{ input: classes.number ?? '' }}
                    rightSection={
                      <span className={classes.unit}>{week.unit === 'percent' ? '%' : 'h'}</span>
                    }
                    rightSectionPointerEvents="none"
                    value={typed}
                    error={problem(`week.${fit.activity}`)}
                    onChange={(event) =>
                      edit({
                        entries: withEntry(week, fit.activity, event.currentTarget.value),
                      })
                    }
                  />
                </td>
                <td className={classes.bar} data-hidden={!areRangesShown}>
                  <RangeBar
                    range={fit.range}
                    percent={blank ? null : fit.percent}
                    outside={fit.kind !== 'within'}
                    end={end}
                    look={levelLook(ladder, draft.targetLevel)}
                  />
                </td>
                <td className={classes.range} data-hidden={!areRangesShown}>
                  {rangeWords(fit.range)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={classes.foot}>
        <WeekTotal week={week} problem={problem('week')} />
        {week.unit === 'percent' && (
          <Button
            variant="default"
            data-disabled={!canBeMadeAHundred(week)}
            aria-disabled={!canBeMadeAHundred(week)}
            onClick={() => replace(makeItAHundred(week))}
          >
            Make it 100
          </Button>
        )}
      </div>
      <EnergyPart draft={draft} change={change} />
    </>
  );
}

function withEntry(week: DraftWeek, activity: string, typed: string): DraftWeek['entries'] {
  return week.entries.map((entry) => (entry.activity === activity ? { ...entry, typed } : entry));
}
