import { expect, test } from 'vitest';
import { dataAdvice, diskCauses, fileAdvice } from '../../../data/text/disk-words.ts';
import type { SaveError, StorageFailure } from '../../../data/values/outcome.ts';

test.each<[SaveError, string]>([
  ['disk-full', 'The disk is full. Free some space, then try again.'],
  ['read-only', 'Rung can’t write to your data folder. Check its permissions, then try again.'],
  [
    'in-use',
    'Another program is using your data, such as one that syncs files. Close it there, then try again.',
  ],
  ['no-folder', 'A file is where a folder has to be. Move or rename that file, then try again.'],
  ['disk-error', 'Rung couldn’t write to the disk. Check that it’s connected, then try again.'],
  ['other-file', 'Another program replaced, moved or changed your data file.'],
  ['too-long', 'A text is too long to save. Shorten it, then try again.'],
  ['unexpected', 'Something unexpected went wrong.'],
])('when the data isn’t saved (%s), the cause is named before what to do', (why, words) => {
  expect(dataAdvice(why)).toBe(words);
});

test.each<[StorageFailure, string]>([
  ['disk-full', 'The disk is full. Free some space, then try again.'],
  ['read-only', 'Rung can’t write to that folder. Check its permissions, then try again.'],
  ['in-use', 'Another program is using the file. Close it there, then try again.'],
  [
    'other-file',
    'Another program replaced, moved or changed your data file. Rung shows you what you can do.',
  ],
])('when a file can’t be written (%s), the words are about that file', (why, words) => {
  expect(fileAdvice(why)).toBe(words);
});

test('no cause has an end of its own, so that each task can go on', () => {
  for (const cause of Object.values(diskCauses)) expect(cause).toMatch(/[^.!?]$/);
});
