import type { Database } from 'better-sqlite3';
import { Instant } from '../../data/model/iso-date.ts';

/**
 * Of this moment and the newest one in the data, the later: a clock that is behind would date a deletion so
 * far back that its thirty days are over.
 */
export function notBeforeTheData(db: Database, now: Instant): Instant {
  const newest = Instant.nullable().parse(db.prepare(newestMoment).pluck().get());
  return newest !== null && newest > now ? newest : now;
}

const newestMoment = `
  SELECT max(moment) FROM (
    SELECT max(saved_at) AS moment FROM assessment_version
    UNION ALL SELECT max(created_at) FROM evidence
    UNION ALL SELECT max(status_at) FROM action
    UNION ALL SELECT max(created_at) FROM progress_note)`;
