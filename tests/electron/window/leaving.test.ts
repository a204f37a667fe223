import { expect, test } from 'vitest';
import type { SaveError } from '../../../data/values/outcome.ts';
import { whenSessionEnds } from '../../../electron/window/end-of-session.ts';
import { type LeaveAnswer, type LeavingWindow, leaving } from '../../../electron/window/leaving.ts';

/** A window that closes unless it is held, a person who answers when told, and a clock that rings when told. */
function setUp({
  quits = false,
  saveError = null,
}: {
  quits?: boolean;
  saveError?: SaveError | null;
} = {}) {
  const happened: string[] = [];
  let listener: (event: { preventDefault(): void }) => void = () => {};
  let quitAsked = () => {};
  let ring: (() => void) | null = null;
  let answer: ((answer: LeaveAnswer) => void) | null = null;
  const close = () => {
    let held = false;
    listener({
      preventDefault: () => {
        held = true;
      },
    });
    happened.push(held ? 'held' : 'closed');
  };
  const { hold, ready, hurry, lastWords } = leaving<LeavingWindow>({
    app: {
      on: (_event, asked) => {
        quitAsked = asked;
      },
      quit() {
        happened.push('quit');
        close();
      },
    },
    saveError: () => saveError,
    ask: (_window, why, page, calledOff) => {
      happened.push(page === 'silent' ? `asked, as it is silent: ${why}` : `asked: ${why}`);
      return new Promise((resolve) => {
        answer = resolve;
        calledOff.addEventListener('abort', () => resolve('go-back'));
      });
    },
    patience: (over) => {
      ring = over;
      return () => {
        ring = null;
      };
    },
  });
  if (quits) quitAsked();
  hold({
    webContents: { send: (channel) => happened.push(channel) },
    on: (_event, given) => {
      listener = given;
    },
    isDestroyed: () => false,
    close,
  });
  return {
    happened,
    close,
    ready,
    hurry,
    lastWords,
    ring: () => ring?.(),
    rings: () => ring !== null,
    /** What has happened since the answer. */
    async answers(given: LeaveAnswer) {
      happened.length = 0;
      answer?.(given);
      await Promise.resolve();
      return happened;
    },
  };
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

test('a window asked to close waits until its page is ready, and then closes', () => {
  const { happened, close, ready, rings } = setUp();
  close();
  expect(happened).toEqual(['rung:leave', 'held']);
  ready(null);
  expect(happened).toEqual(['rung:leave', 'held', 'closed']);
  expect(rings()).toBe(false);
});

test('asked twice, it asks its page once', () => {
  const { happened, close } = setUp();
  close();
  close();
  expect(happened).toEqual(['rung:leave', 'held', 'held']);
});

test('a page that does not answer holds its window for a moment only', () => {
  const { happened, close, ring } = setUp();
  close();
  ring();
  expect(happened).toEqual(['rung:leave', 'held', 'closed']);
});

test('a page that does not answer and holds what is not kept is not closed over it: the person is asked', async () => {
  const { happened, close, ring, answers } = setUp({ quits: true, saveError: 'too-long' });
  close();
  ring();
  close();
  expect(happened).toEqual(['rung:leave', 'held', 'asked, as it is silent: too-long', 'held']);
  expect(await answers('go-back')).toEqual([]);
  close();
  ring();
  expect(await answers('lose-it')).toEqual(['closed']);
});

test('a page that answers while the person is asked is heard, and the question goes', async () => {
  const kept = setUp({ saveError: 'too-long' });
  kept.close();
  kept.ring();
  kept.happened.length = 0;
  kept.ready(null);
  await aTurn();
  expect(kept.happened).toEqual(['closed']);

  const holding = setUp({ saveError: 'too-long' });
  holding.close();
  holding.ring();
  holding.happened.length = 0;
  holding.ready('too-long');
  await aTurn();
  expect(holding.happened).toEqual(['asked: too-long']);
  expect(await holding.answers('lose-it')).toEqual(['closed']);
});

test('at logging out also a page that holds what is not kept holds nothing up', async () => {
  const { happened, close, ring, hurry } = setUp({ quits: true, saveError: 'too-long' });
  close();
  ring();
  hurry();
  await aTurn();
  expect(happened.slice(-2)).toEqual(['quit', 'closed']);
});

test('a quit that the wait called off goes on', () => {
  const { happened, close, ready } = setUp({ quits: true });
  close();
  ready(null);
  expect(happened).toEqual(['rung:leave', 'held', 'quit', 'closed']);
});

test('a page that says it is ready unasked changes nothing', () => {
  const { happened, close, ready } = setUp();
  ready(null);
  close();
  expect(happened).toEqual(['rung:leave', 'held']);
});

test('the disk was full when the window was closed: it stays, and asks once, however often it is closed', () => {
  const { happened, close, ready, ring } = setUp();
  close();
  ready('disk-full');
  ring();
  close();
  expect(happened).toEqual(['rung:leave', 'held', 'asked: disk-full', 'held']);
});

test('with room made, trying again closes the window; without, it asks again', async () => {
  const { close, ready, answers } = setUp();
  close();
  ready('disk-full');
  expect(await answers('try-again')).toEqual(['rung:leave']);
  ready('disk-full');
  const happened = await answers('try-again');
  ready(null);
  expect(happened).toEqual(['rung:leave', 'closed']);
});

test('who would rather lose it than wait can leave', async () => {
  const { close, ready, answers } = setUp({ quits: true });
  close();
  ready('read-only');
  expect(await answers('lose-it')).toEqual(['quit', 'closed']);
});

test('going back calls the quit off: the next close of the window is no quit', async () => {
  const { close, ready, answers } = setUp({ quits: true });
  close();
  ready('disk-error');
  const happened = await answers('go-back');
  expect(happened).toEqual([]);
  close();
  ready(null);
  expect(happened).toEqual(['rung:leave', 'held', 'closed']);
});

test('at logging out nobody is asked: the page has its moment, and the window closes', () => {
  const { happened, close, ready, hurry } = setUp({ quits: true });
  hurry();
  close();
  ready('disk-full');
  expect(happened).toEqual(['rung:leave', 'held', 'quit', 'closed']);
});

test('a question that nobody answers does not hold up the logout that follows', async () => {
  const { happened, close, ready, hurry } = setUp({ quits: true });
  close();
  ready('disk-full');
  hurry();
  await Promise.resolve();
  await Promise.resolve();
  expect(happened.slice(-2)).toEqual(['quit', 'closed']);
});

test('shutting down, logging out and a closed terminal hurry first and quit then', () => {
  const happened: string[] = [];
  const signals = new Map<string, () => void>();
  let shutDown = (_event: { preventDefault(): void }) => {};
  whenSessionEnds(
    {
      powerMonitor: {
        on: (_event, listener) => {
          shutDown = listener;
        },
      },
      process: { on: (signal, listener) => signals.set(signal, listener) },
      quit: () => happened.push('quit'),
    },
    () => happened.push('hurry'),
  );
  for (const end of signals.values()) end();
  expect([...signals.keys()]).toEqual(['SIGTERM', 'SIGHUP']);
  shutDown({ preventDefault: () => happened.push('a moment') });
  expect(happened).toEqual(['hurry', 'quit', 'hurry', 'quit', 'a moment', 'hurry', 'quit']);
});

test('Windows ends the session without closing the window: its page is asked for its last words at once', () => {
  const { happened, lastWords, ready, close } = setUp();
  lastWords();
  expect(happened).toEqual(['rung:leave']);
  ready(null); // nothing waits for it
  expect(happened).toEqual(['rung:leave']);
  close();
  expect(happened).toEqual(['rung:leave', 'rung:leave', 'held']);
});
