import { messagesShown, newestWithUndo } from '../messages/messages.ts';

/** The last step on this screen, such as clearing an answer: too small for a message, but it can be undone. */
let last: { readonly undo: () => void; readonly after: string | undefined } | null = null;

/** Until something else happens, the undo shortcut undoes this. */
export function rememberStep(undo: () => void): void {
  last = { undo, after: newestWithUndo(messagesShown())?.id };
}

/** Something came after it, so undoing it could undo more than the person means. */
export function forgetStep(): void {
  last = null;
}

window.addEventListener('hashchange', forgetStep);

/** Undoes the last step, unless a message with an undo is newer; true if it did. */
export function undoStep(): boolean {
  const step = last;
  if (step === null) return false;
  const newest = newestWithUndo(messagesShown())?.id;
  if (newest !== undefined && newest !== step.after) return false;
  last = null;
  step.undo();
  return true;
}

/** Changes a draft's part, and remembers how to undo it if it clears an answer: one of its lists gets shorter. */
export function changeWithUndo<Content extends object>(
  content: Content,
  part: Partial<Content>,
  change: (part: Partial<Content>) => void,
): void {
  const before: Partial<Content> = {};
  let clears = false;
  for (const key in part) {
    const [had, has] = [content[key], part[key]];
    before[key] = had;
    if (Array.isArray(had) && Array.isArray(has) && has.length < had.length) clears = true;
  }
  change(part);
  if (clears) rememberStep(() => change(before));
  else forgetStep();
}
