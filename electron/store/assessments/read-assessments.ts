import type { Database } from 'better-sqlite3';
import type { Assessment, DeletedAssessment } from '../../../data/assessments/assessment.ts';
import { byDate } from '../../../data/values/compare-text.ts';
import { readVersions } from './read-versions.ts';

export interface Assessments {
  readonly assessments: readonly Assessment[];
  readonly deleted: readonly DeletedAssessment[];
}

/** The newest version of every assessment, by date and then by when it was first saved. Nine queries. */
export function readAssessments(db: Database): Assessments {
  const assessments: Assessment[] = [];
  const deleted: DeletedAssessment[] = [];
  for (const { content, deletedAt, ...saved } of readVersions(db, 'newest')) {
    if (deletedAt === null) assessments.push({ ...saved, ...content });
    else deleted.push({ ...saved, ...content, deletedAt });
  }
  return { assessments: assessments.sort(byDate), deleted: deleted.sort(byDate) };
}
