import type { Draft } from '../../../data/model/draft.ts';
import type { Instant } from '../../../data/model/iso-date.ts';
import type { Kept, StorageFailure } from '../../api.ts';
import { keepLatest } from '../../hooks/keep-latest.ts';

export type Keeping =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept'; readonly at: Instant }
  | { readonly kind: 'not-kept'; readonly why: StorageFailure | 'unexpected' };

export interface Held {
  readonly draft: Draft;
  readonly keeping: Keeping;
}

/**
 * Holds a draft while the app runs and sends it to disk at every change, so that leaving the screen
 * loses nothing. What the disk refuses is held, and tried again until it is taken.
 */
export interface DraftKeeper {
  readonly held: () => Held;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (change: Partial<Draft>) => void;
  /** Settles when the last change has been sent. */
  readonly settled: () => Promise<void>;
  /** Sends what waits at once, without waiting for what is under way: the page is about to go. */
  readonly sendNow: () => void;
  /** From here on nothing is sent: the draft was saved or discarded. */
  readonly close: () => void;
}

export interface KeeperPorts {
  readonly keep: (draft: Draft) => Promise<Kept<Instant>>;
  /** Calls back after a while; gives what calls it off. */
  readonly later: (again: () => void) => () => void;
}

export function draftKeeper(initial: Draft, ports: KeeperPorts): DraftKeeper {
  let held: Held = { draft: initial, keeping: { kind: 'untouched' } };
  let open = true;
  let callOff = () => {};
  const listeners = new Set<() => void>();

  function show(next: Partial<Held>): void {
    held = { ...held, ...next };
    for (const listener of listeners) listener();
  }

  const lane = keepLatest(async (draft: Draft) => {
    const keeping = await sent(draft);
    // A newer change is on its way already: only its arrival is news.
    if (keeping.kind === 'kept' && draft !== held.draft) return;
    show({ keeping });
    if (keeping.kind !== 'not-kept') return;
    callOff();
    callOff = ports.later(() => open && lane.push(held.draft));
  });

  async function sent(draft: Draft): Promise<Keeping> {
    try {
      const outcome = await ports.keep(draft);
      return outcome.kind === 'kept' ? { kind: 'kept', at: outcome.value } : outcome;
    } catch {
      return { kind: 'not-kept', why: 'unexpected' };
    }
  }

  return {
    held: () => held,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(part) {
      if (!open) return;
      const draft = { ...held.draft, ...part };
      show({
        draft,
        keeping: held.keeping.kind === 'not-kept' ? held.keeping : { kind: 'keeping' },
      });
      lane.push(draft);
    },
    settled: lane.flush,
    sendNow() {
      if (open && held.keeping.kind !== 'untouched' && held.keeping.kind !== 'kept') {
        void sent(held.draft);
      }
    },
    close() {
      open = false;
      callOff();
    },
  };
}
