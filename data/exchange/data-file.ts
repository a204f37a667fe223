import { z } from 'zod';
import { AssessmentContent, EvidenceContent } from '../assessments/assessment.ts';
import { Draft } from '../assessments/draft.ts';
import {
  noDuplicateStatements,
  noDuplicatesInContent,
  noDuplicatesInDraft,
  repeats,
} from '../assessments/no-duplicates.ts';
import type { Revision } from '../assessments/revision.ts';
import { EvidenceDraft } from '../evidence/evidence-draft.ts';
import { ActionContent, SentProgressNote } from '../plan/action.ts';
import { Focus } from '../plan/gap.ts';
import { PathContent } from '../plan/path.ts';
import { Retest } from '../retest/retest.ts';
import { Settings } from '../settings/settings.ts';
import { InvalidInput } from '../text/invalid-input.ts';
import { ActionId, AssessmentId, EvidenceId } from '../values/ids.ts';
import { earliestDay, Instant, IsoDate, latestDay } from '../values/iso-date.ts';
import { isNotEmpty, listOf } from '../values/list-of.ts';

/** Dates can't be calculated with beyond this day, and the app rejects later days. */
const RecordedDay = IsoDate.refine(
  (day) => day >= earliestDay && day <= latestDay,
  `is a day from ${earliestDay} to ${latestDay}`,
);

/**
 * A wrong clock can give a saved record any year. One day earlier or later must still have a four-digit year
 * in every time zone.
 */
const RecordedMoment = Instant.refine((at) => {
  const day = at.slice(0, 10);
  return day > '0001-01-01' && day < '9999-12-31';
}, 'is of a day out of range');

function isRecorded({ date }: { readonly date: IsoDate }): boolean {
  return RecordedDay.safeParse(date).success;
}

function areRecorded({ revisions }: { readonly revisions: readonly Revision[] }): boolean {
  return revisions.every(({ at }) => RecordedMoment.safeParse(at).success);
}

function outOfRange(path: string) {
  return { message: 'names a day out of range', path: [path] };
}

/** An assessment as it was saved at one moment. */
const AssessmentVersion = AssessmentContent.unwrap()
  .extend({
    savedAt: RecordedMoment,
    date: RecordedDay,
    guesses: AssessmentContent.unwrap().shape.guesses.default([]), // absent in version 1
  })
  .superRefine(noDuplicatesInContent)
  .refine(({ lookBacks }) => lookBacks.every(isRecorded), outOfRange('lookBacks'))
  .refine(areRecorded, outOfRange('revisions'))
  .refine(({ week }) => week === null || isRecorded({ date: week.period.from }), outOfRange('week'))
  .readonly();

/** The versions run from the first to the newest. */
const FiledAssessment = z
  .strictObject({
    id: AssessmentId,
    deletedAt: RecordedMoment.nullable(),
    versions: listOf(AssessmentVersion).refine(isNotEmpty, 'is empty'),
  })
  .readonly();
export type FiledAssessment = z.infer<typeof FiledAssessment>;

const FiledEvidence = EvidenceContent.unwrap()
  .extend({
    id: EvidenceId,
    date: RecordedDay,
    createdAt: RecordedMoment,
    deletedAt: RecordedMoment.nullable(),
  })
  .superRefine(noDuplicateStatements)
  .readonly();
export type FiledEvidence = z.infer<typeof FiledEvidence>;

const FiledNote = SentProgressNote.unwrap()
  .omit({ action: true })
  .extend({ date: RecordedDay, createdAt: RecordedMoment, deletedAt: RecordedMoment.nullable() })
  .readonly();
export type FiledNote = z.infer<typeof FiledNote>;

const FiledAction = ActionContent.unwrap()
  .extend({
    id: ActionId,
    due: RecordedDay.nullable(),
    createdAt: RecordedMoment,
    statusAt: RecordedMoment,
    deletedAt: RecordedMoment.nullable(),
    notes: listOf(FiledNote),
  })
  .readonly();
export type FiledAction = z.infer<typeof FiledAction>;

const FiledDraft = Draft.unwrap()
  .extend({
    keptAt: RecordedMoment,
    guesses: Draft.unwrap().shape.guesses.default([]), // absent in version 1
  })
  .superRefine(noDuplicatesInDraft)
  .refine(({ lookBacks }) => lookBacks.every(isRecorded), outOfRange('lookBacks'))
  .refine(areRecorded, outOfRange('revisions'))
  .readonly();
export type FiledDraft = z.infer<typeof FiledDraft>;

const FiledEvidenceDraft = EvidenceDraft.unwrap()
  .extend({ keptAt: RecordedMoment })
  .superRefine(noDuplicateStatements)
  .readonly();
export type FiledEvidenceDraft = z.infer<typeof FiledEvidenceDraft>;

const FiledPath = PathContent.unwrap()
  .extend({ savedAt: RecordedMoment.nullable() })
  .refine(
    ({ savedAt, draws, leaning, note }) =>
      savedAt !== null || (draws.length === 0 && leaning === null && note === ''),
    { message: 'is missing: something was said', path: ['savedAt'] },
  )
  .readonly();

/** Each action is added after all the ones before it, which is too slow for a longer list. */
export const mostActions = 10_000;

/** Version 1 doesn't ask again. */
const FiledSettings = Settings.unwrap()
  .extend({ askAgain: Settings.unwrap().shape.askAgain.default(true) })
  .readonly();

/** A day for which the system has shown that an assessment is due. */
const DueNotice = z.strictObject({ due: RecordedDay, shownAt: RecordedMoment }).readonly();
export type DueNotice = z.infer<typeof DueNotice>;

/** The version that is written. */
export const newestVersion = 2;

/**
 * All of the person's data: every version, deleted records that can still be restored, and unsaved input. If
 * an older reader would misread a change of this shape, it needs a new `version`.
 */
export const DataFile = z
  .strictObject({
    format: z.literal('rung'),
    version: z.literal([1, 2]),
    exportedAt: Instant,
    settings: FiledSettings,
    assessments: listOf(FiledAssessment),
    evidence: listOf(FiledEvidence),
    evidenceDrafts: listOf(FiledEvidenceDraft),
    drafts: listOf(FiledDraft),
    invalidInput: listOf(InvalidInput.refine(({ fields }) => fields.length > 0, 'holds nothing')),
    focus: Focus,
    actions: listOf(FiledAction, mostActions),
    path: FiledPath,
    dueNotices: listOf(DueNotice),
    retests: listOf(Retest.refine(isRecorded, outOfRange('date'))).default([]), // absent in version 1
  })
  .readonly()
  .superRefine((file, context) => {
    const addIssue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    for (const [path, keys] of Object.entries(keysIn(file))) {
      if (repeats(keys)) addIssue(path, 'names something twice');
    }
    const assessments = new Set(file.assessments.map(({ id }) => id));
    if (file.drafts.some(({ corrects }) => corrects !== null && !assessments.has(corrects))) {
      addIssue('drafts', 'corrects an assessment that is not there');
    }
    if (file.retests.some(({ of }) => !assessments.has(of))) {
      addIssue('retests', 'is about an assessment that is not there');
    }
  });
export type DataFile = z.infer<typeof DataFile>;

type Keyed = Pick<
  DataFile,
  | 'assessments'
  | 'evidence'
  | 'evidenceDrafts'
  | 'drafts'
  | 'invalidInput'
  | 'actions'
  | 'dueNotices'
  | 'retests'
>;

/** The keys that must be unique, by kind. A progress note's id is unique among the notes of all actions. */
function keysIn(file: Keyed): Readonly<Record<string, readonly string[]>> {
  return {
    assessments: file.assessments.map(({ id }) => id),
    evidence: file.evidence.map(({ id }) => id),
    evidenceDrafts: file.evidenceDrafts.map(({ id }) => id),
    drafts: file.drafts.map(({ corrects }) => corrects ?? 'new'),
    invalidInput: file.invalidInput.map(({ place }) => place),
    actions: [
      ...file.actions.map(({ id }) => `action ${id}`),
      ...file.actions.flatMap(({ notes }) => notes.map(({ id }) => `note ${id}`)),
    ],
    dueNotices: file.dueNotices.map(({ due }) => due),
    retests: file.retests.map(({ of }) => of),
  };
}
