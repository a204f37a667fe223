import type { Draft } from '../data/model/draft.ts';
import { finishDraft } from '../data/model/finish-draft.ts';
import { instant, localDay } from '../data/model/iso-date.ts';
import type { SaveOutcome } from './contract.ts';
import type { Desk } from './start.ts';
import { assessmentState } from './store/assessments.ts';
import { kept } from './store/failure.ts';
import { saveAssessment } from './store/records.ts';

/** Turns a draft into a saved assessment or correction, or says what has to change first. */
export function saveDraft(
  desk: Desk,
  draft: Draft,
  clock: () => Date,
  newId: () => string,
): SaveOutcome {
  const now = clock();
  const finished = finishDraft(draft, desk.ladder(), localDay(now));
  if (finished.kind === 'incomplete') return finished;
  const { corrects } = draft;
  if (corrects !== null && assessmentState(desk.db(), corrects) !== 'kept') return correctsNothing;
  const { content, evidence } = finished;
  const saved = kept(() =>
    saveAssessment(desk.db(), { corrects, content, evidence }, instant(now), newId),
  );
  return saved.kind === 'kept' ? { kind: 'saved', id: saved.value } : saved;
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
