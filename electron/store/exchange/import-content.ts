import type { Database } from 'better-sqlite3';
import type { DueNotice, FiledAction, FiledAssessment } from '../../../data/exchange/data-file.ts';
import type { ImportPlan, TakenNote } from '../../../data/exchange/import-plan.ts';
import type { Settings } from '../../../data/settings/settings.ts';
import type { ActionId } from '../../../data/values/ids.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import type { Progress } from '../../../data/values/outcome.ts';
import {
  correctAssessment,
  deleteAssessment,
  insertAssessment,
} from '../assessments/assessments.ts';
import { saveDraft } from '../assessments/drafts.ts';
import { deleteEvidence, upsertEvidence } from '../evidence/evidence.ts';
import { saveEvidenceDraft } from '../evidence/evidence-drafts.ts';
import { rememberingStatements } from '../file/remembered-statements.ts';
import { deleteAction, saveAction } from '../plan/actions.ts';
import { saveFocus } from '../plan/focus.ts';
import { savePath } from '../plan/path.ts';
import { deleteProgressNote } from '../plan/progress-notes.ts';
import { saveRetest } from '../retest/retests.ts';
import { saveInvalidInput } from '../settings/invalid-input.ts';
import { changeSettings } from '../settings/settings.ts';

/** Reports how many of the plan's records are written. */
export type OnProgress = (progress: Progress) => void;

/** Writes all of the plan, or nothing. `now` is for records without a time of their own. */
export function importContent(
  database: Database,
  plan: ImportPlan,
  now: Instant,
  onProgress: OnProgress = () => {},
): void {
  const db = rememberingStatements(database);
  const each = counting(recordsIn(plan), onProgress);
  db.transaction(() => {
    if (plan.settings !== null) changeSettings(db, changeOf(plan.settings));
    for (const one of each(plan.assessments.added)) addAssessment(db, one);
    for (const one of each(plan.assessments.replaced)) addVersions(db, one);
    for (const { id, createdAt, deletedAt, ...content } of each(plan.evidence.added)) {
      upsertEvidence(db, id, content, createdAt);
      if (deletedAt !== null) deleteEvidence(db, id, deletedAt);
    }
    for (const { id, createdAt, deletedAt: _, ...content } of each(plan.evidence.replaced)) {
      upsertEvidence(db, id, content, createdAt);
    }
    for (const action of each(plan.actions.added)) addAction(db, action);
    for (const action of each(plan.actions.replaced)) putAction(db, action);
    for (const note of each(plan.notes.added)) addNote(db, note);
    for (const note of each(plan.notes.replaced)) changeNote(db, note);
    for (const { keptAt, ...draft } of each(plan.drafts.added)) saveDraft(db, draft, keptAt);
    for (const { keptAt, ...draft } of each(plan.evidenceDrafts.added)) {
      saveEvidenceDraft(db, draft, keptAt);
    }
    for (const input of each(plan.invalidInput.added)) saveInvalidInput(db, input, now);
    if (plan.focus !== null) saveFocus(db, plan.focus);
    if (plan.path?.savedAt) savePath(db, plan.path, plan.path.savedAt);
    for (const retest of each(plan.retests.added)) saveRetest(db, retest, now);
    for (const retest of each(plan.retests.replaced)) saveRetest(db, retest, now);
    for (const notice of plan.dueNotices) addDueNotice(db, notice);
  }).immediate();
}

function recordsIn(plan: ImportPlan): number {
  const { assessments, evidence, actions, notes, drafts, evidenceDrafts, invalidInput, retests } =
    plan;
  return [
    assessments,
    evidence,
    actions,
    notes,
    drafts,
    evidenceDrafts,
    invalidInput,
    retests,
  ].reduce((total, { added, replaced }) => total + added.length + replaced.length, 0);
}

/** Goes through lists, and reports the progress through all of them a hundred times. */
function counting(total: number, onProgress: OnProgress) {
  let done = 0;
  const step = Math.ceil(total / 100);
  return function* each<Item>(items: readonly Item[]): Generator<Item> {
    for (const item of items) {
      yield item;
      done += 1;
      if (done % step === 0) onProgress({ done, total });
    }
  };
}

/** A direction can't be removed; if the file has none, a new database has none either. */
function changeOf({ direction, ...settings }: Settings) {
  return direction === null ? settings : { direction, ...settings };
}

function addAssessment(db: Database, { id, deletedAt, versions }: FiledAssessment): void {
  const [first, ...corrections] = versions;
  if (first === undefined) throw new RangeError(`The assessment ${id} has no version.`);
  insertAssessment(db, id, first, first.savedAt);
  addVersions(db, { id, versions: corrections });
  if (deletedAt !== null) deleteAssessment(db, id, deletedAt);
}

function addVersions(db: Database, { id, versions }: Pick<FiledAssessment, 'id' | 'versions'>) {
  for (const { savedAt, ...content } of versions) correctAssessment(db, id, content, savedAt);
}

function addAction(db: Database, action: FiledAction): void {
  putAction(db, action);
  if (action.deletedAt !== null) deleteAction(db, action.id, action.deletedAt);
}

function putAction(db: Database, filed: FiledAction): void {
  const { id, createdAt, statusAt, deletedAt: _, notes: __, ...content } = filed;
  saveAction(db, { id, content }, createdAt);
  stampStatus(db, id, statusAt);
}

function stampStatus(db: Database, id: ActionId, statusAt: Instant): void {
  db.prepare('UPDATE action SET status_at = @statusAt WHERE id = @id').run({ id, statusAt });
}

/** Also to a deleted action. */
function addNote(db: Database, { id, action, date, text, createdAt, deletedAt }: TakenNote): void {
  db.prepare(`
    INSERT INTO progress_note (id, action_id, date, text, created_at)
    VALUES (@id, @action, @date, @text, @createdAt)`).run({ id, action, date, text, createdAt });
  if (deletedAt !== null) deleteProgressNote(db, id, deletedAt);
}

/** It stays with its action. */
function changeNote(db: Database, { id, date, text }: TakenNote): void {
  db.prepare('UPDATE progress_note SET date = @date, text = @text WHERE id = @id').run({
    id,
    date,
    text,
  });
}

function addDueNotice(db: Database, notice: DueNotice): void {
  db.prepare('INSERT INTO due_notice (due, shown_at) VALUES (@due, @shownAt)').run({ ...notice });
}
