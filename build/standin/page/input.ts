import type { FromPage } from './messages.ts';

const often = 500; // milliseconds: who listens wants to know that somebody is there, not every move

/** Tells of keys and of the mouse before the page hears of them. */
export function watchInput(send: (message: FromPage) => void): void {
  const lately = new Map<string, number>();
  const tell = (device: 'keyboard' | 'mouse') => (event: Event) => {
    const last = lately.get(event.type);
    if (last !== undefined && event.timeStamp - last < often) return;
    lately.set(event.type, event.timeStamp);
    send({ kind: 'input', device });
  };
  window.addEventListener('keydown', tell('keyboard'), { capture: true });
  for (const type of ['mousedown', 'mousemove', 'wheel']) {
    window.addEventListener(type, tell('mouse'), { capture: true, passive: true });
  }
}
