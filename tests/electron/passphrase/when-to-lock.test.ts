import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lockWhenAway } from '../../../electron/passphrase/when-to-lock.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { temporaryStore } from '../../store/temporary-store.ts';

/** A computer whose person is away for so many seconds, and a look that comes when told. */
function setUp() {
  const db = temporaryStore();
  const computer = Object.assign(new EventEmitter(), { getSystemIdleTime: () => idle });
  let idle = 0;
  let sinceInput = 0;
  let isOpen = true;
  let isOnDisk = true;
  let look = () => {};
  let locks = 0;
  const stop = lockWhenAway({
    powerMonitor: computer,
    isUnlocked: () => true,
    db: () => (isOpen ? db : null),
    isOnDisk: () => isOnDisk,
    lock: () => {
      locks += 1;
    },
    sinceInput: () => sinceInput,
    every(_milliseconds, asked) {
      look = asked;
      return () => {
        look = () => {};
      };
    },
  });
  return {
    db,
    computer,
    stop,
    /** The data is in trouble, or nobody has said which file goes on. */
    inTrouble() {
      isOpen = false;
    },
    /** What is open is nowhere but in memory, or on disk again. */
    onDisk(now: boolean) {
      isOnDisk = now;
    },
    awayFor(seconds: number, { system = seconds }: { readonly system?: number } = {}) {
      sinceInput = seconds;
      idle = system;
      look();
      const times = locks;
      locks = 0;
      return times > 0;
    },
    locks: () => locks,
  };
}

test('she went for lunch and left Rung open: it locks after as long as she has set', () => {
  const { db, awayFor } = setUp();
  expect(awayFor(15 * 60 - 1)).toBe(false);
  expect(awayFor(15 * 60)).toBe(true);
  changeSettings(db, { lockAfter: 60 });
  expect(awayFor(59 * 60)).toBe(false);
  expect(awayFor(60 * 60)).toBe(true);
  changeSettings(db, { lockAfter: null });
  expect(awayFor(24 * 3_600)).toBe(false);
});

test('the disk can’t be read while she is away: it locks after as long as she had set last', () => {
  const { db, awayFor } = setUp();
  changeSettings(db, { lockAfter: 60 });
  expect(awayFor(0)).toBe(false);
  db.close();
  expect(awayFor(59 * 60)).toBe(false);
  expect(awayFor(60 * 60)).toBe(true);
});

test('her data is in trouble while she is away: it locks after as long as she had set last', () => {
  const { db, inTrouble, awayFor } = setUp();
  changeSettings(db, { lockAfter: 60 });
  expect(awayFor(0)).toBe(false);
  inTrouble();
  expect(awayFor(59 * 60)).toBe(false);
  expect(awayFor(60 * 60)).toBe(true);
});

test('her data was in trouble from the start: it locks after a quarter of an hour', () => {
  const { inTrouble, awayFor } = setUp();
  inTrouble();
  expect(awayFor(15 * 60 - 1)).toBe(false);
  expect(awayFor(15 * 60)).toBe(true);
});

test('no disk takes what she wrote last: it does not lock before one does, however long she is away', () => {
  const { onDisk, awayFor } = setUp();
  onDisk(false);
  expect(awayFor(24 * 3_600)).toBe(false);
  onDisk(true);
  expect(awayFor(24 * 3_600)).toBe(true);
});

test('it locks when the lid is closed, and when the screen is locked', () => {
  const { computer, locks } = setUp();
  computer.emit('suspend');
  expect(locks()).toBe(1);
  computer.emit('lock-screen');
  expect(locks()).toBe(2);
});

test('once Rung ends, nobody looks any more', () => {
  const { stop, awayFor } = setUp();
  stop();
  expect(awayFor(24 * 3_600)).toBe(false);
});

test('her desktop never counts how long she is away: Rung counts by its own window', () => {
  const { awayFor } = setUp();
  expect(awayFor(15 * 60 - 1, { system: 0 })).toBe(false);
  expect(awayFor(15 * 60, { system: 0 })).toBe(true);
  expect(awayFor(10, { system: 0 })).toBe(false);
});

test('where the system counts, working in another program is not being away', () => {
  const { awayFor } = setUp();
  expect(awayFor(5, { system: 3 })).toBe(false);
  expect(awayFor(60 * 60, { system: 0 })).toBe(false);
  expect(awayFor(60 * 60, { system: 15 * 60 })).toBe(true);
});
