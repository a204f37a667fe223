import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { daysUntilPurge } from '../../../data/assessments/assessment.ts';
import { Draft } from '../../../data/assessments/draft.ts';
import { AssessmentId, EvidenceId } from '../../../data/values/ids.ts';
import { instant } from '../../../data/values/iso-date.ts';
import { discard } from '../../../electron/ipc/discard.ts';
import {
  deleteAssessment,
  insertAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { discardDraft, saveDraft } from '../../../electron/store/assessments/drafts.ts';
import { deleteEvidence, saveEvidence } from '../../../electron/store/evidence/evidence.ts';
import {
  discardEvidenceDraft,
  saveEvidenceDraft,
} from '../../../electron/store/evidence/evidence-drafts.ts';
import { deleteAction, saveAction } from '../../../electron/store/plan/actions.ts';
import { savePath } from '../../../electron/store/plan/path.ts';
import {
  deleteProgressNote,
  saveProgressNote,
} from '../../../electron/store/plan/progress-notes.ts';
import { readRecords, saveAssessment } from '../../../electron/store/records.ts';
import { saveInvalidInput } from '../../../electron/store/settings/invalid-input.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import {
  actionId,
  moment,
  noteId,
  numberedId,
  sampleAction,
  sampleContent,
  sampleDraft,
  sampleEvidence,
  sampleEvidenceDraft,
  sampleNote,
  samplePath,
} from '../../store/samples.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { openedSession, today } from './opened-session.ts';
import { sessionWithBackups } from './session-with-backups.ts';

const sentence = 'PLANTED I told nobody at work';
const long = `${sentence}, `.repeat(500);
const now = instant(today);
const written = {
  assessment: AssessmentId.parse(numberedId(101)),
  evidence: EvidenceId.parse(numberedId(102)),
};

test.each([sentence, long])(
  'after text is deleted everywhere and the days to undo that are over, the file and its log contain no byte of it',
  (words) => {
    const folder = temporaryFolder();
    const dataSession = openedSession(folder);
    const db = dataSession.db();
    live(db, 0);
    write(db, words);
    live(db, 50);
    expect(isFound(folder)).toBe(true);
    remove(db);
    live(db, 60);
    dataSession.close();
    expect(isFound(folder)).toBe(true); // it can still be restored

    const after = (days: number) =>
      new Date(today.getTime() + (daysUntilPurge + days) * 86_400_000);
    for (const days of [1, 2, 3]) openedSession(folder, { clock: () => after(days) }).close();
    const next = openedSession(folder, { clock: () => after(4) });
    expect(isFound(folder)).toBe(false);
    live(next.db(), 70);
    expect(isFound(folder)).toBe(false);
    next.close();
    expect(isFound(folder)).toBe(false);
  },
);

test.each([sentence, long])('a discarded draft is erased from the files at once', (words) => {
  const folder = temporaryFolder();
  const dataSession = openedSession(folder);
  const db = dataSession.db();
  live(db, 0);
  saveDraft(db, draftOf(words), now);
  expect(discard(dataSession, (of) => discardDraft(of, null)).kind).toBe('saved');
  expect(isFound(folder)).toBe(false);
  saveEvidenceDraft(db, sampleEvidenceDraft({ what: words }), now);
  expect(isFound(folder)).toBe(true);
  expect(
    discard(dataSession, (of) => discardEvidenceDraft(of, sampleEvidenceDraft().id)).kind,
  ).toBe('saved');
  expect(isFound(folder)).toBe(false);
});

/** Writes the words everywhere a person can. */
function write(db: Database, words: string): void {
  const assessment = sampleContent({
    note: words,
    scope: sampleContent().scope.map((answer) =>
      answer.level === null ? { ...answer, note: words } : answer,
    ),
  });
  insertAssessment(db, written.assessment, assessment, now);
  saveEvidence(db, written.evidence, sampleEvidence(words.slice(0, 2_000)), now);
  const typed = {
    what: words.slice(0, 2_000),
    when: words.slice(0, 900),
    will: words.slice(0, 900),
  };
  saveAction(db, sampleAction(103, typed), now);
  saveProgressNote(db, sampleNote(104, 103, { text: words.slice(0, 2_000) }), now);
  saveAction(db, sampleAction(105), now);
  saveProgressNote(db, sampleNote(106, 105, { text: words.slice(0, 2_000) }), now);
  saveInvalidInput(
    db,
    { place: `action ${numberedId(103)}`, fields: [{ field: 'what', typed: words }] },
    now,
  );
  saveDraft(db, { ...draftOf(words), corrects: written.assessment }, now);
  saveDraft(db, draftOf(words), now);
  saveEvidenceDraft(db, sampleEvidenceDraft({ what: words, date: words.slice(0, 40) }), now);
  savePath(db, { ...samplePath, note: words }, now);
  changeSettings(db, { name: sentence, role: sentence });
}

function remove(db: Database): void {
  deleteAssessment(db, written.assessment, now);
  deleteEvidence(db, written.evidence, now);
  deleteAction(db, actionId(103), now);
  deleteProgressNote(db, noteId(106), now);
  discardDraft(db, null);
  discardEvidenceDraft(db, sampleEvidenceDraft().id);
  savePath(db, { ...samplePath, note: '' }, now);
  changeSettings(db, { name: '', role: '' });
}

function draftOf(words: string): Draft {
  const { week, scope, evidence } = sampleDraft();
  return Draft.parse({
    ...sampleDraft({ note: words, date: sentence }),
    scope: scope.map((answer) => ({ ...answer, note: words })),
    evidence: evidence.map((piece) => ({ ...piece, what: words, date: sentence })),
    week: {
      ...week,
      from: sentence,
      entries: week.entries.map((entry) => ({ ...entry, typed: sentence, other: sentence })),
    },
  });
}

/** Adds other records, so that pages fill, split and merge. */
function live(db: Database, from: number): void {
  for (let number = from; number < from + 10; number += 1) {
    const content = sampleContent({ note: 'other words '.repeat(number * 7) });
    saveAssessment(
      db,
      { corrects: null, content, evidence: [sampleEvidence('other')] },
      now,
      randomUUID,
    );
    saveAction(db, sampleAction(200 + number), moment(0));
  }
}

function isFound(folder: string): boolean {
  return ['rung.db', 'rung.db-wal'].some((name) => {
    const file = join(folder, name);
    return existsSync(file) && readFileSync(file).includes('PLANTED');
  });
}

test('if Rung stays open for weeks, deleted records are removed in time, and the page is notified', () => {
  const { dataSession, service, look, dataFile } = sessionWithBackups();
  const db = dataSession.db();
  saveEvidence(db, written.evidence, { ...sampleEvidence(), what: sentence }, moment(1));
  deleteEvidence(db, written.evidence, instant(new Date(2026, 10, 22, 9)));
  service.start();
  for (let day = 22; day < 22 + daysUntilPurge; day += 1) look(new Date(2026, 10, day, 9));
  expect(readRecords(dataSession.db()).deletedEvidence).toHaveLength(1);
  for (let day = 0; day < 4; day += 1) look(new Date(2026, 10, 22 + daysUntilPurge + day, 10));
  expect(readRecords(dataSession.db()).deletedEvidence).toEqual([]);
  for (const file of [dataFile, `${dataFile}-wal`])
    expect(readFileSync(file).includes(sentence)).toBe(false);
});
