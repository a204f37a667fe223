import type { Draft } from '../../../data/assessments/draft.ts';
import type { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { AssessmentId, EvidenceId } from '../../../data/values/ids.ts';
import type { RungApi } from '../../../electron/ipc/contract.ts';
import {
  numberedId,
  ownAction,
  sampleAction,
  sampleDraft,
  sampleEvidenceDraft,
  sampleFocus,
  sampleNote,
  samplePath,
  sampleRetest,
} from '../../store/samples.ts';

type Kind<Method extends keyof RungApi> =
  Awaited<ReturnType<RungApi[Method]>> extends { readonly kind: infer Name } ? Name : never;

/** The methods that acknowledge a save of the person's data; an export can be cancelled, so it isn't one. */
type SavingMethod = {
  [Method in keyof RungApi]: 'cancelled' extends Kind<Method>
    ? never
    : 'saved' extends Kind<Method>
      ? Method
      : never;
}[keyof RungApi];

type Step = (api: RungApi, round: number) => Promise<{ readonly kind: string }>;

/** One round of saves, each a single call that changes something; a saving method missing here fails to compile. */
const round = {
  saveSettings: (api, at) => api.saveSettings({ name: `Ada ${at}` }),
  saveDraft: (api, at) => api.saveDraft(draftOf(at)),
  saveAssessment: (api, at) => api.saveAssessment(draftOf(at)),
  deleteAssessment: (api, at) => api.deleteAssessment(assessmentOf(at)),
  restoreAssessment: (api, at) => api.restoreAssessment(assessmentOf(at)),
  saveEvidenceDraft: (api, at) => api.saveEvidenceDraft(evidenceDraftOf(at)),
  saveEvidence: (api, at) => api.saveEvidence(evidenceDraftOf(at)),
  putEvidenceBack: (api, at) => api.putEvidenceBack(evidenceDraftOf(at)),
  deleteEvidence: (api, at) => api.deleteEvidence(evidenceDraftOf(at).id),
  restoreEvidence: (api, at) => api.restoreEvidence(evidenceDraftOf(at).id),
  saveFocus: (api, at) => api.saveFocus(at % 2 === 0 ? sampleFocus : sampleFocus.toReversed()),
  saveAction: (api, at) => api.saveAction(actionOf(at)),
  'again saveAction': (api, at) => api.saveAction(lastOf(at)),
  orderActions: (api, at) => api.orderActions([lastOf(at).id, actionOf(at).id]),
  saveProgressNote: (api, at) => api.saveProgressNote(noteOf(at)),
  deleteProgressNote: (api, at) => api.deleteProgressNote(noteOf(at).id),
  restoreProgressNote: (api, at) => api.restoreProgressNote(noteOf(at).id),
  deleteAction: (api, at) => api.deleteAction(actionOf(at).id),
  restoreAction: (api, at) => api.restoreAction(actionOf(at).id),
  savePath: (api, at) => api.savePath({ ...samplePath, note: textOf(at) }),
  saveRetest: (api, at) => api.saveRetest({ ...sampleRetest, of: assessmentOf(at) }),
  saveInvalidInput: (api, at) =>
    api.saveInvalidInput({ place: 'path', fields: [{ field: 'note', typed: textOf(at) }] }),
  'again saveDraft': (api, at) => api.saveDraft(draftOf(at)),
  discardDraft: (api) => api.discardDraft(null),
  'again saveEvidenceDraft': (api, at) => api.saveEvidenceDraft(evidenceDraftOf(at)),
  discardEvidenceDraft: (api, at) => api.discardEvidenceDraft(evidenceDraftOf(at).id),
} satisfies Record<SavingMethod, Step> & Partial<Record<`again ${SavingMethod}`, Step>>;

const steps = Object.entries(round);
export const stepsInRound = steps.length;

/** Runs this step's save, the same in every run; throws if it is not acknowledged. */
export async function takeStep(api: RungApi, step: number): Promise<void> {
  const [method, save] = steps[step % stepsInRound] ?? [];
  if (save === undefined) throw new RangeError(`There is no step ${step}.`);
  const outcome = await save(api, Math.floor(step / stepsInRound));
  if (outcome.kind !== 'saved') {
    throw new Error(`${method} was not saved: ${JSON.stringify(outcome)}`);
  }
}

/** The ids that a step assigns. */
export function idsOf(step: number): () => string {
  let count = 0;
  return () => numberedId(1_000_000 + step * 100 + count++);
}

/** The id of the assessment saved in that round. */
function assessmentOf(at: number): AssessmentId {
  const saving = steps.findIndex(([method]) => method === 'saveAssessment');
  return AssessmentId.parse(idsOf(at * stepsInRound + saving)());
}

/** A draft that can be saved as it is. */
function draftOf(at: number): Draft {
  const { week, evidence } = sampleDraft();
  const shares = ['60', '40'];
  return sampleDraft({
    evidence: evidence.map((piece) => ({ ...piece, what: textOf(at), date: '2026-02-20' })),
    week: {
      ...week,
      entries: week.entries.map((entry, index) => ({ ...entry, typed: shares[index] ?? '' })),
    },
    note: textOf(at),
  });
}

function evidenceDraftOf(at: number): EvidenceDraft {
  const id = EvidenceId.parse(numberedId(2_000_000 + at));
  return sampleEvidenceDraft({ id, what: textOf(at), date: '2026-02-20' });
}

const lastOf = (at: number) => ownAction(5_000_000 + at, 'Ask for help');
const actionOf = (at: number) => sampleAction(3_000_000 + at, { what: textOf(at) });
const noteOf = (at: number) => sampleNote(4_000_000 + at, 3_000_000 + at, { text: textOf(at) });

/** Longer than a page of the file, and of a different length each time, so that torn writes show. */
function textOf(at: number): string {
  return `${at}: `.repeat(1_200 + (at % 7) * 100);
}
