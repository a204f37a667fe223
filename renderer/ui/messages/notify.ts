import { daysUntilPurge } from '../../../data/model/assessment.ts';
import { showMessage } from './messages.ts';

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

/** Reports what can be taken back, for a while. */
export function notifyWithUndo(text: string, undo: () => void): void {
  showMessage({ id: newId(), tone: 'done', text, undo, showFor: undoFor });
}

/** Reports a deletion, and where else it can be undone: `where` is "on the Plan page". */
export function notifyDeleted(what: string, where: string, undo: () => void): void {
  const elsewhere = `You’ll find it ${where} under “Recently deleted” for ${daysUntilPurge} days.`;
  notifyWithUndo(`${what} ${elsewhere}`, undo);
}

/** Reports what only this message can take back, so it stays until the person closes it. A page that is loaded anew has none. */
export function notifyWithOnlyUndo(text: string, undo: () => void): void {
  showMessage({
    id: newId(),
    tone: 'done',
    text: `${text} You can undo this until you close this message, or Rung locks or closes.`,
    undo,
  });
}

/** Reports what went wrong and what to do next; stays until it is closed, or replaced by one with the same id. */
export function notifyProblem(id: string, text: string, title?: string): void {
  showMessage({ id, tone: 'problem', text, ...(title === undefined ? {} : { title }) });
}

/** Reports what the person has to know, however late they look. */
export function notifyUntilClosed(id: string, text: string): void {
  showMessage({ id, tone: 'done', text });
}
