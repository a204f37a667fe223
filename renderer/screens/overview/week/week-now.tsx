import type { PeriodKind, Week } from '../../../../data/assessments/assessment.ts';
import { levelOf } from '../../../../data/ladder/lookup.ts';
import { formatPeriod } from '../../../../data/text/dates.ts';
import { possessive } from '../../../../data/text/sentence.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { activityFits, levelDistance } from '../../../../data/week/time.ts';
import { weekSummary } from '../../../../data/week/time-sentences.ts';
import { weekLength, weekMoves } from '../../../../data/week/week-hours.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { Pictured } from '../../../charts/pictured.tsx';
import { TimeRanges } from '../../../charts/week/time-ranges.tsx';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { Section } from '../../../ui/section.tsx';
import { MovesNow } from './moves-now.tsx';
import classes from './week-now.module.css';

const names = {
  week: 'Your week',
  fortnight: 'Your fortnight',
  month: 'Your month',
} as const satisfies Record<PeriodKind, string>;

/** The recorded week against one level's ranges, its distance from each level's, and what to move. */
export function WeekNow({
  week,
  level,
  when = 'now',
}: {
  readonly week: Week;
  readonly level: LevelId;
  /** `then`: for an assessment in the past, which gives no advice for today. */
  readonly when?: 'now' | 'then';
}) {
  const { ladder, settings } = useReady();
  const today = useToday();
  return (
    <Section
      title={names[week.period.kind]}
      note={`${formatPeriod(week.period, today)} · The bands show ${possessive(levelOf(ladder, level).noun)} ranges, and the marks show you. A point is 1% of the time.`}
    >
      <Pictured>
        <TimeRanges ladder={ladder} level={level} fits={activityFits(ladder, week.shares, level)} />
      </Pictured>
      <p className={classes.words}>
        <RichSentence sentence={weekSummary(ladder, week.shares, week.period.kind, when)} />
      </p>
      <ChartTable
        caption={`Points of your ${week.period.kind} outside each level’s ranges`}
        head={[
          { label: 'Level' },
          ...ladder.levels.map(({ short }) => ({ label: short, number: true })),
        ]}
        rows={[
          {
            key: 'distance',
            cells: [
              'Points outside',
              ...ladder.levels.map(({ id }) => levelDistance(ladder, week.shares, id)),
            ],
          },
        ]}
      />
      {when === 'now' && (
        <MovesNow
          level={level}
          moves={weekMoves(ladder, week.shares, level, weekLength([week], settings.weeklyHours))}
        />
      )}
    </Section>
  );
}

/** Shown instead of a missing week. */
export function NoWeek() {
  return (
    <Section title="Your week">
      <p className={classes.words}>This assessment doesn’t include a week.</p>
    </Section>
  );
}
