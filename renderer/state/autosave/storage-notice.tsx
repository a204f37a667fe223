import { dataAdvice } from '../../../data/text/disk-words.ts';
import type { SaveError } from '../../api.ts';
import { closeMessage } from '../../ui/messages/messages.ts';
import { notifyProblem } from '../../ui/messages/notify.ts';
import { isOpenReadOnly } from '../use-start.ts';
import type { AutosavePorts } from './autosave.ts';

/** Why something could not be saved, and what to do, in everyday words. */
export function storageAdvice(why: SaveError): string {
  if (why === 'read-only' && isOpenReadOnly()) {
    return 'Your data is open read-only, so you can’t change anything. What you typed is only on this screen.';
  }
  switch (why) {
    case 'disk-full':
    case 'other-file':
      return `${dataAdvice(why)} What you typed is still here.`;
    case 'unexpected':
      return `${dataAdvice(why)} Copy what matters most to you, then restart Rung.`;
    default:
      return dataAdvice(why);
  }
}

/** Like `storageAdvice`, for what is retried until it succeeds; with data open read-only, nothing is. */
export function retryAdvice(why: SaveError): string {
  const advice = storageAdvice(why);
  return isOpenReadOnly() ? advice : `${advice} Retrying automatically.`;
}

export function notifyNotSaved(why: SaveError): void {
  notifyProblem(`not-saved-${why}`, storageAdvice(why), 'Not saved');
}

/** Unsaved input that has no other spot on the screen to say so. */
const waiting = new Map<string, SaveError>();

/** Says once that `what` ("your settings") is not on disk, in one notice for all, until it is. */
export function withStorageNotice<Content>(
  what: string,
  save: AutosavePorts<Content>['save'],
): AutosavePorts<Content>['save'] {
  function update(why: SaveError | null): void {
    if ((waiting.get(what) ?? null) === why) return;
    if (why === null) waiting.delete(what);
    else waiting.set(what, why);
    showWaiting();
  }
  return async (content) => {
    try {
      const outcome = await save(content);
      update(outcome?.kind === 'not-saved' ? outcome.why : null);
      return outcome;
    } catch (error) {
      update('unexpected');
      throw error;
    }
  };
}

function showWaiting(): void {
  const id = 'not-on-disk';
  const why = [...waiting.values()].at(-1);
  if (why === undefined) closeMessage(id);
  else notifyProblem(id, retryAdvice(why), `Not saved yet: ${[...waiting.keys()].join(', ')}`);
}
