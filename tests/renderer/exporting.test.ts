import { expect, test } from 'vitest';
import type { NotExported } from '../../renderer/api.ts';
import { notSavedWords } from '../../renderer/features/exchange/exporting.ts';
import { afterTyping, onFinishTyping } from '../../renderer/state/autosave/finish-typing.ts';
import { lackWords } from '../../renderer/state/autosave/save-error-cause.ts';

test.each<[NotExported['why'], RegExp]>([
  ['in-use', /plan\.pdf may be open in another program.* Close it there, or save under another/],
  ['folder-gone', /The folder \/away no longer exists\. .*choose another one/],
  ['is-folder', /a folder named plan\.pdf in \/away\. Save under another name/],
  ['name-too-long', /too long\. Choose a shorter name/],
  ['name-refused', /doesn’t accept the name plan\.pdf\. Choose another one/],
  ['data-unreadable', /Rung can’t read your data right now\./],
  ['name-taken', /already a file named plan\.pdf in \/away\. Save under another name/],
  ['own-file', /Rung uses that name for its own data\. Choose another one\./],
  ['disk-full', /The disk is full\. Free some space/],
  ['read-only', /Check its permissions/],
])('if a plan isn’t saved, a message names the cause and what to do: %s', (why, words) => {
  const said = notSavedWords('the plan', {
    kind: 'not-saved',
    why,
    name: 'plan.pdf',
    folder: '/away',
  });
  expect(said).toMatch(/^The plan isn’t saved\. /);
  expect(said).toMatch(words);
  if (why !== 'read-only') expect(said).not.toMatch(/permissions/);
  if (why !== 'data-unreadable') expect(said).not.toMatch(/connected/);
});

test('an export made once typing has been saved says if the last edit is missing and why', async () => {
  const made = () => afterTyping(async () => 'made');
  expect(await made()).toEqual({ result: 'made', saveError: null });
  onFinishTyping(async () => 'disk-full');
  const { saveError } = await made();
  expect(saveError).toBe('disk-full');
  expect(lackWords(saveError)).toBe(' Your last edit isn’t in it: the disk is full.');
  expect(lackWords(null)).toBe('');
});

test('a plan that the disk didn’t confirm is reported as written, not as unchanged', () => {
  const outcome = {
    kind: 'not-saved',
    why: 'unconfirmed',
    name: 'a.pdf',
    folder: '/away',
  } as const;
  expect(notSavedWords('the plan', outcome)).toBe(
    'The plan is written as a.pdf in /away, but the disk didn’t confirm it. Save it again.',
  );
});
