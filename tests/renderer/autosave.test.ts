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
  const held = autosave(draft, {
    async keep({ note }: Draft) {
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
  return { disk, held, ring: () => ring?.(), rings: () => ring !== null };
}

test('every change is in memory at once, and on disk once autosave has settled', async () => {
  const { disk, held } = setUp();
  held.change({ note: 'a' });
  expect(held.held()).toMatchObject({ content: { note: 'a' }, saveState: { kind: 'saving' } });
  await held.settled();
  expect(held.held().saveState).toEqual({ kind: 'saved', at: saved.value });
  expect(disk.notes).toEqual(['a']);
});

test('what a full disk rejects stays in memory, and is saved when there is space again', async () => {
  const { disk, held, ring, rings } = setUp();
  disk.full = true;
  held.change({ note: 'a' });
  held.change({ note: 'ab' });
  await held.settled();
  expect(held.held()).toMatchObject({ content: { note: 'ab' }, saveState: { kind: 'not-saved' } });
  ring();
  await held.settled();
  expect(held.held().saveState.kind).toBe('not-saved');
  disk.full = false;
  expect(rings()).toBe(true);
  ring();
  await held.settled();
  expect(held.held().saveState.kind).toBe('saved');
  expect(disk.notes).toEqual(['ab']);
});

test('once saved or discarded, nothing more is sent, not even a scheduled retry', async () => {
  const { disk, held, ring } = setUp();
  disk.full = true;
  held.change({ note: 'a' });
  await held.settled();
  held.close();
  disk.full = false;
  ring();
  held.change({ note: 'b' });
  await held.settled();
  expect(disk.notes).toEqual([]);
  expect(held.held().content.note).toBe('a');
});

test('listeners are notified of every change until they unsubscribe', () => {
  const { held } = setUp();
  const heard: string[] = [];
  const stop = held.subscribe(() => heard.push(held.held().content.note));
  held.change({ note: 'a' });
  stop();
  held.change({ note: 'b' });
  expect(heard).toEqual(['a']);
});

test('“saved” is reported only for the newest change', async () => {
  const waiting: (() => void)[] = [];
  const held = autosave(draft, {
    keep: () => new Promise((done) => waiting.push(() => done(saved))),
    later: () => () => {},
  });
  held.change({ note: 'a' });
  held.change({ note: 'ab' });
  waiting.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(held.held().saveState.kind).toBe('saving');
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  waiting.shift()?.();
  await held.settled();
  expect(held.held().saveState.kind).toBe('saved');
});

test('a rejection is reported as not saved, and retried like a full disk', async () => {
  let broken = true;
  let ring = () => {};
  const held = autosave(draft, {
    async keep() {
      if (broken) throw new Error('rung.keepDraft: refused');
      return saved;
    },
    later(again) {
      ring = again;
      return () => {};
    },
  });
  held.change({ note: 'a' });
  await held.settled();
  expect(held.held().saveState).toEqual({ kind: 'not-saved', why: 'unexpected' });
  broken = false;
  ring();
  await held.settled();
  expect(held.held().saveState.kind).toBe('saved');
});

test('when the page unloads, the newest change is sent without waiting for the one being saved', () => {
  const sent: string[] = [];
  const held = autosave(draft, {
    keep: ({ note }) => {
      sent.push(note);
      return new Promise(() => {});
    },
    later: () => () => {},
  });
  held.sendNow();
  expect(sent).toEqual([]);
  held.change({ note: 'a' });
  held.change({ note: 'ab' });
  expect(sent).toEqual(['a']);
  held.sendNow();
  expect(sent).toEqual(['a', 'ab']);
});

test('text that can’t be saved says why, and is neither retried nor sent when the page unloads', async () => {
  let tries = 0;
  const held = autosave(draft, {
    async keep({ note }) {
      tries += 1;
      return note === 'ab' ? { kind: 'held-back', why: 'Too long.' } : saved;
    },
    later() {
      throw new Error('tried again');
    },
  });
  held.change({ note: 'ab' });
  await held.settled();
  expect(held.held()).toMatchObject({
    content: { note: 'ab' },
    saveState: { kind: 'held-back', why: 'Too long.' },
  });
  held.sendNow();
  expect(tries).toBe(1);
  held.change({ note: 'a' });
  await held.settled();
  expect(held.held().saveState.kind).toBe('saved');
});

test('unsaved text is remembered as such while you type on, until it is saved or closed', async () => {
  const held = autosave(draft, {
    keep: async ({ note }) =>
      note === 'a' ? saved : { kind: 'held-back', why: 'Too long.', isOnlyHere: true },
    later: () => () => {},
  });
  expect(held.saveError()).toBeNull();
  held.change({ note: 'ab' });
  await held.settled();
  expect(held.saveError()).toBe('too-long');
  held.change({ note: 'a' });
  expect(held.saveError()).toBe('too-long');
  await held.settled();
  expect(held.saveError()).toBeNull();
  held.change({ note: 'ab' });
  await held.settled();
  held.close();
  expect(held.saveError()).toBeNull();
});

test('a value that can’t be sent yet stays in memory, and is neither saved nor retried', async () => {
  let rings = false;
  const held = autosave(draft, {
    keep: async ({ note }) => (note === '' ? null : saved),
    later() {
      rings = true;
      return () => {};
    },
  });
  held.change({ note: 'a' });
  await held.settled();
  held.change({ note: '' });
  await held.settled();
  expect(held.held()).toMatchObject({ content: { note: '' }, saveState: { kind: 'untouched' } });
  expect(rings).toBe(false);
});

test('before the window closes, what a full disk rejected is tried at once, and the result is reported', async () => {
  const { disk, held } = setUp();
  expect(await held.finish()).toBeNull();
  disk.full = true;
  held.change({ note: 'a' });
  held.change({ note: 'ab' });
  expect(await held.finish()).toBe('disk-full');
  expect(await held.finish()).toBe('disk-full');
  disk.full = false;
  expect(await held.finish()).toBeNull();
  expect(disk.notes).toEqual(['ab']);
});

test('discarded changes don’t delay closing the window', async () => {
  const { disk, held } = setUp();
  disk.full = true;
  held.change({ note: 'a' });
  await held.settled();
  held.close();
  expect(await held.finish()).toBeNull();
});
