import type { Chord, FromPage } from './messages.ts';

/** Sends the menu's key combinations that the page did not use to the main process. */
export function watchChords(send: (message: FromPage) => void) {
  let chords: readonly Chord[] = [];
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const index = chords.findIndex((chord) => isPressed(chord, event));
    if (index < 0) return;
    event.preventDefault();
    send({ kind: 'chord', index });
  });
  return {
    replace(next: readonly Chord[]): void {
      chords = next;
    },
  };
}

function isPressed(chord: Chord, event: KeyboardEvent): boolean {
  return (
    event.key.toLowerCase() === chord.key &&
    event.ctrlKey === chord.control &&
    event.metaKey === chord.meta &&
    event.altKey === chord.alt &&
    // A character such as "+" needs Shift on some keyboards and not on others.
    (event.shiftKey === chord.shift || !/^[a-z0-9]$|^\w{2,}$/.test(chord.key))
  );
}
