import type { DraftWeek } from '../assessments/draft.ts';
import { halves } from '../assessments/score.ts';
import { counted } from '../text/sentence.ts';
import { weekTotals } from './draft-week.ts';

/** "57% so far, 43 to go", "40 hours in total, saved as percents". */
export function totalWords(week: DraftWeek): string {
  if (week.entries.every(({ typed }) => typed.trim() === '')) {
    return 'Leave it blank to save the assessment without a week.';
  }
  const totals = weekTotals(week);
  if (totals.kind === 'hours') {
    return `${hoursWords(totals.minutes)} in total, saved as percents`;
  }
  const left = 100 - totals.sum;
  if (left === 0) return '100% in total';
  return left > 0
    ? `${totals.sum}% so far, ${left} to go`
    : `${totals.sum}% so far, ${-left} too many`;
}

/** "7½ hours", "1 hour", "half an hour", "7 hours 48 minutes", "1 minute". */
function hoursWords(minutes: number): string {
  if (minutes === 30) return 'half an hour';
  if (minutes === 60) return '1 hour';
  if (minutes % 30 === 0) return `${halves(minutes / 60)} hours`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = counted(rest, 'minute', 'minutes');
  return hours === 0 ? words : `${counted(hours, 'hour', 'hours')} ${words}`;
}
