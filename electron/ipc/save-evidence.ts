import type { Database } from 'better-sqlite3';
import type { EvidenceDraft } from '../../data/evidence/evidence-draft.ts';
import { finishEvidenceDraft } from '../../data/evidence/finish-evidence.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { instant, laterDay, localDay } from '../../data/values/iso-date.ts';
import type { DataSession } from '../session/data-session.ts';
import { tryDisk } from '../store/disk/failure.ts';
import { readEvidence, saveEvidence, upsertEvidence } from '../store/evidence/evidence.ts';
import type { EvidenceOutcome } from './contract.ts';

/** Adds evidence or changes the one with its id, or says what has to change first. */
export function saveDraftAsEvidence(
  dataSession: Pick<DataSession, 'change' | 'ladder'>,
  draft: EvidenceDraft,
  clock: () => Date,
): EvidenceOutcome {
  return saveWith(saveEvidence, dataSession, draft, clock);
}

/** Undoes a change: restores the evidence's earlier content, and leaves a draft of the next change. */
export function putEvidenceBack(
  dataSession: Pick<DataSession, 'change' | 'ladder'>,
  before: EvidenceDraft,
  clock: () => Date,
): EvidenceOutcome {
  return saveWith(upsertEvidence, dataSession, before, clock);
}

function saveWith(
  save: typeof saveEvidence,
  dataSession: Pick<DataSession, 'change' | 'ladder'>,
  draft: EvidenceDraft,
  clock: () => Date,
): EvidenceOutcome {
  const outcome = tryDisk(() =>
    dataSession.change((db) => savedOrIncomplete(save, db, dataSession.ladder(), draft, clock())),
  );
  return outcome.kind === 'saved' ? outcome.value : outcome;
}

function savedOrIncomplete(
  save: typeof saveEvidence,
  db: Database,
  ladder: Ladder,
  draft: EvidenceDraft,
  now: Date,
): EvidenceOutcome {
  const { id } = draft;
  const { evidence, deletedEvidence } = readEvidence(db);
  if (deletedEvidence.some((each) => each.id === id)) return changesNothing;
  const known = evidence.find((each) => each.id === id);
  const today = localDay(now);
  const lastDay = laterDay(today, known?.date ?? today);
  const finished = finishEvidenceDraft(draft, ladder, lastDay, known?.statements);
  if (finished.kind === 'incomplete') return finished;
  save(db, id, finished.content, instant(now));
  return { kind: 'saved' };
}

const changesNothing: EvidenceOutcome = {
  kind: 'incomplete',
  problems: [
    {
      step: 'evidence',
      field: 'deleted',
      message: 'This evidence was deleted. Undo the deletion, then save.',
    },
  ],
};
