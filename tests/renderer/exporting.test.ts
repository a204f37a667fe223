import { expect, test } from 'vitest';
import type { NotExported } from '../../renderer/api.ts';
import { notSavedWords } from '../../renderer/hooks/exporting.ts';

test.each<[NotExported['why'], RegExp]>([
  ['in-use', /plan\.pdf may be open in another program.* Close it there, or save under another/],
  ['folder-gone', /The folder \/away is no longer there\. .*choose another one/],
  ['is-folder', /a folder named plan\.pdf in \/away\. Save under another name/],
  ['name-too-long', /too long\. Choose a shorter name/],
  ['disk-full', /The disk is full\. Free some space/],
  ['read-only', /Check its permissions/],
])('of a plan that is not saved, the cause and what to do are said: %s', (why, words) => {
  const said = notSavedWords('the plan', {
    kind: 'not-kept',
    why,
    name: 'plan.pdf',
    folder: '/away',
  });
  expect(said).toMatch(/^The plan isn’t saved\. /);
  expect(said).toMatch(words);
  if (why !== 'read-only') expect(said).not.toMatch(/permissions/);
  expect(said).not.toMatch(/connected/);
});
