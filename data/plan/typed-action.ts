import { readPastDate } from '../text/past-date.ts';
import { textProblem } from '../text/typed-text.ts';
import { type Instant, type IsoDate, localDay } from '../values/iso-date.ts';
import { type ActionContent, longestAction, longestIntention } from './action.ts';
import type { TypedDue } from './typed-due.ts';

type ActionTexts = Pick<ActionContent, 'what' | 'when' | 'will'>;

/** Why one field of an action can't be sent. */
interface ActionProblem {
  readonly field: keyof ActionTexts;
  readonly message: string;
}

/** Why a typed action can't be sent; `isSaved` says whether an earlier wording of it is saved. */
export function actionProblems(typed: ActionTexts, isSaved: boolean): readonly ActionProblem[] {
  const fields = [
    ['what', blankProblem('an action', typed.what, isSaved)],
    ['what', textProblem('The action', typed.what, longestAction)],
    ['when', textProblem('“When …”', typed.when, longestIntention)],
    ['will', textProblem('“I will …”', typed.will, longestIntention)],
  ] as const;
  return fields.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

interface NoteProblem {
  readonly field: 'date' | 'text';
  readonly message: string;
}

/** `notice` is about something allowed but worth pointing out. */
type TypedNote =
  | {
      readonly kind: 'note';
      readonly date: IsoDate;
      readonly text: string;
      readonly notice: string | null;
    }
  | { readonly kind: 'problem'; readonly problems: readonly NoteProblem[] };

/** A progress note's typed day: a day before its action was written down is allowed, with a notice. */
export function readNoteDate(
  typed: string,
  actionAt: Instant,
  today: IsoDate,
): Exclude<TypedDue, { kind: 'none' }> {
  const read = readPastDate(typed, today);
  if (read.kind === 'problem') return read;
  const before = read.date < localDay(new Date(actionAt));
  return {
    ...read,
    notice: before ? 'This is before you added the action. That’s fine.' : null,
  };
}

/** A typed progress note: a day up to today and a text. `actionAt` is when its action was written down. */
export function readNote(
  typed: { readonly date: string; readonly text: string },
  isSaved: boolean,
  actionAt: Instant,
  today: IsoDate,
): TypedNote {
  const date = readNoteDate(typed.date, actionAt, today);
  const text =
    blankProblem('a progress note', typed.text, isSaved) ??
    textProblem('The note', typed.text, longestAction);
  if (date.kind === 'problem' || text !== null) {
    return {
      kind: 'problem',
      problems: [
        ...(date.kind === 'problem' ? [{ field: 'date', message: date.message } as const] : []),
        ...(text === null ? [] : [{ field: 'text', message: text } as const]),
      ],
    };
  }
  return { kind: 'note', date: date.date, text: typed.text, notice: date.notice };
}

/** Why a blank text can't be saved, and what stays saved until then; null if the text is not blank. */
export function blankProblem(what: string, text: string, isSaved: boolean): string | null {
  if (text.trim() !== '') return null;
  return isSaved
    ? 'While this is blank, the previous text stays saved.'
    : `Write something. Rung saves ${what} from its first letter on.`;
}
