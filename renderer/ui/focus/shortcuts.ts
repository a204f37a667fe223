export interface Shortcut {
  /** For `aria-keyshortcuts`: "Control+Shift+E". */
  readonly aria: string;
  /** To read: "Ctrl+Shift+E", "⇧⌘E". */
  readonly words: string;
}

const mac = navigator.platform.startsWith('Mac');

/** A key with Ctrl, or with ⌘ on macOS. */
export function chord(key: string, { shift = false }: { readonly shift?: boolean } = {}): Shortcut {
  const name = key === 'Enter' && mac ? '↩' : key;
  return {
    aria: `${mac ? 'Meta' : 'Control'}${shift ? '+Shift' : ''}+${key}`,
    words: mac ? `${shift ? '⇧' : ''}⌘${name}` : `Ctrl+${shift ? 'Shift+' : ''}${name}`,
  };
}
