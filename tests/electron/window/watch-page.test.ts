import { expect, test } from 'vitest';
import { type WatchedWindow, watchPage } from '../../../electron/window/watch-page.ts';

type Reason = 'crashed' | 'oom' | 'killed' | 'clean-exit';

/** A window whose page stops on command, with answers controlled by the test. */
function setUp(loading: () => Promise<void> = async () => {}, hasUnsaved = false) {
  const happened: string[] = [];
  let stop: (event: unknown, details: { readonly reason: Reason }) => void = () => {};
  let minute = 0;
  let answer = (_again: boolean) => {};
  const heard = new Map<string, () => void>();
  const window: WatchedWindow = {
    webContents: {
      on: (_event, listener) => {
        stop = listener;
      },
      getURL: () => 'app://rung/index.html#/plan/actions',
      forcefullyCrashRenderer: () => stops('killed'),
    },
    on: (event, listener) => heard.set(event, listener),
    isDestroyed: () => false,
    loadURL: (url) => {
      happened.push(url);
      return loading();
    },
  };
  const stops = (reason: Reason) => stop(null, { reason });
  watchPage(window, {
    ask: (_window, why, off) => {
      happened.push(`asked: ${why}`);
      return new Promise((resolve) => {
        answer = resolve;
        off.addEventListener('abort', () => {
          happened.push('called off');
          resolve(false);
        });
      });
    },
    quit: () => happened.push('quit'),
    hasUnsaved: () => hasUnsaved,
    clock: () => new Date(minute * 60_000),
  });
  expect(happened.splice(0)).toEqual(['app://rung/index.html']);
  return {
    /** The events since the first load. */
    happened,
    stops,
    after: (minutes: number) => {
      minute += minutes;
    },
    falls: (event: 'unresponsive' | 'responsive') => heard.get(event)?.(),
    async answers(again: boolean) {
      answer(again);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const again = 'app://rung/index.html?again#/plan/actions';

test('a page killed because memory ran out is reloaded at once, on the same route', () => {
  const { happened, stops } = setUp();
  stops('oom');
  expect(happened).toEqual([again]);
});

test('a page that ended by itself, as when closing, is left alone', () => {
  const { happened, stops } = setUp();
  stops('clean-exit');
  expect(happened).toEqual([]);
});

test('a page that crashes again and again isn’t reloaded forever: you are asked', async () => {
  const { happened, stops, answers } = setUp();
  for (let times = 0; times < 4; times += 1) stops('crashed');
  expect(happened).toEqual([again, again, again, 'asked: stopped']);
  await answers(true);
  expect(happened.slice(4)).toEqual([again]);
  for (let times = 0; times < 4; times += 1) stops('crashed');
  await answers(false);
  expect(happened.at(-1)).toBe('quit');
});

test('a page that crashes now and then is always reloaded', () => {
  const { happened, stops, after } = setUp();
  for (let times = 0; times < 20; times += 1) {
    stops('crashed');
    after(1);
  }
  expect(happened).toEqual(Array(20).fill(again));
});

test('an unresponsive page is reloaded only if you choose to', async () => {
  const { happened, falls, answers } = setUp();
  falls('unresponsive');
  await answers(false);
  falls('unresponsive');
  await answers(true);
  expect(happened.filter((each) => each !== 'called off')).toEqual([
    'asked: silent',
    'asked: silent',
    again,
  ]);
});

test('before an unresponsive page with unsaved changes is reloaded, the question mentions them', () => {
  const { happened, falls } = setUp(undefined, true);
  falls('unresponsive');
  expect(happened).toEqual(['asked: silent-holding']);
});

test('the question disappears when the page responds again', async () => {
  const { happened, falls } = setUp();
  falls('unresponsive');
  falls('responsive');
  expect(happened).toEqual(['asked: silent', 'called off']);
});

test('a page that can’t be loaded is reported, and loaded again if you choose to', async () => {
  const { happened, answers } = setUp(() => Promise.reject(new Error('ERR_FAILED (-2)')));
  await Promise.resolve();
  expect(happened).toEqual(['asked: not-loaded']);
  await answers(true);
  await Promise.resolve();
  expect(happened.slice(1)).toEqual(['app://rung/index.html', 'asked: not-loaded']);
  await answers(false);
  expect(happened.at(-1)).toBe('quit');
});

test('a load cancelled by another load isn’t reported', async () => {
  const { happened } = setUp(() =>
    Promise.reject(Object.assign(new Error('aborted'), { code: 'ERR_ABORTED' })),
  );
  await Promise.resolve();
  await Promise.resolve();
  expect(happened).toEqual([]);
});
