import { expect, test } from 'vitest';
import { finishDraft } from '../../../data/assessments/finish-draft.ts';
import { newDraft } from '../../../data/assessments/new-draft.ts';
import { refreshLookBackDates } from '../../../data/assessments/refresh-look-back-dates.ts';
import { assessment, day, ic, ladder, manager, rating } from '../ladder.ts';

const today = day('2026-11-22');
const ratings = [rating('people', manager, 2)];
const draft = (of: ReturnType<typeof assessment>) => ({
  ...newDraft(ladder, { current: ic, target: manager }, today),
  date: '2026-11-22',
  lookBacks: [{ of: of.id, date: day('2026-11-22'), ratings }],
});

test('a look back follows its assessment to a corrected date', () => {
  const corrected = assessment('2026-11-01', 1);
  expect(finishDraft(draft(corrected), ladder, today).kind).toBe('incomplete');
  const known = refreshLookBackDates(draft(corrected), [assessment('2026-11-20', 2), corrected]);
  expect(known).toEqual({
    ...draft(corrected),
    lookBacks: [{ of: corrected.id, date: '2026-11-01', ratings }],
  });
  expect(finishDraft(known, ladder, today).kind).toBe('complete');
});

test('a look back on a deleted assessment keeps its date', () => {
  const gone = assessment('2026-11-01', 1);
  expect(refreshLookBackDates(draft(gone), [])).toEqual(draft(gone));
});
