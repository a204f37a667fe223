import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { ActionContent, ActionSource, SentAction } from '../../../data/plan/action.ts';
import { ActionId } from '../../../data/values/ids.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { rowsOf } from '../rows.ts';
import { gapColumns, gapParameters, gapToColumns } from './gap-columns.ts';

/**
 * Adds the action at the end, or replaces its content. Input typed while an action is being deleted is saved
 * with it, and the action stays deleted.
 */
export function saveAction(db: Database, { id, content }: SentAction, now: Instant): Instant {
  db.prepare(`
    INSERT INTO action (id, position, what, source_ladder_id, source_ladder_version, source_kind,
      source_transition, source_accelerator, ${gapColumns}, due, status, when_words, will_words,
      created_at, status_at)
    VALUES (@id, (SELECT coalesce(max(position) + 1, 0) FROM action), @what, @source_ladder_id,
      @source_ladder_version, @source_kind, @source_transition, @source_accelerator,
      ${gapParameters}, @due, @status, @when, @will, @now, @now)
    ON CONFLICT (id) DO UPDATE SET
      what = @what,
      (source_ladder_id, source_ladder_version, source_kind, source_transition, source_accelerator)
        = (@source_ladder_id, @source_ladder_version, @source_kind, @source_transition,
          @source_accelerator),
      (${gapColumns}) = (${gapParameters}),
      due = @due,
      status = @status,
      status_at = iif(status = @status, status_at, @now),
      when_words = @when,
      will_words = @will`).run({ id, now, ...columnsOf(content) });
  return now;
}

/**
 * Sorts these actions in this order; any others, including deleted ones, follow in their old order. An
 * unknown id moves nothing.
 */
export function orderActions(db: Database, ids: readonly ActionId[]): void {
  db.transaction(() => {
    const before = rowsOf(db, 'SELECT id FROM action ORDER BY position, number', ActionIdRow);
    const named = new Set(ids);
    const after = [...ids, ...before.map(({ id }) => id).filter((id) => !named.has(id))];
    const move = db.prepare(
      'UPDATE action SET position = @position WHERE id = @id AND position <> @position',
    );
    for (const [position, id] of after.entries()) move.run({ id, position });
  }).immediate();
}

/** Marks it as deleted; if it already is, the first deletion's time stays. Throws for an unknown id. */
export function deleteAction(db: Database, id: ActionId, now: Instant): void {
  const { changes } = db
    .prepare('UPDATE action SET deleted_at = coalesce(deleted_at, @now) WHERE id = @id')
    .run({ id, now });
  if (changes === 0) throw unknown(id);
}

/** Throws for an unknown or purged id. */
export function restoreAction(db: Database, id: ActionId): void {
  const { changes } = db.prepare('UPDATE action SET deleted_at = NULL WHERE id = @id').run({ id });
  if (changes === 0) throw unknown(id);
}

/** Permanently removes actions deleted before the moment, with their progress notes. */
export function purgeActions(db: Database, before: Instant): void {
  db.prepare('DELETE FROM action WHERE deleted_at < @before').run({ before });
}

const ActionIdRow = z.object({ id: ActionId });

function columnsOf({ what, source, gap, due, status, when, will }: ActionContent) {
  return { what, due, status, when, will, ...sourceColumns(source), ...gapToColumns(gap) };
}

function sourceColumns(source: ActionSource | null) {
  return {
    source_ladder_id: source?.ladder.id ?? null,
    source_ladder_version: source?.ladder.version ?? null,
    source_kind: source?.kind ?? null,
    source_transition: source?.transition ?? null,
    source_accelerator: source?.accelerator ?? null,
  };
}

function unknown(id: ActionId): RangeError {
  return new RangeError(`There is no action ${id}.`);
}
