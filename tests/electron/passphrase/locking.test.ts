import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { SaveError } from '../../../data/values/outcome.ts';
import { locking } from '../../../electron/passphrase/locking.ts';

/** A page that answers when told, a clock that rings when told, and data that is being converted or not. */
function setUp({
  window = true,
  saveError = null,
}: {
  window?: boolean;
  saveError?: SaveError | null;
} = {}) {
  const happened: string[] = [];
  let key: Buffer | null = Buffer.alloc(32, 1);
  let ring: (() => void) | null = null;
  let settle = () => {};
  let answer = (_lose: boolean) => {};
  let settled = Promise.resolve();
  const page = {
    isDestroyed: () => false,
    hide: () => happened.push('hidden'),
    show: () => happened.push('shown'),
    webContents: Object.assign(new EventEmitter(), {
      send: (channel: string) => happened.push(channel),
      reload: () => happened.push('reloaded'),
      forcefullyCrashRenderer: () => page.webContents.emit('render-process-gone'),
    }),
  };
  const locks = locking({
    keyStore: { key: () => key },
    window: () => (window ? page : null),
    settled: () => settled,
    close() {
      key = null;
      happened.push('closed');
    },
    saveError: () => saveError,
    askToLose(calledOff) {
      happened.push('asked');
      return new Promise((resolve) => {
        answer = resolve;
        calledOff.addEventListener('abort', () => resolve(false));
      });
    },
    patience(over) {
      ring = over;
      return () => {
        ring = null;
      };
    },
  });
  return {
    ...locks,
    happened,
    page: page.webContents,
    ring: () => ring?.(),
    rings: () => ring !== null,
    answers(lose: boolean) {
      answer(lose);
      return aTurn();
    },
    convert() {
      settled = new Promise((resolve) => {
        settle = resolve;
      });
    },
    converted: () => settle(),
    turnOff() {
      key = null;
    },
  };
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

test('the page hides everything and sends what was typed; only then the data is closed', async () => {
  const { lock, ready, happened, rings } = setUp();
  lock();
  await aTurn();
  expect(happened).toEqual(['rung:lock']);
  ready(null);
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'closed', 'reloaded']);
  expect(rings()).toBe(false);
});

test('a page that does not answer is waited for a moment only', async () => {
  const { lock, ring, happened } = setUp();
  lock();
  ring();
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'closed', 'reloaded']);
});

test('a page that does not answer and holds what is not kept is hidden, not lost, until it answers', async () => {
  const { lock, ring, ready, mayShow, happened } = setUp({ saveError: 'too-long' });
  lock();
  ring();
  await aTurn();
  expect(happened.splice(0)).toEqual(['rung:lock', 'hidden', 'asked']);
  ready('too-long');
  await aTurn();
  expect(happened.splice(0)).toEqual(['shown']);
  expect(mayShow()).toBe(true);
  ready(null);
  await aTurn();
  expect(happened).toEqual(['closed', 'reloaded']);
});

test('while it is hidden nothing shows it: the person is asked once more', async () => {
  const { lock, ring, mayShow, answers, happened } = setUp({ saveError: 'too-long' });
  lock();
  ring();
  expect(mayShow()).toBe(false);
  expect(happened.splice(0)).toEqual(['rung:lock', 'hidden', 'asked']);
  await answers(false);
  expect(mayShow()).toBe(false);
  expect(happened.splice(0)).toEqual(['asked']);
  await answers(true);
  expect(happened).toEqual(['shown', 'closed']);
  expect(mayShow()).toBe(true);
});

test('what the disk refused is held by the page, hidden, until it is kept', async () => {
  const { lock, ready, happened, rings } = setUp();
  lock();
  ready('disk-full');
  expect(rings()).toBe(false);
  ready('disk-full');
  await aTurn();
  expect(happened).toEqual(['rung:lock']);
  ready(null);
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'closed', 'reloaded']);
});

test('who unlocks while the page still holds on finds everything open, and it locks again', async () => {
  const { lock, ready, unlocked, happened } = setUp();
  lock();
  ready('disk-full');
  unlocked();
  ready(null);
  await aTurn();
  expect(happened).toEqual(['rung:lock']);
  lock();
  ready(null);
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'rung:lock', 'closed', 'reloaded']);
});

test('a page that is loaded while another one held the lock up is told nothing before it is locked', async () => {
  const { lock, ready, newPage, unlocked, happened, convert, converted } = setUp();
  await newPage();
  expect(happened).toEqual([]);
  lock();
  ready('disk-full');
  convert();
  const told = Promise.all([newPage(), newPage()]).then(() => happened.push('told'));
  lock();
  await aTurn();
  expect(happened).toEqual(['rung:lock']);
  converted();
  await told;
  expect(happened).toEqual(['rung:lock', 'closed', 'told']);
  unlocked();
});

test.each(['destroyed', 'render-process-gone'])(
  'the page that held the lock up is %s: the data is closed without it',
  async (gone) => {
    const { lock, ready, unlocked, page, happened } = setUp();
    lock();
    ready('disk-full');
    unlocked();
    page.emit(gone);
    await aTurn();
    expect(happened).toEqual(['rung:lock']);
    lock();
    ready('disk-full');
    page.emit(gone);
    await aTurn();
    expect(happened).toEqual(['rung:lock', 'rung:lock', 'closed']);
    expect(page.eventNames()).toEqual([]);
  },
);

test('asked twice, as by a lid that is closed after the screen was locked, it locks once', async () => {
  const { lock, ready, happened, count } = setUp();
  lock();
  lock();
  ready(null);
  await aTurn();
  lock();
  expect(happened).toEqual(['rung:lock', 'closed', 'reloaded']);
  expect(count()).toBe(1);
});

test('while backups are converted the page hides at once, and the data is closed when that is done', async () => {
  const { lock, ready, happened, convert, converted } = setUp();
  convert();
  lock();
  ready(null);
  await aTurn();
  expect(happened).toEqual(['rung:lock']);
  converted();
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'closed', 'reloaded']);
});

test('when the passphrase was turned off meanwhile, the page comes back and nothing is closed', async () => {
  const { lock, ready, happened, convert, converted, turnOff } = setUp();
  convert();
  lock();
  ready(null);
  turnOff();
  converted();
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'reloaded']);
});

test('without a window the data is closed all the same; without a passphrase nothing happens', async () => {
  const closed = setUp({ window: false });
  closed.lock();
  await aTurn();
  expect(closed.happened).toEqual(['closed']);
  const off = setUp();
  off.turnOff();
  off.lock();
  expect(off.happened).toEqual([]);
});
