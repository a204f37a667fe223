import { api } from '../api.ts';
import { finishTyping } from '../state/autosave/finish-typing.ts';

/** When the window is about to close, sends unsaved input, then reports how that went. */
export function answerClosing(): void {
  api.onLeave(() => {
    void finishTyping().then((saveError) => api.readyToLeave(saveError));
  });
}
