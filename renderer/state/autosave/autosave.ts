import type { Instant } from '../../../data/values/iso-date.ts';
import type { SaveError, SaveResult } from '../../api.ts';
import { sendLatest } from './send-latest.ts';

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  /** Part of it can't be saved, and why: it is stored separately, and not retried. */
  | Invalid
  | { readonly kind: 'not-saved'; readonly why: SaveError };

export interface Invalid {
  readonly kind: 'invalid';
  readonly why: string;
  /** It is too long to be stored on disk at all: it is lost with this page. */
  readonly isOnlyHere?: true;
}

/** Why part of it would be lost with the page, or null. */
function saveErrorOf(saveState: SaveState): SaveError | null {
  if (saveState.kind === 'not-saved') return saveState.why;
  return saveState.kind === 'invalid' && saveState.isOnlyHere ? 'too-long' : null;
}

export interface Autosaved<Content> {
  readonly content: Content;
  readonly saveState: SaveState;
}

/**
 * Keeps what is typed while the app runs and sends every change to disk, so that leaving the screen loses
 * nothing. What the disk refuses stays, and is retried until it is saved.
 */
export interface Autosave<Content> {
  readonly current: () => Autosaved<Content>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (change: Partial<Content>) => void;
  /** Settles when the last change has been sent. */
  readonly settled: () => Promise<void>;
  /**
   * Retries at once what failed, and settles when the last change has been sent; returns why it is not on
   * disk, or null.
   */
  readonly finish: () => Promise<SaveError | null>;
  /** Why part of it was not on disk after the last attempt, or null. */
  readonly saveError: () => SaveError | null;
  /** Sends pending changes at once, without waiting for earlier ones: the page is about to close. */
  readonly sendNow: () => void;
  /** From here on nothing is sent: it was saved, discarded or deleted. */
  readonly close: () => void;
}

export interface AutosavePorts<Content> {
  /** Returns null if there is nothing to save. */
  readonly save: (content: Content) => Promise<SaveResult<Instant> | Invalid | null>;
  /** Calls back after a while; returns a function that cancels it. */
  readonly later: (again: () => void) => () => void;
}

const tryAgainAfter = 3_000;

/** The usual delay before a retry. */
export function afterAWhile(again: () => void): () => void {
  const timer = setTimeout(again, tryAgainAfter);
  return () => clearTimeout(timer);
}

export function autosave<Content extends object>(
  initial: Content,
  ports: AutosavePorts<Content>,
): Autosave<Content> {
  let current: Autosaved<Content> = { content: initial, saveState: { kind: 'untouched' } };
  let saveError: SaveError | null = null;
  let open = true;
  let callOff = () => {};
  const listeners = new Set<() => void>();

  function show(next: Partial<Autosaved<Content>>): void {
    current = { ...current, ...next };
    for (const listener of listeners) listener();
  }

  const lane = sendLatest(async (content: Content) => {
    const saveState = await sent(content);
    // A newer change is being sent already, so only success matters.
    if (saveState.kind !== 'not-saved' && content !== current.content) return;
    saveError = saveErrorOf(saveState);
    show({ saveState });
    if (saveState.kind !== 'not-saved') return;
    callOff();
    callOff = ports.later(() => open && lane.push(current.content));
  });

  async function sent(content: Content): Promise<SaveState> {
    try {
      const outcome = await ports.save(content);
      if (outcome === null) return { kind: 'untouched' };
      return outcome.kind === 'saved' ? { kind: 'saved', at: outcome.value } : outcome;
    } catch {
      return { kind: 'not-saved', why: 'unexpected' };
    }
  }

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(part) {
      if (!open) return;
      const content = { ...current.content, ...part };
      show({
        content,
        saveState: current.saveState.kind === 'not-saved' ? current.saveState : { kind: 'saving' },
      });
      lane.push(content);
    },
    settled: lane.flush,
    async finish() {
      if (open && current.saveState.kind === 'not-saved') lane.push(current.content);
      await lane.flush();
      return open ? saveErrorOf(current.saveState) : null;
    },
    saveError: () => (open ? saveError : null),
    sendNow() {
      if (open && (current.saveState.kind === 'saving' || current.saveState.kind === 'not-saved')) {
        void sent(current.content);
      }
    },
    close() {
      open = false;
      callOff();
    },
  };
}
