import { api } from '../api.ts';
import { beforeLeaving, finishTyping } from '../state/autosave/before-leaving.ts';

/**
 * Calls back when the file of the data is another by now, once what the person typed last was sent: what was
 * open is in a file of its own by then, and takes it. Where no disk took that file, the window is not closed
 * over it without a word.
 */
export function onOtherFile(show: () => void): void {
  api.onOtherFile(() => void finishAgain().then(show));
  beforeLeaving(() => api.keepWhatWasOpen());
}

/** What was on its way when the file was found to be another is refused, and taken the next time. */
async function finishAgain(): Promise<void> {
  if ((await finishTyping()) !== null) await finishTyping();
}
