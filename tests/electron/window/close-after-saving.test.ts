import { expect, test } from 'vitest';
import type { SaveError } from '../../../data/values/outcome.ts';
import {
  type CloseAnswer,
  type ClosingWindow,
  closeAfterSaving,
} from '../../../electron/window/close-after-saving.ts';
import { whenSessionEnds } from '../../../electron/window/end-of-session.ts';

/** A window that closes unless something prevents it, with answers and a timer controlled by the test. */
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
  let answer: ((answer: CloseAnswer) => void) | null = null;
  const close = () => {
    let prevented = false;
    listener({
      preventDefault: () => {
        prevented = true;
      },
    });
    happened.push(prevented ? 'prevented' : 'closed');
  };
  const { delayClose, ready, hurry, lastWords } = closeAfterSaving<ClosingWindow>({
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
  delayClose({
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
    /** The events since the answer. */
    async answers(given: CloseAnswer) {
      happened.length = 0;
      answer?.(given);
      await Promise.resolve();
      return happened;
    },
  };
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

test('a closing window waits until its page is ready, and then closes', () => {
  const { happened, close, ready, rings } = setUp();
  close();
  expect(happened).toEqual(['rung:leave', 'prevented']);
  ready(null);
  expect(happened).toEqual(['rung:leave', 'prevented', 'closed']);
  expect(rings()).toBe(false);
});

test('closing twice asks the page once', () => {
  const { happened, close } = setUp();
  close();
  close();
  expect(happened).toEqual(['rung:leave', 'prevented', 'prevented']);
});

test('a page that doesn’t answer delays its window only briefly', () => {
  const { happened, close, ring } = setUp();
  close();
  ring();
  expect(happened).toEqual(['rung:leave', 'prevented', 'closed']);
});

test('an unresponsive page with unsaved changes isn’t closed without asking you', async () => {
  const { happened, close, ring, answers } = setUp({ quits: true, saveError: 'too-long' });
  close();
  ring();
  close();
  expect(happened).toEqual([
    'rung:leave',
    'prevented',
    'asked, as it is silent: too-long',
    'prevented',
  ]);
  expect(await answers('go-back')).toEqual([]);
  close();
  ring();
  expect(await answers('lose-it')).toEqual(['closed']);
});

test('if the page answers during the question, its answer counts and the question disappears', async () => {
  const unsaved = setUp({ saveError: 'too-long' });
  unsaved.close();
  unsaved.ring();
  unsaved.happened.length = 0;
  unsaved.ready(null);
  await aTurn();
  expect(unsaved.happened).toEqual(['closed']);

  const holding = setUp({ saveError: 'too-long' });
  holding.close();
  holding.ring();
  holding.happened.length = 0;
  holding.ready('too-long');
  await aTurn();
  expect(holding.happened).toEqual(['asked: too-long']);
  expect(await holding.answers('lose-it')).toEqual(['closed']);
});

test('at logout even a page with unsaved changes delays nothing', async () => {
  const { happened, close, ring, hurry } = setUp({ quits: true, saveError: 'too-long' });
  close();
  ring();
  hurry();
  await aTurn();
  expect(happened.slice(-2)).toEqual(['quit', 'closed']);
});

test('a quit that was interrupted to wait continues', () => {
  const { happened, close, ready } = setUp({ quits: true });
  close();
  ready(null);
  expect(happened).toEqual(['rung:leave', 'prevented', 'quit', 'closed']);
});

test('a page that reports ready without being asked changes nothing', () => {
  const { happened, close, ready } = setUp();
  ready(null);
  close();
  expect(happened).toEqual(['rung:leave', 'prevented']);
});

test('if the disk is full, the window stays open and asks once, however often it is closed', () => {
  const { happened, close, ready, ring } = setUp();
  close();
  ready('disk-full');
  ring();
  close();
  expect(happened).toEqual(['rung:leave', 'prevented', 'asked: disk-full', 'prevented']);
});

test('trying again closes the window if there is space now, and asks again if not', async () => {
  const { close, ready, answers } = setUp();
  close();
  ready('disk-full');
  expect(await answers('try-again')).toEqual(['rung:leave']);
  ready('disk-full');
  const happened = await answers('try-again');
  ready(null);
  expect(happened).toEqual(['rung:leave', 'closed']);
});

test('you can leave and lose the changes instead of waiting', async () => {
  const { close, ready, answers } = setUp({ quits: true });
  close();
  ready('read-only');
  expect(await answers('lose-it')).toEqual(['quit', 'closed']);
});

test('going back cancels the quit: closing the window later doesn’t quit', async () => {
  const { close, ready, answers } = setUp({ quits: true });
  close();
  ready('disk-error');
  const happened = await answers('go-back');
  expect(happened).toEqual([]);
  close();
  ready(null);
  expect(happened).toEqual(['rung:leave', 'prevented', 'closed']);
});

test('at logout nothing is asked: the page gets its moment, and the window closes', () => {
  const { happened, close, ready, hurry } = setUp({ quits: true });
  hurry();
  close();
  ready('disk-full');
  expect(happened).toEqual(['rung:leave', 'prevented', 'quit', 'closed']);
});

test('an unanswered question doesn’t delay a logout that follows', async () => {
  const { happened, close, ready, hurry } = setUp({ quits: true });
  close();
  ready('disk-full');
  hurry();
  await Promise.resolve();
  await Promise.resolve();
  expect(happened.slice(-2)).toEqual(['quit', 'closed']);
});

test('shutting down, logging out and closing the terminal first speed up closing and then quit', () => {
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

test('if Windows ends the session without closing the window, its page is asked at once to save', () => {
  const { happened, lastWords, ready, close } = setUp();
  lastWords();
  expect(happened).toEqual(['rung:leave']);
  ready(null); // nothing waits for it
  expect(happened).toEqual(['rung:leave']);
  close();
  expect(happened).toEqual(['rung:leave', 'rung:leave', 'prevented']);
});
