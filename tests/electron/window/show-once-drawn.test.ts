import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { whenDrawn } from '../../../electron/window/show-once-drawn.ts';

function opened() {
  let shown = 0;
  let ring = () => {};
  let isDestroyed = false;
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => isDestroyed });
  whenDrawn(
    window,
    () => {
      shown += 1;
    },
    (_milliseconds, over) => {
      ring = over;
      return () => {
        ring = () => {};
      };
    },
  );
  return {
    drawn: () => window.emit('ready-to-show'),
    loaded: () => webContents.emit('did-finish-load'),
    twoSecondsPass: () => ring(),
    destroy: () => {
      isDestroyed = true;
    },
    shown: () => shown,
  };
}

test.each(['drawn', 'loaded', 'twoSecondsPass'] as const)(
  'the first of three events shows the window: %s',
  (first) => {
    const window = opened();
    expect(window.shown()).toBe(0);
    window[first]();
    expect(window.shown()).toBe(1);
  },
);

test('later events don’t show it again', () => {
  const window = opened();
  window.loaded();
  window.drawn();
  window.twoSecondsPass();
  expect(window.shown()).toBe(1);
});

test('a window closed meanwhile stays closed', () => {
  const window = opened();
  window.destroy();
  window.twoSecondsPass();
  expect(window.shown()).toBe(0);
});
