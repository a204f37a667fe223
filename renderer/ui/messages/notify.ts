import { daysUntilPurge } from '../../../data/assessments/assessment.ts';
import { shortened } from '../../../data/text/shortened.ts';
import { closeMessage, showMessage } from './messages.ts';

const readFor = 8_000; // milliseconds
const undoFor = 20_000; // milliseconds

let count = 0;

function newId(): string {
  count += 1;
  return `message ${count}`;
}

/** Reports that something was done. */
export function notify(text: string): void {
  showMessage({ id: newId(), tone: 'done', text, showFor: readFor });
}

/** Reports something that can be undone for a while. */
export function notifyWithUndo(text: string, undo: () => void): void {
  showMessage({ id: newId(), tone: 'done', text, undo, showFor: undoFor });
}

/** Something that was deleted, and where it can be restored. */
export interface Deletion {
  readonly id: string;
  /** "Evidence deleted: …" */
  readonly what: string;
  /** "on the Plan page" */
  readonly where: string;
  readonly restore: () => void;
}

/** Reports a deletion, and where else it can be undone. */
export function notifyDeleted({ id, what, where, restore }: Deletion): void {
  const elsewhere = `You can restore it for ${daysUntilPurge} days under “Recently deleted” ${where}.`;
  const text = `${what} ${elsewhere}`;
  showMessage({ id: deletion(id), tone: 'done', text, undo: restore, showFor: undoFor });
}

/** Reports that something deleted is back; the report of its deletion is no longer true. */
export function notifyRestored(id: string, text: string): void {
  closeMessage(deletion(id));
  notify(text);
}

function deletion(id: string): string {
  return `deleted ${id}`;
}

/**
 * Reports something that only this message can undo, so it stays until the person closes it. It is gone after
 * a reload.
 */
export function notifyWithOnlyUndo(what: string, undo: () => void): void {
  const text = `${what} Undo works until you close this message, lock or quit Rung, or import or restore data.`;
  showMessage({ id: newId(), tone: 'done', text, undo });
}

/** Reports what went wrong and what to do next; stays until it is closed, or replaced by one with the same id. */
export function notifyProblem(id: string, text: string, title?: string): void {
  showMessage({ id, tone: 'problem', text, ...(title === undefined ? {} : { title }) });
}

/** Reports something that the person has to know, however late they look. */
export function notifyUntilClosed(id: string, text: string): void {
  showMessage({ id, tone: 'done', text });
}

const longestQuote = 40; // characters

/** The beginning of a person's text, on one line with its own text direction, in quotes. */
export function quoted(text: string): string {
  return `“\u2068${shortened(text, longestQuote)}\u2069”`;
}
