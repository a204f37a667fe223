import { expect, test } from 'vitest';
import type { Draft } from '../../data/model/draft.ts';
import { type Instant, instant } from '../../data/model/iso-date.ts';
import { newDraft } from '../../data/model/new-draft.ts';
import type { Kept } from '../../renderer/api.ts';
import { draftKeeper } from '../../renderer/screens/assess/draft-keeper.ts';
import { day, ic, ladder, manager } from '../data/ladder.ts';

const draft = newDraft(ladder, { current: ic, target: manager }, day('2026-11-22'));
const kept: Kept<Instant> = { kind: 'kept', value: instant(new Date('2026-11-22T10:00:00Z')) };

/** A disk with room or without, and a clock that rings when told. */
function setUp() {
  const disk = { full: false, notes: [] as string[] };
  let ring: (() => void) | null = null;
  const keeper = draftKeeper(draft, {
    async keep({ note }: Draft) {
      if (disk.full) return { kind: 'not-kept', why: 'disk-full' };
      disk.notes.push(note);
      return kept;
    },
    later(again) {
      ring = again;
      return () => {
        ring = null;
      };
    },
  });
  return { disk, keeper, ring: () => ring?.(), rings: () => ring !== null };
}

test('every change is held at once, and on disk when it has settled', async () => {
  const { disk, keeper } = setUp();
  keeper.change({ note: 'a' });
  expect(keeper.held()).toMatchObject({ draft: { note: 'a' }, keeping: { kind: 'keeping' } });
  await keeper.settled();
  expect(keeper.held().keeping).toEqual({ kind: 'kept', at: kept.value });
  expect(disk.notes).toEqual(['a']);
});

test('what a full disk refuses is held, and kept when there is room again', async () => {
  const { disk, keeper, ring, rings } = setUp();
  disk.full = true;
  keeper.change({ note: 'a' });
  keeper.change({ note: 'ab' });
  await keeper.settled();
  expect(keeper.held()).toMatchObject({ draft: { note: 'ab' }, keeping: { kind: 'not-kept' } });
  ring();
  await keeper.settled();
  expect(keeper.held().keeping.kind).toBe('not-kept');
  disk.full = false;
  expect(rings()).toBe(true);
  ring();
  await keeper.settled();
  expect(keeper.held().keeping.kind).toBe('kept');
  expect(disk.notes).toEqual(['ab']);
});

test('once saved or discarded, nothing more is sent, not even what was waiting to be tried again', async () => {
  const { disk, keeper, ring } = setUp();
  disk.full = true;
  keeper.change({ note: 'a' });
  await keeper.settled();
  keeper.close();
  disk.full = false;
  ring();
  keeper.change({ note: 'b' });
  await keeper.settled();
  expect(disk.notes).toEqual([]);
  expect(keeper.held().draft.note).toBe('a');
});

test('listeners hear of every change until they stop listening', () => {
  const { keeper } = setUp();
  const heard: string[] = [];
  const stop = keeper.subscribe(() => heard.push(keeper.held().draft.note));
  keeper.change({ note: 'a' });
  stop();
  keeper.change({ note: 'b' });
  expect(heard).toEqual(['a']);
});

test('"kept" is said only of the newest change', async () => {
  const waiting: (() => void)[] = [];
  const keeper = draftKeeper(draft, {
    keep: () => new Promise((done) => waiting.push(() => done(kept))),
    later: () => () => {},
  });
  keeper.change({ note: 'a' });
  keeper.change({ note: 'ab' });
  waiting.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(keeper.held().keeping.kind).toBe('keeping');
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  waiting.shift()?.();
  await keeper.settled();
  expect(keeper.held().keeping.kind).toBe('kept');
});

test('a rejection is shown as not kept, and tried again like a full disk', async () => {
  let broken = true;
  let ring = () => {};
  const keeper = draftKeeper(draft, {
    async keep() {
      if (broken) throw new Error('rung.keepDraft: refused');
      return kept;
    },
    later(again) {
      ring = again;
      return () => {};
    },
  });
  keeper.change({ note: 'a' });
  await keeper.settled();
  expect(keeper.held().keeping).toEqual({ kind: 'not-kept', why: 'unexpected' });
  broken = false;
  ring();
  await keeper.settled();
  expect(keeper.held().keeping.kind).toBe('kept');
});

test('when the page goes, what waits is sent without waiting for what is under way', () => {
  const sent: string[] = [];
  const keeper = draftKeeper(draft, {
    keep: ({ note }) => {
      sent.push(note);
      return new Promise(() => {});
    },
    later: () => () => {},
  });
  keeper.sendNow();
  expect(sent).toEqual([]);
  keeper.change({ note: 'a' });
  keeper.change({ note: 'ab' });
  expect(sent).toEqual(['a']);
  keeper.sendNow();
  expect(sent).toEqual(['a', 'ab']);
});
