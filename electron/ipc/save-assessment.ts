import type { Database } from 'better-sqlite3';
import type { Draft } from '../../data/assessments/draft.ts';
import { finishDraft } from '../../data/assessments/finish-draft.ts';
import { refreshLookBackDates } from '../../data/assessments/refresh-look-back-dates.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { instant, laterDay, localDay } from '../../data/values/iso-date.ts';
import type { DataSession } from '../session/data-session.ts';
import { assessmentState } from '../store/assessments/assessments.ts';
import { readAssessments } from '../store/assessments/read-assessments.ts';
import { tryDisk } from '../store/disk/failure.ts';
import { saveAssessment } from '../store/records.ts';
import type { SaveOutcome } from './contract.ts';

/** Turns a draft into a saved assessment or correction, or says what has to change first. */
export function saveDraftAsAssessment(
  dataSession: Pick<DataSession, 'change' | 'ladder'>,
  draft: Draft,
  clock: () => Date,
  newId: () => string,
): SaveOutcome {
  const outcome = tryDisk(() =>
    dataSession.change((db) => savedOrIncomplete(db, dataSession.ladder(), draft, clock(), newId)),
  );
  return outcome.kind === 'saved' ? outcome.value : outcome;
}

function savedOrIncomplete(
  db: Database,
  ladder: Ladder,
  draft: Draft,
  now: Date,
  newId: () => string,
): SaveOutcome {
  const { corrects } = draft;
  const { assessments } = readAssessments(db);
  const known = refreshLookBackDates(draft, assessments);
  const today = localDay(now);
  const before = assessments.find(({ id }) => id === corrects)?.date ?? today;
  const finished = finishDraft(known, ladder, laterDay(today, before));
  if (finished.kind === 'incomplete') return finished;
  if (corrects !== null && assessmentState(db, corrects) !== 'saved') return correctsNothing;
  const { content, evidence } = finished;
  const saving = { corrects, content, evidence };
  return { kind: 'saved', id: saveAssessment(db, saving, instant(now), newId) };
}

const correctsNothing: SaveOutcome = {
  kind: 'incomplete',
  problems: [
    {
      step: 'review',
      field: 'corrects',
      message: 'This assessment was deleted. Undo the deletion on the Progress page, then save.',
    },
  ],
};
