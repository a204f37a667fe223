import { expect, test } from 'vitest';
import { leaving } from '../../electron/leaving.ts';

/** A window that closes unless it is held, and a clock that rings when told. */
function setUp({ quits = false } = {}) {
  const happened: string[] = [];
  let listener: (event: { preventDefault(): void }) => void = () => {};
  let ring: (() => void) | null = null;
  const ask = () => {
    let held = false;
    listener({
      preventDefault: () => {
        held = true;
      },
    });
    happened.push(held ? 'held' : 'closed');
  };
  const app = {
    on: (_event: 'before-quit', quitAsked: () => void) => quits && quitAsked(),
    quit() {
      happened.push('quit');
      ask();
    },
  };
  const { hold, ready } = leaving(app, (over) => {
    ring = over;
    return () => {
      ring = null;
    };
  });
  hold({
    webContents: { send: (channel) => happened.push(channel) },
    on: (_event, given) => {
      listener = given;
    },
    isDestroyed: () => false,
    close: ask,
  });
  return { happened, ask, ready, ring: () => ring?.(), rings: () => ring !== null };
}

test('a window asked to close waits until its page is ready, and then closes', () => {
  const { happened, ask, ready, rings } = setUp();
  ask();
  expect(happened).toEqual(['rung:leave', 'held']);
  ready();
  expect(happened).toEqual(['rung:leave', 'held', 'closed']);
  expect(rings()).toBe(false);
});

test('asked twice, it asks its page once', () => {
  const { happened, ask } = setUp();
  ask();
  ask();
  expect(happened).toEqual(['rung:leave', 'held', 'held']);
});

test('a page that does not answer holds its window for a moment only', () => {
  const { happened, ask, ring } = setUp();
  ask();
  ring();
  expect(happened).toEqual(['rung:leave', 'held', 'closed']);
});

test('a quit that the wait called off goes on', () => {
  const { happened, ask, ready } = setUp({ quits: true });
  ask();
  ready();
  expect(happened).toEqual(['rung:leave', 'held', 'quit', 'closed']);
});

test('a page that says it is ready unasked changes nothing', () => {
  const { happened, ask, ready } = setUp();
  ready();
  ask();
  expect(happened).toEqual(['rung:leave', 'held']);
});
