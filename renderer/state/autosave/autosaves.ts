import { useState, useSyncExternalStore } from 'react';
import type { SaveError } from '../../api.ts';
import { sharedValue } from '../shared-value.ts';
import { isOpenReadOnly } from '../use-start.ts';
import {
  type Autosave,
  type Autosaved,
  type AutosavePorts,
  autosave,
  type SaveState,
} from './autosave.ts';
import { onFinishTyping } from './finish-typing.ts';
import { reportUnsaved } from './report-unsaved.ts';

/** The autosaves of one kind of record since Rung started, by key. */
export interface Autosaves<Key, Content> {
  /** The existing one, else one that starts with `initial`. */
  readonly autosaveOf: (
    key: Key,
    initial: Content,
    ports: AutosavePorts<Content>,
  ) => Autosave<Content>;
  /** Whether something was typed under this key since it was opened or forgotten. */
  readonly isTouched: (key: Key) => boolean;
  /** The unsaved content under this key, or null. */
  readonly autosavedAt: (key: Key) => Autosaved<Content> | null;
  /** Settles when the last change under this key has been sent. */
  readonly settled: (key: Key) => Promise<void>;
  /** Sends the last change, retries what failed, and returns why part of it is not on disk, or null. */
  readonly finish: (key: Key) => Promise<SaveError | null>;
  /** Forgets what was saved, discarded, deleted, or replaced on disk. */
  readonly forget: (key: Key) => void;
  /** Forgets a deleted record that can be restored, unless it has invalid input: that waits with it. */
  readonly forgetUnlessInvalid: (key: Key) => void;
  /** A hook: the autosaved content under this key, or null. */
  readonly useAutosaved: (key: Key) => Autosaved<Content> | null;
  /**
   * A hook for a form: the autosaved content under this key, or `initial` as it was when the form opened.
   * Rendering creates no autosave. The first change does.
   */
  readonly useForm: (
    key: Key,
    initial: Content,
    portsOf: (initial: Content) => AutosavePorts<Content>,
  ) => AutosavedForm<Content>;
  /** A hook: all autosaved content, in the order in which it was started. */
  readonly useAll: () => readonly (readonly [Key, Autosaved<Content>])[];
  /** The keys of the autosaved content that fits. */
  readonly keysOf: (fits: (autosaved: Autosaved<Content>) => boolean) => readonly Key[];
  /** A hook: a number that changes whenever something is forgotten. */
  readonly useForgotten: () => number;
}

/** The content of a form, and how to change it. */
export interface AutosavedForm<Content> extends Pick<Autosave<Content>, 'change' | 'settled'> {
  readonly content: Content;
  /** The current content, also between two renderings. */
  readonly now: () => Content;
  readonly saveState: SaveState;
}

/** A forgotten record's invalid input is discarded. */
export function autosaves<Key, Content extends object>(
  discardInvalidInput: (key: Key) => Promise<void> = async () => {},
): Autosaves<Key, Content> {
  const all = new Map<Key, Autosave<Content>>();
  const forgotten = sharedValue(0);
  const listeners = new Set<() => void>();
  let shown: readonly (readonly [Key, Autosaved<Content>])[] = [];
  const unsavedChanged = reportUnsaved(() => {
    for (const { saveError } of all.values()) {
      const why = saveError();
      if (why !== null) return why;
    }
    return null;
  });
  const notify = () => {
    unsavedChanged();
    shown = Array.from(all, ([key, each]) => [key, each.current()] as const);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };

  // The last keystroke is sent before a reload: the main process answers in order.
  window.addEventListener('beforeunload', () => {
    if (isOpenReadOnly()) return;
    for (const { sendNow } of all.values()) sendNow();
  });
  onFinishTyping(async () => {
    const failed = await Promise.all(Array.from(all.values(), ({ finish }) => finish()));
    return failed.find((why) => why !== null) ?? null;
  });

  function autosaveOf(
    key: Key,
    initial: Content,
    ports: AutosavePorts<Content>,
  ): Autosave<Content> {
    const existing = all.get(key);
    if (existing) return existing;
    const made = autosave(initial, isOpenReadOnly() ? { ...ports, later: never } : ports);
    made.subscribe(notify);
    all.set(key, made);
    return made;
  }
  const autosavedAt = (key: Key) => all.get(key)?.current() ?? null;
  const settled = async (key: Key) => all.get(key)?.settled();

  function forget(key: Key): void {
    all.get(key)?.close();
    all.delete(key);
    void discardInvalidInput(key);
    forgotten.set(forgotten.get() + 1);
    notify();
  }

  return {
    autosaveOf,
    isTouched(key) {
      const existing = all.get(key);
      return existing !== undefined && existing.current().saveState.kind !== 'untouched';
    },
    autosavedAt,
    settled,
    finish: async (key) => all.get(key)?.finish() ?? null,
    forget,
    forgetUnlessInvalid(key) {
      if (all.get(key)?.current().saveState.kind !== 'invalid') forget(key);
    },
    useAutosaved: (key) => useSyncExternalStore(subscribe, () => autosavedAt(key)),
    useForm(key, initial, portsOf) {
      const [first] = useState(initial);
      const autosaved = useSyncExternalStore(subscribe, () => autosavedAt(key));
      return {
        content: autosaved?.content ?? first,
        saveState: autosaved?.saveState ?? { kind: 'untouched' },
        now: () => autosavedAt(key)?.content ?? first,
        change: (part) => autosaveOf(key, first, portsOf(first)).change(part),
        settled: () => settled(key),
      };
    },
    useAll: () => useSyncExternalStore(subscribe, () => shown),
    keysOf: (fits) => Array.from(all).flatMap(([key, each]) => (fits(each.current()) ? [key] : [])),
    useForgotten: forgotten.useValue,
  };
}

/** What is typed while data is open read-only must not go into other data, such as a backup restored later. */
const never: AutosavePorts<object>['later'] = () => () => {};
