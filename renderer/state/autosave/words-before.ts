/** What stands in for a text while it is blank, so that clearing it letter by letter leaves no single letter. */
export interface WordsBefore<Key> {
  /** An editor opens at this text: from here on it is what a blank brings back. */
  readonly opened: (key: Key, text: string) => void;
  /** This was typed and can be kept: of a text that was opened blank, the longest comes back. */
  readonly typed: (key: Key, text: string) => void;
  /** The words to keep for this text: its own, or what a blank brings back; null where there is neither. */
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
