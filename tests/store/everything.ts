import type { Database } from 'better-sqlite3';
import { AssessmentId, EvidenceId } from '../../data/values/ids.ts';
import { IsoDate } from '../../data/values/iso-date.ts';
import { deleteAssessment } from '../../electron/store/assessments/assessments.ts';
import { saveDraft } from '../../electron/store/assessments/drafts.ts';
import { deleteEvidence } from '../../electron/store/evidence/evidence.ts';
import { saveEvidenceDraft } from '../../electron/store/evidence/evidence-drafts.ts';
import { deleteAction, orderActions, saveAction } from '../../electron/store/plan/actions.ts';
import { saveFocus } from '../../electron/store/plan/focus.ts';
import { savePath } from '../../electron/store/plan/path.ts';
import { deleteProgressNote, saveProgressNote } from '../../electron/store/plan/progress-notes.ts';
import { saveAssessment } from '../../electron/store/records.ts';
import { saveRetest } from '../../electron/store/retest/retests.ts';
import { saveDueNotice } from '../../electron/store/settings/due-notices.ts';
import { saveInvalidInput } from '../../electron/store/settings/invalid-input.ts';
import { changeSettings } from '../../electron/store/settings/settings.ts';
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
  sampleFocus,
  sampleNote,
  samplePath,
  sampleRetest,
} from './samples.ts';

export const corrected = AssessmentId.parse(numberedId(1));
export const gone = AssessmentId.parse(numberedId(2));

/** Something in every table, written as the app does: corrected, deleted, unfinished and invalid. */
export function fillEverything(db: Database): void {
  let made = 0;
  const newId = () => numberedId(++made);
  const saving = { corrects: null, content: sampleContent(), evidence: [] };
  changeSettings(db, { name: 'Ada', weeklyHours: 37.5 });
  saveAssessment(db, saving, moment(0), newId); // 1
  saveAssessment(db, saving, moment(1), newId); // 2
  const better = sampleContent({ note: 'Better.', date: IsoDate.parse('2026-02-28') });
  const evidence = [sampleEvidence(), sampleEvidence('A slip')];
  saveAssessment(db, { corrects: corrected, content: better, evidence }, moment(2), newId);
  deleteAssessment(db, gone, moment(3));
  deleteEvidence(db, EvidenceId.parse(numberedId(4)), moment(3));
  saveDraft(db, sampleDraft({ corrects: corrected }), moment(4));
  saveDraft(db, sampleDraft(), moment(5));
  saveEvidenceDraft(db, sampleEvidenceDraft({ id: EvidenceId.parse(numberedId(4)) }), moment(6));
  for (const number of [1, 2, 3]) saveAction(db, sampleAction(number), moment(number));
  saveProgressNote(db, sampleNote(4, 3), moment(7));
  saveProgressNote(db, sampleNote(5, 1), moment(7));
  saveProgressNote(db, sampleNote(6, 1), moment(8));
  deleteProgressNote(db, noteId(5), moment(9));
  deleteAction(db, actionId(2), moment(9));
  orderActions(db, [actionId(3), actionId(1)]);
  saveInvalidInput(
    db,
    { place: `action ${actionId(1)}`, fields: [{ field: 'what', typed: 'too long' }] },
    moment(9),
  );
  saveFocus(db, sampleFocus);
  savePath(db, samplePath, moment(10));
  saveRetest(db, { ...sampleRetest, of: gone }, moment(10));
  saveRetest(db, sampleRetest, moment(10));
  saveDueNotice(db, IsoDate.parse('2026-06-01'), moment(11));
}
