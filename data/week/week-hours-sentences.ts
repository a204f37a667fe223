import { quarters } from '../assessments/score.ts';
import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { counted, possessive, type Sentence, type Voice, voices } from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import { type Hours, hoursOf, type Move, type WeekLength, type WeekMoves } from './week-hours.ts';

/** The words before the moves: "To reach a manager’s ranges, move 15 points, about 6 of your 40 hours a week:". */
export function movesLead(
  ladder: Ladder,
  level: LevelId,
  { moved, length }: WeekMoves,
  voice: Voice = 'you',
): Sentence {
  const ranges = `${possessive(levelOf(ladder, level).noun)} ranges`;
  const { own } = voices[voice];
  if (moved === 0) return [`Every activity is within ${ranges}, so nothing has to move.`];
  return [
    `To reach ${ranges}, move `,
    { strong: length === null ? `${moved}% of ${own} week` : counted(moved, 'point', 'points') },
    `${length === null ? '' : `, ${ofTheWeek(moved, length, own)}`}:`,
  ];
}

/** One move on its own: "about 2 hours a week from meetings to strategy", "14% of the week from coding to people". */
export function moveSentence({ from, to, points, time }: Move): Sentence {
  const amount = time === null ? `${points}% of the week` : `${hoursWords(time)} a week`;
  return [{ strong: amount }, ` from ${from.short} to ${to.short}`];
}

/** "2¼ hours", "about 45 minutes", "less than 15 minutes". */
export function hoursWords({ hours, rounded }: Hours): string {
  if (hours === 0) return 'less than 15 minutes';
  const about = rounded ? 'about ' : '';
  if (hours === 0.5) return `${about}half an hour`;
  if (hours < 1) return `${about}${hours * 60} minutes`;
  return `${about}${quarters(hours)} ${hours === 1 ? 'hour' : 'hours'}`;
}

/**
 * "6 of your 40 hours a week", "half an hour of your 50 hours a week"; only the part if the week is no longer
 * than an hour.
 */
function ofTheWeek(moved: number, length: WeekLength, own: string): string {
  const whole = hoursOf(100, length);
  const part = hoursOf(moved, length);
  if (part.hours === 0 || whole.hours <= 1) return `${hoursWords(part)} a week`;
  const rounded = part.rounded || whole.rounded;
  const amount =
    part.hours < 1
      ? hoursWords({ hours: part.hours, rounded })
      : `${rounded ? 'about ' : ''}${quarters(part.hours)}`;
  return `${amount} of ${own} ${quarters(whole.hours)} hours a week`;
}
