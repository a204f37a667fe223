import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { ShiftPosition } from '../../data/assessments/assessment.ts';
import { rangeOf } from '../../data/ladder/lookup.ts';
import { usualThresholds } from '../../data/progress/change.ts';
import { progressSoFar } from '../../data/progress/progress-sentences.ts';
import { skillLines } from '../../data/skills/skill-lines.ts';
import { AssessmentId } from '../../data/values/ids.ts';
import { addDays, addMonths } from '../../data/values/iso-date.ts';
import { smallestShift } from '../../data/week/smallest-shift.ts';
import { insertAssessment } from '../../electron/store/assessments/assessments.ts';
import { saveDraft } from '../../electron/store/assessments/drafts.ts';
import { openDatabase } from '../../electron/store/file/open.ts';
import { saveAction } from '../../electron/store/plan/actions.ts';
import { saveProgressNote } from '../../electron/store/plan/progress-notes.ts';
import { readRecords } from '../../electron/store/records.ts';
import { day, evidence, ladder, manager, skill } from '../data/ladder.ts';
import {
  moment,
  numberedId,
  sampleAction,
  sampleContent,
  sampleDraft,
  sampleNote,
} from '../store/samples.ts';

/**
 * A store with a monthly assessment (20 ratings, the whole scope, every shift) and one action a month, for this
 * many years.
 */
function storeOf(years: number) {
  const folder = mkdtempSync(join(tmpdir(), 'rung-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const db = openDatabase(join(folder, 'rung.db'));
  const [first] = sampleContent().ratings;
  if (!first) throw new Error('the sample has no rating');
  const ratings = ladder.skills.flatMap((skill) =>
    ladder.levels.map((level) => ({ ...first, skill: skill.id, level: level.id })),
  );
  const scope = ladder.scope.map(({ id }) => ({ dimension: id, level: manager, note: '' }));
  const position = ShiftPosition.parse(3);
  const shifts = ladder.transitions.flatMap((transition) =>
    transition.shifts.map(({ id }) => ({ transition: transition.id, shift: id, position })),
  );
  for (let month = 0; month < years * 12; month++) {
    const date = addMonths(day('2016-01-15'), month);
    const content = sampleContent({ date, ratings, scope, shifts });
    insertAssessment(db, AssessmentId.parse(numberedId(month)), content, moment(0));
    saveAction(db, sampleAction(month), moment(0));
    saveProgressNote(db, sampleNote(month, month), moment(0));
  }
  return db;
}

const [oneYear, tenYears] = [storeOf(1), storeOf(10)];
const tenYearsRead = readRecords(tenYears).assessments;

const threeHundred = Array.from({ length: 300 }, (_, index) =>
  evidence(addDays(day('2016-01-15'), index * 12), index, [
    { skill: ladder.skills[index % ladder.skills.length]?.id ?? skill('people'), level: manager },
  ]),
);

const ranges = ladder.activities.map(({ id }) => rangeOf(ladder, id, manager));

test('reading everything: ten years compared with one', async ({ bench }) => {
  await bench.compare(
    bench('one year of monthly assessments', () => void readRecords(oneYear)),
    bench('ten years of monthly assessments', () => void readRecords(tenYears)),
  );
});

test('opening with every row checked against the digest: ten years compared with one', async ({
  bench,
}) => {
  await bench.compare(
    bench('one year', () => void openDatabase(oneYear.name).close()),
    bench('ten years', () => void openDatabase(tenYears.name).close()),
  );
});

test('saving a draft: with ten years of data compared with one', async ({ bench }) => {
  await bench.compare(
    bench('with one year', () => void saveDraft(oneYear, sampleDraft(), moment(1))),
    bench('with ten years', () => void saveDraft(tenYears, sampleDraft(), moment(1))),
  );
});

test('saving an action at each keystroke: with ten years of data compared with one', async ({
  bench,
}) => {
  const typed = sampleAction(1, { what: 'Lead the migr' });
  await bench.compare(
    bench('with one year', () => void saveAction(oneYear, typed, moment(1))),
    bench('with ten years', () => void saveAction(tenYears, typed, moment(1))),
  );
});

test('computing insight compared with reading', async ({ bench }) => {
  await bench.compare(
    bench('reading ten years', () => void readRecords(tenYears)),
    bench('composing sentences about ten years', () => {
      progressSoFar(ladder, tenYearsRead, manager, usualThresholds);
    }),
    bench('skill lines of ten years with 300 pieces of evidence', () => {
      skillLines(ladder, tenYearsRead, manager, threeHundred);
    }),
    bench('the smallest shift of one week', () => {
      smallestShift([72, 3, 14, 2, 6, 3], ranges);
    }),
  );
});
