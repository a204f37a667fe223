import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { draftCorrecting, newDraft } from '../../../data/assessments/new-draft.ts';
import { EvidenceId } from '../../../data/values/ids.ts';
import { instant } from '../../../data/values/iso-date.ts';
import { saveDraftAsAssessment } from '../../../electron/ipc/save-assessment.ts';
import { saveDraftAsEvidence } from '../../../electron/ipc/save-evidence.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { day, ic, ladder, manager, rating } from '../../data/ladder.ts';
import { inZone } from '../../data/zones.ts';
import { idsInOrder, numberedId, sampleEvidenceDraft } from '../../store/samples.ts';
import { temporaryStore } from '../../store/temporary-store.ts';

const now = new Date('2026-03-02T18:00:00Z');
const inAuckland = <Value>(work: () => Value) => inZone('Pacific/Auckland', work); // the 3rd
const inLosAngeles = <Value>(work: () => Value) => inZone('America/Los_Angeles', work); // the 2nd

function setUp() {
  const db = temporaryStore();
  const dataSession = {
    change: <Value>(work: (db: Database) => Value) => work(db),
    ladder: () => ladder,
  };
  const newId = idsInOrder();
  return {
    save: (draft: Parameters<typeof saveDraftAsAssessment>[1]) =>
      saveDraftAsAssessment(dataSession, draft, () => now, newId),
    add: (draft: Parameters<typeof saveDraftAsEvidence>[1]) =>
      saveDraftAsEvidence(dataSession, draft, () => now),
    records: () => readRecords(db),
  };
}

test('an assessment saved in Auckland can be corrected in Los Angeles, where it is still yesterday, and its date stays', () => {
  const { save, records } = setUp();
  const direction = { current: ic, target: manager };
  const blank = newDraft(ladder, direction, day('2026-03-03'));
  const draft = { ...blank, ratings: [rating('technical', manager, 4)] };
  expect(inAuckland(() => save(draft)).kind).toBe('saved');
  const [saved] = records().assessments;
  if (saved === undefined) throw new Error('nothing was saved');
  expect(saved).toMatchObject({ date: '2026-03-03', savedAt: instant(now) });

  const correction = { ...draftCorrecting(saved, ladder), note: 'On second thought' };
  expect(inLosAngeles(() => save(correction)).kind).toBe('saved');
  expect(records().assessments).toMatchObject([{ date: '2026-03-03', note: 'On second thought' }]);
  expect(inLosAngeles(() => save({ ...correction, date: '2026-03-04' }))).toMatchObject({
    kind: 'incomplete',
    problems: [{ field: 'date' }],
  });
  expect(inLosAngeles(() => save({ ...draft, date: '2026-03-03' })).kind).toBe('incomplete');
});

test('evidence can be changed there too', () => {
  const { add, records } = setUp();
  const id = EvidenceId.parse(numberedId(1));
  const piece = sampleEvidenceDraft({ id, what: 'Led the retro', date: '2026-03-03' });
  expect(inLosAngeles(() => add(piece)).kind).toBe('incomplete');
  expect(inAuckland(() => add(piece)).kind).toBe('saved');
  expect(inLosAngeles(() => add({ ...piece, what: 'Led the review' })).kind).toBe('saved');
  expect(records().evidence).toMatchObject([{ what: 'Led the review', date: '2026-03-03' }]);
});
