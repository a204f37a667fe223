/** Replaces a text while it is blank, so that deleting it letter by letter doesn't save single letters. */
export interface WordsBefore<Key> {
  /** An editor opens with this text: from now on a blank restores it. */
  readonly opened: (key: Key, text: string) => void;
  /** This was typed and can be saved: for a text that was blank at first, a blank restores the longest one. */
  readonly typed: (key: Key, text: string) => void;
  /** The words to save for this text: its own, or those that a blank restores; null if there are neither. */
  readonly standingFor: (key: Key, text: string) => string | null;
}

export function wordsBefore<Key>(): WordsBefore<Key> {
  const all = new Map<Key, { readonly text: string; readonly isFound: boolean }>();
  const isBlank = (text: string) => text.trim() === '';
  return {
    opened: (key, text) => void all.set(key, { text, isFound: !isBlank(text) }),
    typed(key, text) {
      const before = all.get(key);
      if (before?.isFound || isBlank(text) || text.length < (before?.text.length ?? 0)) return;
      all.set(key, { text, isFound: false });
    },
    standingFor(key, text) {
      if (!isBlank(text)) return text;
      const before = all.get(key)?.text ?? '';
      return isBlank(before) ? null : before;
    },
  };
}
