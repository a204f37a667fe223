import { expect, test } from 'vitest';
import { instant } from '../../data/values/iso-date.ts';
import type { SaveResult } from '../../renderer/api.ts';
import { autosave } from '../../renderer/state/autosave/autosave.ts';
import { fitting } from '../../renderer/state/autosave/fitting.ts';

const at = instant(new Date('2026-11-22T10:00:00Z'));

/** A note that is too long from four letters on, and a score. */
function setUp() {
  const disk = { full: false, saved: [] as { note: string; score: number }[] };
  const initial = { note: 'a', score: 1 };
  const save = fitting(
    initial,
    (typed, before) =>
      typed.note.length < 4
        ? { content: typed, why: null }
        : { content: { ...typed, note: before.note }, why: 'Too long.' },
    async (content): Promise<SaveResult<typeof at>> => {
      if (disk.full) return { kind: 'not-saved', why: 'disk-full' };
      disk.saved.push(content);
      return { kind: 'saved', value: at };
    },
  );
  return { disk, record: autosave(initial, { save, later: () => () => {} }) };
}

test('a text that is too long doesn’t keep the rest of its record from being saved', async () => {
  const { disk, record } = setUp();
  record.change({ note: 'ab' });
  await record.settled();
  record.change({ note: 'abcd' });
  record.change({ score: 3 });
  await record.settled();
  expect(disk.saved.at(-1)).toEqual({ note: 'ab', score: 3 });
  expect(record.current()).toEqual({
    content: { note: 'abcd', score: 3 },
    saveState: { kind: 'invalid', why: 'Too long.', isOnlyHere: true },
  });
  record.change({ note: 'abc' });
  await record.settled();
  expect(disk.saved.at(-1)).toEqual({ note: 'abc', score: 3 });
  expect(record.current().saveState.kind).toBe('saved');
});

test('before anything is saved, the initial text is used in place of one that is too long', async () => {
  const { disk, record } = setUp();
  record.change({ note: 'abcd', score: 2 });
  await record.settled();
  expect(disk.saved).toEqual([{ note: 'a', score: 2 }]);
});

test('on leaving, a text that would be lost is reported, and nothing once it is shorter', async () => {
  const { disk, record } = setUp();
  record.change({ note: 'abcd' });
  expect(await record.finish()).toBe('too-long');
  disk.full = true;
  record.change({ note: 'ab' });
  expect(await record.finish()).toBe('disk-full');
  disk.full = false;
  expect(await record.finish()).toBeNull();
});
