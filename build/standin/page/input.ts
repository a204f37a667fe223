import type { FromPage } from './messages.ts';

const often = 500; // milliseconds: listeners need to know that someone is there, not every move

/** Reports keys and the mouse before the page's own listeners run. */
export function watchInput(send: (message: FromPage) => void): void {
  const lately = new Map<string, number>();
  const report = (device: 'keyboard' | 'mouse') => (event: Event) => {
    const last = lately.get(event.type);
    if (last !== undefined && event.timeStamp - last < often) return;
    lately.set(event.type, event.timeStamp);
    send({ kind: 'input', device });
  };
  window.addEventListener('keydown', report('keyboard'), { capture: true });
  for (const type of ['mousedown', 'mousemove', 'wheel']) {
    window.addEventListener(type, report('mouse'), { capture: true, passive: true });
  }
}
