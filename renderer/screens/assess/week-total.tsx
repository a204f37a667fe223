import type { DraftWeek } from '../../../data/model/draft.ts';
import { weekTotals } from '../../../data/model/draft-week.ts';
import { halves } from '../../../data/model/score.ts';
import classes from './week-total.module.css';

/** The live sum in words, and what keeps the week from being saved. */
export function WeekTotal({
  week,
  problem,
}: {
  readonly week: DraftWeek;
  readonly problem: string | undefined;
}) {
  const blank = week.entries.every(({ typed }) => typed.trim() === '');
  return (
    <div className={classes.total} role="status">
      <p className={problem && !blank ? classes.open : undefined}>
        {blank ? 'Left blank, the assessment is saved without a week.' : sumWords(weekTotals(week))}
      </p>
      {problem && !blank && week.unit === 'hours' && <p className={classes.problem}>{problem}</p>}
    </div>
  );
}

function sumWords(totals: ReturnType<typeof weekTotals>): string {
  if (totals.kind === 'hours') {
    const hours = totals.minutes / 60;
    const amount = Number.isInteger(hours * 2) ? halves(hours) : hours.toFixed(1);
    return `${hours === 0 ? '0' : amount} hours in all, turned into percents when saved`;
  }
  const left = 100 - totals.sum;
  if (left === 0) return '100% in all';
  return left > 0
    ? `${totals.sum}% so far, ${left} to go`
    : `${totals.sum}% so far, ${-left} too many`;
}
