import { expect, test } from 'vitest';
import type { Draft } from '../../data/assessments/draft.ts';
import { newDraft } from '../../data/assessments/new-draft.ts';
import { type Instant, instant } from '../../data/values/iso-date.ts';
import type { SaveResult } from '../../renderer/api.ts';
import { autosave } from '../../renderer/state/autosave/autosave.ts';
import { day, ic, ladder, manager } from '../data/ladder.ts';

const draft = newDraft(ladder, { current: ic, target: manager }, day('2026-11-22'));
const saved: SaveResult<Instant> = {
  kind: 'saved',
  value: instant(new Date('2026-11-22T10:00:00Z')),
};

/** A disk with or without space, and a timer that fires on command. */
function setUp() {
  const disk = { full: false, notes: [] as string[] };
  let ring: (() => void) | null = null;
  const record = autosave(draft, {
    async save({ note }: Draft) {
      if (disk.full) return { kind: 'not-saved', why: 'disk-full' };
      disk.notes.push(note);
      return saved;
    },
    later(again) {
      ring = again;
      return () => {
        ring = null;
      };
    },
  });
  return { disk, record, ring: () => ring?.(), rings: () => ring !== null };
}

test('every change is in memory at once, and on disk once autosave has settled', async () => {
  const { disk, record } = setUp();
  record.change({ note: 'a' });
  expect(record.current()).toMatchObject({ content: { note: 'a' }, saveState: { kind: 'saving' } });
  await record.settled();
  expect(record.current().saveState).toEqual({ kind: 'saved', at: saved.value });
  expect(disk.notes).toEqual(['a']);
});

test('what a full disk rejects stays in memory, and is saved when there is space again', async () => {
  const { disk, record, ring, rings } = setUp();
  disk.full = true;
  record.change({ note: 'a' });
  record.change({ note: 'ab' });
  await record.settled();
  expect(record.current()).toMatchObject({
    content: { note: 'ab' },
    saveState: { kind: 'not-saved' },
  });
  ring();
  await record.settled();
  expect(record.current().saveState.kind).toBe('not-saved');
  disk.full = false;
  expect(rings()).toBe(true);
  ring();
  await record.settled();
  expect(record.current().saveState.kind).toBe('saved');
  expect(disk.notes).toEqual(['ab']);
});

test('once saved or discarded, nothing more is sent, not even a scheduled retry', async () => {
  const { disk, record, ring } = setUp();
  disk.full = true;
  record.change({ note: 'a' });
  await record.settled();
  record.close();
  disk.full = false;
  ring();
  record.change({ note: 'b' });
  await record.settled();
  expect(disk.notes).toEqual([]);
  expect(record.current().content.note).toBe('a');
});

test('listeners are notified of every change until they unsubscribe', () => {
  const { record } = setUp();
  const heard: string[] = [];
  const stop = record.subscribe(() => heard.push(record.current().content.note));
  record.change({ note: 'a' });
  stop();
  record.change({ note: 'b' });
  expect(heard).toEqual(['a']);
});

test('“saved” is reported only for the newest change', async () => {
  const waiting: (() => void)[] = [];
  const record = autosave(draft, {
    save: () => new Promise((done) => waiting.push(() => done(saved))),
    later: () => () => {},
  });
  record.change({ note: 'a' });
  record.change({ note: 'ab' });
  waiting.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(record.current().saveState.kind).toBe('saving');
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  waiting.shift()?.();
  await record.settled();
  expect(record.current().saveState.kind).toBe('saved');
});

test('a rejection is reported as not saved, and retried like a full disk', async () => {
  let broken = true;
  let ring = () => {};
  const record = autosave(draft, {
    async save() {
      if (broken) throw new Error('rung.saveDraft: refused');
      return saved;
    },
    later(again) {
      ring = again;
      return () => {};
    },
  });
  record.change({ note: 'a' });
  await record.settled();
  expect(record.current().saveState).toEqual({ kind: 'not-saved', why: 'unexpected' });
  broken = false;
  ring();
  await record.settled();
  expect(record.current().saveState.kind).toBe('saved');
});

test('when the page unloads, the newest change is sent without waiting for the one being saved', () => {
  const sent: string[] = [];
  const record = autosave(draft, {
    save: ({ note }) => {
      sent.push(note);
      return new Promise(() => {});
    },
    later: () => () => {},
  });
  record.sendNow();
  expect(sent).toEqual([]);
  record.change({ note: 'a' });
  record.change({ note: 'ab' });
  expect(sent).toEqual(['a']);
  record.sendNow();
  expect(sent).toEqual(['a', 'ab']);
});

test('text that can’t be saved says why, and is neither retried nor sent when the page unloads', async () => {
  let tries = 0;
  const record = autosave(draft, {
    async save({ note }) {
      tries += 1;
      return note === 'ab' ? { kind: 'invalid', why: 'Too long.' } : saved;
    },
    later() {
      throw new Error('tried again');
    },
  });
  record.change({ note: 'ab' });
  await record.settled();
  expect(record.current()).toMatchObject({
    content: { note: 'ab' },
    saveState: { kind: 'invalid', why: 'Too long.' },
  });
  record.sendNow();
  expect(tries).toBe(1);
  record.change({ note: 'a' });
  await record.settled();
  expect(record.current().saveState.kind).toBe('saved');
});

test('unsaved text is remembered as such while you type on, until it is saved or closed', async () => {
  const record = autosave(draft, {
    save: async ({ note }) =>
      note === 'a' ? saved : { kind: 'invalid', why: 'Too long.', isOnlyHere: true },
    later: () => () => {},
  });
  expect(record.saveError()).toBeNull();
  record.change({ note: 'ab' });
  await record.settled();
  expect(record.saveError()).toBe('too-long');
  record.change({ note: 'a' });
  expect(record.saveError()).toBe('too-long');
  await record.settled();
  expect(record.saveError()).toBeNull();
  record.change({ note: 'ab' });
  await record.settled();
  record.close();
  expect(record.saveError()).toBeNull();
});

test('a value that can’t be sent yet stays in memory, and is neither saved nor retried', async () => {
  let rings = false;
  const record = autosave(draft, {
    save: async ({ note }) => (note === '' ? null : saved),
    later() {
      rings = true;
      return () => {};
    },
  });
  record.change({ note: 'a' });
  await record.settled();
  record.change({ note: '' });
  await record.settled();
  expect(record.current()).toMatchObject({
    content: { note: '' },
    saveState: { kind: 'untouched' },
  });
  expect(rings).toBe(false);
});

test('before the window closes, what a full disk rejected is tried at once, and the result is reported', async () => {
  const { disk, record } = setUp();
  expect(await record.finish()).toBeNull();
  disk.full = true;
  record.change({ note: 'a' });
  record.change({ note: 'ab' });
  expect(await record.finish()).toBe('disk-full');
  expect(await record.finish()).toBe('disk-full');
  disk.full = false;
  expect(await record.finish()).toBeNull();
  expect(disk.notes).toEqual(['ab']);
});

test('discarded changes don’t delay closing the window', async () => {
  const { disk, record } = setUp();
  disk.full = true;
  record.change({ note: 'a' });
  await record.settled();
  record.close();
  expect(await record.finish()).toBeNull();
});
