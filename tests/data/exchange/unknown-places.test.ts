import { expect, test } from 'vitest';
import { AssessmentContent, LadderRef } from '../../../data/assessments/assessment.ts';
import { DataFile } from '../../../data/exchange/data-file.ts';
import { unknownPlaces } from '../../../data/exchange/unknown-places.ts';
import { numberedId, sampleContent } from '../../store/samples.ts';
import { ladder } from '../ladder.ts';

const at = '2026-03-02T09:00:00.000Z';
const strange = { skill: 'juggling', level: 'ic', rating: 3 };
const rated = { ratings: [strange], revisions: [] };

function placesOf(change: object): readonly string[] {
  const versions = [sampleContent(), { ...sampleContent(), ...change }].map((content) => ({
    ...content,
    savedAt: at,
  }));
  const assessments = [{ id: numberedId(1), deletedAt: null, versions }];
  const read = DataFile.unwrap().shape.assessments.parse(assessments);
  return unknownPlaces({ assessments: read }, ladder);
}

test('everything in the ladder is known', () => {
  expect(placesOf({})).toEqual([]);
});

test.each([
  ['currentLevel', { currentLevel: 'chief' }],
  ['targetLevel', { targetLevel: 'chief' }],
  ['ratings', rated],
  ['ratings', { ...rated, ratings: [{ ...strange, skill: 'people', level: 'chief' }] }],
  [
    'revisions',
    {
      ratings: [...sampleContent().ratings, strange],
      revisions: [{ skill: 'juggling', level: 'ic', first: 2, second: 3, seen: 3, at }],
    },
  ],
  [
    'week',
    {
      week: {
        period: { kind: 'week', from: '2026-02-23' },
        shares: [{ activity: 'juggling', percent: 100, minutes: null }],
      },
    },
  ],
  ['energy', { energy: [{ activity: 'juggling', energy: 1 }] }],
  ['scope', { scope: [{ dimension: 'team-size', level: 'chief', note: '' }] }],
  ['scope', { scope: [{ dimension: 'juggling', level: null, note: '' }] }],
  ['shifts', { shifts: [{ transition: 'ic-to-manager', shift: 'juggling', position: 1 }] }],
  ['lookBacks', { lookBacks: [{ of: numberedId(2), date: '2026-01-01', ratings: [strange] }] }],
])('anything it lacks is reported with its position: %s', (part, change) => {
  expect(placesOf(change)).toContain(`assessments › 1 › versions › 2 › ${part}`);
});

test('an assessment of another ladder may use any name', () => {
  const other = LadderRef.parse({ id: 'another-ladder', version: 1 });
  expect(placesOf({ ...rated, ladder: other })).toEqual([]);
  expect(AssessmentContent.parse({ ...sampleContent(), ...rated }).ratings).toHaveLength(1);
});
