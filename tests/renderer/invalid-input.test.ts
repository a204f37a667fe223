import { expect, test, vi } from 'vitest';
import type { InvalidInput } from '../../data/text/invalid-input.ts';
import { instant } from '../../data/values/iso-date.ts';
import type { SaveResult } from '../../renderer/api.ts';

const disk = { full: false, stored: [] as InvalidInput[] };
const at = instant(new Date('2026-11-22T10:00:00Z'));
vi.stubGlobal('window', {
  rung: {
    saveInvalidInput: async (stored: InvalidInput): Promise<SaveResult<typeof at>> => {
      if (disk.full) return { kind: 'not-saved', why: 'disk-full' };
      disk.stored.push(stored);
      return { kind: 'saved', value: at };
    },
  },
});
const { withInvalidInput, registerInvalidInput, discardInvalidInput } = await import(
  '../../renderer/state/autosave/invalid-input.ts'
);

/** A note that is too long from four letters on. */
const save = (place: string) =>
  withInvalidInput<string>(
    place,
    (text) => ({ text }),
    async (text) => {
      if (text === '') return null;
      return text.length > 3 ? { kind: 'invalid', why: 'Too long.' } : { kind: 'saved', value: at };
    },
  );

test('a text that is too long is also stored on disk, and removed once it is fixed', async () => {
  disk.stored = [];
  const note = save('one');
  expect(await note('abc')).toEqual({ kind: 'saved', value: at });
  expect(disk.stored).toEqual([]);
  expect(await note('abcd')).toEqual({ kind: 'invalid', why: 'Too long.' });
  expect(await note('ab')).toEqual({ kind: 'saved', value: at });
  await note('a');
  expect(disk.stored).toEqual([
    { place: 'one', fields: [{ field: 'text', typed: 'abcd' }] },
    { place: 'one', fields: [] },
  ]);
});

test('if the disk is full while a text is too long, the full disk is reported', async () => {
  disk.stored = [];
  const note = save('two');
  disk.full = true;
  expect(await note('abcd')).toEqual({ kind: 'not-saved', why: 'disk-full' });
  disk.full = false;
  expect(await note('abcd')).toMatchObject({ kind: 'invalid' });
  expect(disk.stored).toHaveLength(1);
});

test('a text stored in an earlier run is removed once it is fixed or discarded in this one', async () => {
  disk.stored = [];
  registerInvalidInput([{ place: 'three', fields: [{ field: 'text', typed: 'abcd' }] }]);
  await save('three')('');
  await discardInvalidInput('three');
  await discardInvalidInput('four');
  expect(disk.stored).toEqual([{ place: 'three', fields: [] }]);
});

test('a text that is too long even to be stored stays in memory only, and its other fields are stored', async () => {
  disk.stored = [];
  const texts = { what: 'a'.repeat(2_000_001), when: 'On Monday' };
  const action = withInvalidInput<typeof texts>(
    'five',
    (typed) => ({ ...typed }),
    async () => ({ kind: 'invalid', why: 'Too long.' }),
  );
  expect(await action(texts)).toEqual({ kind: 'invalid', why: 'Too long.', isOnlyHere: true });
  expect(disk.stored).toEqual([{ place: 'five', fields: [{ field: 'when', typed: 'On Monday' }] }]);
});
