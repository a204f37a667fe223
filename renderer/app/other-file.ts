import { api } from '../api.ts';
import { finishTyping, onFinishTyping } from '../state/autosave/finish-typing.ts';

/**
 * Calls back if the data's file was replaced, after the latest input was sent. By then the open data is in a
 * file of its own, which accepts input. If no disk accepted that file, the window doesn't close without a
 * warning.
 */
export function onOtherFile(show: () => void): void {
  api.onOtherFile(() => void finishAgain().then(show));
  onFinishTyping(() => api.saveOpenData());
}

/** Input that was being sent when the replacement was noticed is refused the first time, and accepted the next. */
async function finishAgain(): Promise<void> {
  if ((await finishTyping()) !== null) await finishTyping();
}
