import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  type Action,
  ActionSource,
  ActionStatus,
  type DeletedAction,
} from '../../../data/plan/action.ts';
import { ActionId } from '../../../data/values/ids.ts';
import { Instant, IsoDate } from '../../../data/values/iso-date.ts';
import { rowsOf } from '../rows.ts';
import { GapRow, gapColumns, gapOfColumns } from './gap-columns.ts';
import { readProgressNotes } from './progress-notes.ts';

export interface Actions {
  readonly actions: readonly Action[];
  readonly deletedActions: readonly DeletedAction[];
}

/** Every action in the person's order, with its notes. Two queries. */
export function readActions(db: Database): Actions {
  const notes = readProgressNotes(db);
  const actions: Action[] = [];
  const deletedActions: DeletedAction[] = [];
  for (const row of rowsOf(db, actionRows, ActionRow)) {
    const action = { ...actionOf(row), notes: notes(row.id) };
    if (row.deleted_at === null) actions.push(action);
    else deletedActions.push({ ...action, deletedAt: row.deleted_at });
  }
  return { actions, deletedActions };
}

const actionRows = `
  SELECT id, what, source_ladder_id, source_ladder_version, source_kind, source_transition,
    source_accelerator, ${gapColumns}, due, status, when_words, will_words, created_at, status_at,
    deleted_at
  FROM action ORDER BY position, number`;

const ActionRow = GapRow.extend({
  id: ActionId,
  what: z.string(),
  source_ladder_id: z.string().nullable(),
  source_ladder_version: z.int().nullable(),
  source_kind: z.string().nullable(),
  source_transition: z.string().nullable(),
  source_accelerator: z.string().nullable(),
  due: IsoDate.nullable(),
  status: ActionStatus,
  when_words: z.string(),
  will_words: z.string(),
  created_at: Instant,
  status_at: Instant,
  deleted_at: Instant.nullable(),
});
type ActionRow = z.infer<typeof ActionRow>;

function actionOf(row: ActionRow): Omit<Action, 'notes'> {
  return {
    id: row.id,
    what: row.what,
    source: sourceOf(row),
    gap: gapOfColumns(row),
    due: row.due,
    status: row.status,
    when: row.when_words,
    will: row.will_words,
    createdAt: row.created_at,
    statusAt: row.status_at,
  };
}

function sourceOf(row: ActionRow): ActionSource | null {
  if (row.source_ladder_id === null) return null;
  return ActionSource.parse({
    ladder: { id: row.source_ladder_id, version: row.source_ladder_version },
    kind: row.source_kind,
    transition: row.source_transition,
    accelerator: row.source_accelerator,
  });
}
