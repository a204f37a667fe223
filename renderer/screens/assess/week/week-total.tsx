import type { DraftWeek } from '../../../../data/assessments/draft.ts';
import { totalWords } from '../../../../data/week/week-words.ts';
import classes from './week-total.module.css';

/** The live sum in words, and why the week can't be saved. */
export function WeekTotal({
  week,
  problem,
}: {
  readonly week: DraftWeek;
  readonly problem: string | undefined;
}) {
  return (
    <div className={classes.total} role="status">
      <p className={problem ? classes.open : undefined}>{totalWords(week)}</p>
      {problem && week.unit === 'hours' && <p className={classes.problem}>{problem}</p>}
    </div>
  );
}
