import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type {
  DueNotice,
  FiledAction,
  FiledAssessment,
  FiledEvidence,
  FiledNote,
} from '../../../data/exchange/data-file.ts';
import type { Here } from '../../../data/exchange/import-plan.ts';
import { ActionId, EvidenceId, ProgressNoteId } from '../../../data/values/ids.ts';
import { Instant, IsoDate } from '../../../data/values/iso-date.ts';
import { readFiledDrafts } from '../assessments/drafts.ts';
import { readVersions } from '../assessments/read-versions.ts';
import { readShownStatements } from '../evidence/evidence.ts';
import { readFiledEvidenceDrafts } from '../evidence/evidence-drafts.ts';
import { readFocus } from '../plan/focus.ts';
import { readPath } from '../plan/path.ts';
import { readActions } from '../plan/read-actions.ts';
import { readAllRetests } from '../retest/retests.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import { readInvalidInput } from '../settings/invalid-input.ts';
import { readSettings } from '../settings/settings.ts';

/**
 * All of the person's data, with every version and deleted records. Each kind is in the order its records
 * were started; actions are in the person's order. The number of queries is fixed.
 */
export function readContent(db: Database): Here {
  return db
    .transaction(() => ({
      settings: readSettings(db),
      assessments: readFiledAssessments(db),
      evidence: readFiledEvidence(db),
      evidenceDrafts: readFiledEvidenceDrafts(db),
      drafts: readFiledDrafts(db),
      invalidInput: readInvalidInput(db),
      focus: readFocus(db),
      actions: readFiledActions(db),
      path: readPath(db),
      dueNotices: readDueNotices(db),
      retests: readAllRetests(db),
    }))
    .deferred();
}

function readFiledAssessments(db: Database): readonly FiledAssessment[] {
  const versions = Map.groupBy(readVersions(db, 'every'), ({ id }) => id);
  return Array.from(versions, ([id, each]) => ({
    id,
    deletedAt: each[0]?.deletedAt ?? null,
    versions: each.map(({ savedAt, content }) => ({ savedAt, ...content })),
  }));
}

function readFiledEvidence(db: Database): readonly FiledEvidence[] {
  const statements = readShownStatements(db);
  return rowsOf(db, evidenceRows, EvidenceRow).map(({ id, what, date, ...stamps }) => ({
    id,
    createdAt: stamps.created_at,
    deletedAt: stamps.deleted_at,
    what,
    date,
    statements: statements(id),
  }));
}

function readFiledActions(db: Database): readonly FiledAction[] {
  const notes = groupedBy(rowsOf(db, noteRows, NoteRow), ({ action_id }) => action_id);
  const { actions, deletedActions } = readActions(db);
  const byId = groupedBy([...actions, ...deletedActions], ({ id }) => id);
  return rowsOf(db, actionRows, ActionRow).flatMap(({ id, deleted_at }) =>
    byId(id).map(({ createdAt, statusAt, notes: _, ...content }) => ({
      ...content,
      createdAt,
      statusAt,
      deletedAt: deleted_at,
      notes: notes(id).map(noteOf),
    })),
  );
}

function readDueNotices(db: Database): readonly DueNotice[] {
  return rowsOf(db, dueRows, DueRow).map(({ due, shown_at }) => ({ due, shownAt: shown_at }));
}

function noteOf({ id, date, text, created_at, deleted_at }: z.infer<typeof NoteRow>): FiledNote {
  return { id, date, text, createdAt: created_at, deletedAt: deleted_at };
}

const evidenceRows = 'SELECT id, what, date, created_at, deleted_at FROM evidence ORDER BY number';
const actionRows = 'SELECT id, deleted_at FROM action ORDER BY position, number';
const noteRows = `
  SELECT id, action_id, date, text, created_at, deleted_at FROM progress_note ORDER BY number`;
const dueRows = 'SELECT due, shown_at FROM due_notice ORDER BY due';

const EvidenceRow = z.object({
  id: EvidenceId,
  what: z.string(),
  date: IsoDate,
  created_at: Instant,
  deleted_at: Instant.nullable(),
});
const ActionRow = z.object({ id: ActionId, deleted_at: Instant.nullable() });
const NoteRow = z.object({
  id: ProgressNoteId,
  action_id: ActionId,
  date: IsoDate,
  text: z.string(),
  created_at: Instant,
  deleted_at: Instant.nullable(),
});
const DueRow = z.object({ due: IsoDate, shown_at: Instant });
