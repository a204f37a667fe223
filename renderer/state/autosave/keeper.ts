import type { Instant } from '../../../data/values/iso-date.ts';
import type { Kept, Unkept } from '../../api.ts';
import { keepLatest } from './keep-latest.ts';

export type Keeping =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept'; readonly at: Instant }
  /** Something of it can't be kept as it stands, and why: it is held beside what is kept, and not tried again. */
  | HeldBack
  | { readonly kind: 'not-kept'; readonly why: Unkept };

export interface HeldBack {
  readonly kind: 'held-back';
  readonly why: string;
  /** It is too long even to be held on disk: it is gone with this page. */
  readonly isOnlyHere?: true;
}

/** Why something of it would be lost with the page, or null. */
function unkeptOf(keeping: Keeping): Unkept | null {
  if (keeping.kind === 'not-kept') return keeping.why;
  return keeping.kind === 'held-back' && keeping.isOnlyHere ? 'too-long' : null;
}

export interface Held<Content> {
  readonly content: Content;
  readonly keeping: Keeping;
}

/**
 * Holds what is typed while the app runs and sends it to disk at every change, so that leaving the
 * screen loses nothing. What the disk refuses is held, and tried again until it is taken.
 */
export interface Keeper<Content> {
  readonly held: () => Held<Content>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (change: Partial<Content>) => void;
  /** Settles when the last change has been sent. */
  readonly settled: () => Promise<void>;
  /** Tries at once what failed, and settles when the last change has been sent; gives why it is not on disk, or null. */
  readonly finish: () => Promise<Unkept | null>;
  /** Why something of it was not on disk when it was last sent, or null. */
  readonly unkept: () => Unkept | null;
  /** Sends what waits at once, without waiting for what is under way: the page is about to go. */
  readonly sendNow: () => void;
  /** From here on nothing is sent: it was saved, discarded or deleted. */
  readonly close: () => void;
}

export interface KeeperPorts<Content> {
  /** Gives null where nothing is there to be kept. */
  readonly keep: (content: Content) => Promise<Kept<Instant> | HeldBack | null>;
  /** Calls back after a while; gives what calls it off. */
  readonly later: (again: () => void) => () => void;
}

const tryAgainAfter = 3_000;

/** The usual while before the disk is tried again. */
export function afterAWhile(again: () => void): () => void {
  const timer = setTimeout(again, tryAgainAfter);
  return () => clearTimeout(timer);
}

export function keeper<Content extends object>(
  initial: Content,
  ports: KeeperPorts<Content>,
): Keeper<Content> {
  let held: Held<Content> = { content: initial, keeping: { kind: 'untouched' } };
  let unkept: Unkept | null = null;
  let open = true;
  let callOff = () => {};
  const listeners = new Set<() => void>();

  function show(next: Partial<Held<Content>>): void {
    held = { ...held, ...next };
    for (const listener of listeners) listener();
  }

  const lane = keepLatest(async (content: Content) => {
    const keeping = await sent(content);
    // A newer change is on its way already: only its arrival is news.
    if (keeping.kind !== 'not-kept' && content !== held.content) return;
    unkept = unkeptOf(keeping);
    show({ keeping });
    if (keeping.kind !== 'not-kept') return;
    callOff();
    callOff = ports.later(() => open && lane.push(held.content));
  });

  async function sent(content: Content): Promise<Keeping> {
    try {
      const outcome = await ports.keep(content);
      if (outcome === null) return { kind: 'untouched' };
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
      const content = { ...held.content, ...part };
      show({
        content,
        keeping: held.keeping.kind === 'not-kept' ? held.keeping : { kind: 'keeping' },
      });
      lane.push(content);
    },
    settled: lane.flush,
    async finish() {
      if (open && held.keeping.kind === 'not-kept') lane.push(held.content);
      await lane.flush();
      return open ? unkeptOf(held.keeping) : null;
    },
    unkept: () => (open ? unkept : null),
    sendNow() {
      if (open && (held.keeping.kind === 'keeping' || held.keeping.kind === 'not-kept')) {
        void sent(held.content);
      }
    },
    close() {
      open = false;
      callOff();
    },
  };
}
