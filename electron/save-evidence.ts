import type { EvidenceDraft } from '../data/model/evidence-draft.ts';
import { finishEvidenceDraft } from '../data/model/finish-evidence.ts';
import { instant, laterDay, localDay } from '../data/model/iso-date.ts';
import type { EvidenceOutcome } from './contract.ts';
import type { Desk } from './start.ts';
import { readEvidence, saveEvidence } from './store/evidence.ts';
import { kept } from './store/failure.ts';

/** Adds evidence or changes what has its id, or says what has to change first. */
export function saveEvidenceDraft(
  desk: Pick<Desk, 'db' | 'ladder'>,
  draft: EvidenceDraft,
  clock: () => Date,
): EvidenceOutcome {
  const outcome = kept(() => savedOrIncomplete(desk, draft, clock()));
  return outcome.kind === 'kept' ? outcome.value : outcome;
}

function savedOrIncomplete(
  desk: Pick<Desk, 'db' | 'ladder'>,
  draft: EvidenceDraft,
  now: Date,
): EvidenceOutcome {
  const { id } = draft;
  const { evidence, deletedEvidence } = readEvidence(desk.db());
  if (deletedEvidence.some((each) => each.id === id)) return changesNothing;
  const known = evidence.find((each) => each.id === id);
  const today = localDay(now);
  const lastDay = laterDay(today, known?.date ?? today);
  const finished = finishEvidenceDraft(draft, desk.ladder(), lastDay, known?.statements);
  if (finished.kind === 'incomplete') return finished;
  saveEvidence(desk.db(), id, finished.content, instant(now));
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
