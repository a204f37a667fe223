import { formatAgo, formatDate } from '../text/dates.ts';
import { type IsoDate, localDay } from '../values/iso-date.ts';
import type { Action, ActionContent, ActionStatus } from './action.ts';
import { isOpen } from './action-list.ts';

/** The statuses in words, in their usual sequence. */
export const statusWords = {
  planned: 'Planned',
  doing: 'Doing',
  done: 'Done',
  dropped: 'Dropped',
} as const satisfies Record<ActionStatus, string>;

/** An action's status, next to its accelerator: "In your plan", "In your plan: doing". */
export function inPlanWords({ status }: Pick<Action, 'status'>): string {
  return status === 'planned'
    ? 'In your plan'
    : `In your plan: ${statusWords[status].toLowerCase()}`;
}

/**
 * "due 12 December 2026", "due today", "was due 3 May 2026, 8 days ago", "done 3 May 2026", "dropped …"; null
 * for an open action without a due date. Done and dropped are dated in the local time zone. A printed plan is
 * read on other days, so it doesn't say how long ago.
 */
export function dueWords(
  { due, status, statusAt }: Pick<Action, 'due' | 'status' | 'statusAt'>,
  today: IsoDate,
  readOn: 'screen' | 'paper' = 'screen',
): string | null {
  if (!isOpen({ status })) return `${status} ${formatDate(localDay(new Date(statusAt)))}`;
  if (due === null) return null;
  if (due === today) return 'due today';
  if (due > today) return `due ${formatDate(due)}`;
  const ago = readOn === 'paper' ? '' : `, ${formatAgo(due, today)}`;
  return `was due ${formatDate(due)}${ago}`;
}

/** "When a report asks for an answer, I will ask what they would do."; null if both are blank. */
export function intentionWords({
  when,
  will,
}: Pick<ActionContent, 'when' | 'will'>): string | null {
  const [typedCue, typedAnswer] = inTwo(when, will);
  const cue = bare(typedCue, leadOfWhen);
  const answer = bare(typedAnswer, leadOfWill);
  if (cue === '' && answer === '') return null;
  if (answer === '') return `When ${cueCase(cue)}, I will do this.`;
  const deed = `I will ${verbCase(answer)}${/[.?!…]$/u.test(answer) ? '' : '.'}`;
  return cue === '' ? deed : `When ${cueCase(cue)}, ${deed}`;
}

/** Words of the sentence's frame that a person may type themselves. */
const leadOfWhen = /^(?:[\s,.;:…]*(?:when(?:ever)?|if)(?![\p{L}\p{N}'’-]))+/iu;
const leadOfWill = /^(?:[\s,.;:…]*(?:then[\s,]+)?(?:i\s+will|i['’]ll|to)(?![\p{L}\p{N}'’-]))+/iu;
const wholeSentence = /^(\s*when\s[^,]*),\s*((?:then[\s,]+)?(?:i\s+will|i['’]ll)\s.*)$/isu;

/** Both halves, even if the whole sentence was typed into one field. */
function inTwo(when: string, will: string): readonly [string, string] {
  const other = when.trim() === '' ? will : when;
  const [, cue, answer] =
    when.trim() === '' || will.trim() === '' ? (wholeSentence.exec(other) ?? []) : [];
  return cue === undefined || answer === undefined ? [when, will] : [cue, answer];
}

/** On one line, without the frame's own words at its start or punctuation at either end. */
function bare(text: string, lead: RegExp): string {
  const line = text.replaceAll(/\s+/gu, ' ').replace(lead, '');
  return line.replace(/^[\s.,;:…]+/u, '').replace(/[\s.,;:…]+$/u, '');
}

/** Lowers a capital that only starts the field; a name keeps its capital. */
function cueCase(cue: string): string {
  const little =
    /^(?:a|an|the|my|our|we|it|there|someone|somebody|everyone|everybody|every|each|this|that|next|once|during|while|as|after|before|in|on|at)(?= )/iu;
  return cue.replace(little, (word) => word.toLocaleLowerCase('en'));
}

/** A verb follows "I will": its capital is lowered, unless the whole word is in capitals. */
function verbCase(answer: string): string {
  return answer.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLocaleLowerCase('en'));
}
