import { expect, test } from 'vitest';
import { newDraft } from '../../../data/assessments/new-draft.ts';
import { withKnownLevels } from '../../../data/assessments/with-known-levels.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { day, director, ic, ladder, manager } from '../ladder.ts';

const direction = { current: ic, target: manager };
const draft = newDraft(ladder, { current: manager, target: director }, day('2026-03-01'));
const chief = LevelId.parse('chief');

test('a draft of this ladder stays unchanged, even under another direction', () => {
  expect(withKnownLevels(draft, ladder, direction)).toEqual(draft);
});

test('a draft of a ladder with other levels asks what this ladder can, and keeps its answers', () => {
  const begun = { ...draft, targetLevel: chief, levels: [manager, chief], note: 'A thought' };
  const known = withKnownLevels(begun, ladder, direction);
  expect(known).toEqual({ ...begun, currentLevel: ic, targetLevel: manager, levels: [manager] });
  expect(withKnownLevels({ ...begun, levels: [chief] }, ladder, direction).levels).toEqual([
    ic,
    manager,
  ]);
});
