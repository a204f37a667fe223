import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { SaveError } from '../../../data/values/outcome.ts';
import { lockAfterSaving } from '../../../electron/passphrase/lock-after-saving.ts';

/** A page that answers on command, a timer that fires on command, and a conversion that may be running. */
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
  const locks = lockAfterSaving({
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

test('the page hides everything and sends unsaved typing; only then is the data closed', async () => {
  const { lock, ready, happened, rings } = setUp();
  lock();
  await aTurn();
  expect(happened).toEqual(['rung:lock']);
  ready(null);
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'closed', 'reloaded']);
  expect(rings()).toBe(false);
});

test('locking waits only briefly for a page that doesn’t answer', async () => {
  const { lock, ring, happened } = setUp();
  lock();
  ring();
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'closed', 'reloaded']);
});

test('an unresponsive page with unsaved changes is hidden, not lost, until it answers', async () => {
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

test('while the page is hidden nothing can show it, and you are asked again', async () => {
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

test('what the disk refused stays in the hidden page until it is saved', async () => {
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

test('unlocking while the page still has unsaved changes shows everything again, and locking works afterwards', async () => {
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

test('a page loaded while another one delays the lock gets nothing before Rung is locked', async () => {
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
  'if the page that delays the lock is %s, the data is closed without it',
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

test('locking twice, for example by locking the screen and closing the lid, locks once', async () => {
  const { lock, ready, happened, count } = setUp();
  lock();
  lock();
  ready(null);
  await aTurn();
  lock();
  expect(happened).toEqual(['rung:lock', 'closed', 'reloaded']);
  expect(count()).toBe(1);
});

test('while backups are converted the page hides at once, and the data is closed afterwards', async () => {
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

test('if the passphrase was turned off meanwhile, the page comes back and nothing is closed', async () => {
  const { lock, ready, happened, convert, converted, turnOff } = setUp();
  convert();
  lock();
  ready(null);
  turnOff();
  converted();
  await aTurn();
  expect(happened).toEqual(['rung:lock', 'reloaded']);
});

test('without a window the data is closed too; without a passphrase nothing happens', async () => {
  const closed = setUp({ window: false });
  closed.lock();
  await aTurn();
  expect(closed.happened).toEqual(['closed']);
  const off = setUp();
  off.turnOff();
  off.lock();
  expect(off.happened).toEqual([]);
});
