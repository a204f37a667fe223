import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lockWhenAway } from '../../../electron/passphrase/when-to-lock.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { temporaryStore } from '../../store/temporary-store.ts';

/** A computer that has been idle for this many seconds, and a check that runs on command. */
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
    /** The data is in trouble, or the file to continue with hasn't been chosen. */
    inTrouble() {
      isOpen = false;
    },
    /** Whether the open data is on disk or only in memory. */
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

test('after inactivity Rung locks at the time you set', () => {
  const { db, awayFor } = setUp();
  expect(awayFor(15 * 60 - 1)).toBe(false);
  expect(awayFor(15 * 60)).toBe(true);
  changeSettings(db, { lockAfter: 60 });
  expect(awayFor(59 * 60)).toBe(false);
  expect(awayFor(60 * 60)).toBe(true);
  changeSettings(db, { lockAfter: null });
  expect(awayFor(24 * 3_600)).toBe(false);
});

test('if the disk can’t be read meanwhile, Rung still locks at the last known time', () => {
  const { db, awayFor } = setUp();
  changeSettings(db, { lockAfter: 60 });
  expect(awayFor(0)).toBe(false);
  db.close();
  expect(awayFor(59 * 60)).toBe(false);
  expect(awayFor(60 * 60)).toBe(true);
});

test('if the data gets into trouble meanwhile, Rung still locks at the last known time', () => {
  const { db, inTrouble, awayFor } = setUp();
  changeSettings(db, { lockAfter: 60 });
  expect(awayFor(0)).toBe(false);
  inTrouble();
  expect(awayFor(59 * 60)).toBe(false);
  expect(awayFor(60 * 60)).toBe(true);
});

test('if the data was in trouble from the start, Rung locks after a quarter of an hour', () => {
  const { inTrouble, awayFor } = setUp();
  inTrouble();
  expect(awayFor(15 * 60 - 1)).toBe(false);
  expect(awayFor(15 * 60)).toBe(true);
});

test('while the latest changes can’t be saved to any disk, Rung doesn’t lock, however long you are away', () => {
  const { onDisk, awayFor } = setUp();
  onDisk(false);
  expect(awayFor(24 * 3_600)).toBe(false);
  onDisk(true);
  expect(awayFor(24 * 3_600)).toBe(true);
});

test('Rung locks when the lid is closed and when the screen is locked', () => {
  const { computer, locks } = setUp();
  computer.emit('suspend');
  expect(locks()).toBe(1);
  computer.emit('lock-screen');
  expect(locks()).toBe(2);
});

test('once Rung quits, the checks stop', () => {
  const { stop, awayFor } = setUp();
  stop();
  expect(awayFor(24 * 3_600)).toBe(false);
});

test('if the desktop never reports idle time, Rung measures it by its own window', () => {
  const { awayFor } = setUp();
  expect(awayFor(15 * 60 - 1, { system: 0 })).toBe(false);
  expect(awayFor(15 * 60, { system: 0 })).toBe(true);
  expect(awayFor(10, { system: 0 })).toBe(false);
});

test('if the system reports idle time, working in another program doesn’t count as being away', () => {
  const { awayFor } = setUp();
  expect(awayFor(5, { system: 3 })).toBe(false);
  expect(awayFor(60 * 60, { system: 0 })).toBe(false);
  expect(awayFor(60 * 60, { system: 15 * 60 })).toBe(true);
});
