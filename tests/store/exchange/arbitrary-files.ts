import fc from 'fast-check';
import { DataFile } from '../../../data/exchange/data-file.ts';
import { anyActionContentOn, anyFocus, anyNoteOn, anyPath } from '../plan/arbitrary-plans.ts';
import { numberedId } from '../samples.ts';
import {
  anyContentOn,
  anyDraftOn,
  anyEvidenceDraft,
  anyEvidenceOn,
  anySettingsChange,
} from './arbitrary-records.ts';
import { anyInstant, anyText, recordedDay, slug } from './arbitrary-values.ts';

const deletedAt = fc.option(anyInstant);
const few = { maxLength: 3 };
const byId = { ...few, selector: ({ id }: { readonly id: string }) => id };

const version = fc
  .tuple(anyContentOn(recordedDay), anyInstant)
  .map(([content, savedAt]) => ({ savedAt, ...content }));
const assessments = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    deletedAt,
    versions: fc.array(version, { minLength: 1, maxLength: 3 }),
  }),
  byId,
);
const evidence = fc.uniqueArray(
  fc
    .tuple(
      fc.record({ id: fc.uuid(), createdAt: anyInstant, deletedAt }),
      anyEvidenceOn(recordedDay),
    )
    .map(([stamps, content]) => ({ ...stamps, ...content })),
  byId,
);
const draft = fc
  .tuple(anyDraftOn(recordedDay), anyInstant)
  .map(([content, keptAt]) => ({ keptAt, ...content }));
const evidenceDrafts = fc.uniqueArray(
  fc.tuple(anyEvidenceDraft, anyInstant).map(([content, keptAt]) => ({ keptAt, ...content })),
  byId,
);
const note = fc
  .tuple(fc.record({ createdAt: anyInstant, deletedAt }), anyNoteOn(recordedDay))
  .map(([stamps, content]) => ({ ...stamps, ...content }));
const actions = fc.uniqueArray(
  fc
    .tuple(
      fc.record({ id: fc.uuid(), createdAt: anyInstant, statusAt: anyInstant, deletedAt }),
      anyActionContentOn(recordedDay),
      fc.array(note, few),
    )
    .map(([stamps, content, notes]) => ({ ...stamps, ...content, notes })),
  byId,
);
const invalidInput = fc.uniqueArray(
  fc.record({
    place: slug,
    fields: fc.uniqueArray(fc.record({ field: slug, typed: anyText }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ field }) => field,
    }),
  }),
  { ...few, selector: ({ place }) => place },
);
const halves = fc.integer({ min: 2, max: 10 }).map((each) => each / 2);
const answer = fc.record({
  skill: slug,
  level: slug,
  first: halves,
  again: fc.option(fc.oneof(halves, fc.constant('no-chance'))),
});
const anyRetest = fc
  .record({
    date: recordedDay,
    done: fc.boolean(),
    answers: fc.uniqueArray(answer, {
      maxLength: 2,
      selector: ({ skill, level }) => `${skill} ${level}`,
    }),
  })
  .filter(({ done, answers }) => done || answers.length > 0);
const path = fc.oneof(
  fc.constant({ draws: [], leaning: null, note: '', savedAt: null }),
  fc.tuple(anyPath, anyInstant).map(([said, savedAt]) => ({ ...said, savedAt })),
);
const dueNotices = fc.uniqueArray(fc.record({ due: recordedDay, shownAt: anyInstant }), {
  ...few,
  selector: ({ due }) => due,
});

/** Any possible export: with corrections, deletions, both kinds of drafts, and invalid input. */
export const anyDataFile = fc
  .record({
    exportedAt: anyInstant,
    settings: fc
      .tuple(anySettingsChange, fc.boolean())
      .map(([settings, directed]) => (directed ? settings : { ...settings, direction: null })),
    assessments,
    evidence,
    evidenceDrafts,
    drafts: fc.array(draft, few),
    invalidInput,
    focus: anyFocus,
    actions,
    path,
    dueNotices,
    retests: fc.array(anyRetest, few),
  })
  .map((file) => {
    let notes = 0;
    return DataFile.parse({
      ...file,
      format: 'rung',
      version: 2,
      drafts: draftsOf(file),
      invalidInput: file.invalidInput.toSorted((a, b) => (a.place < b.place ? -1 : 1)),
      actions: file.actions.map((action) => ({
        ...action,
        notes: action.notes.map((each) => ({ ...each, id: numberedId(++notes) })),
      })),
      retests: retestsOf(file),
      dueNotices: file.dueNotices.toSorted((a, b) => (a.due < b.due ? -1 : 1)),
    });
  });

/** The first is new, and each of the others corrects a different assessment. */
function draftsOf<Filed extends object>(file: {
  readonly drafts: readonly Filed[];
  readonly assessments: readonly { readonly id: string }[];
}) {
  const corrected = file.assessments.map(({ id }) => id).toSorted();
  return file.drafts
    .slice(0, 1 + corrected.length)
    .map((each, index) => ({ ...each, corrects: index === 0 ? null : corrected[index - 1] }));
}

/** Each is about another assessment. */
function retestsOf<Retested extends object>(file: {
  readonly retests: readonly Retested[];
  readonly assessments: readonly { readonly id: string }[];
}) {
  return file.assessments
    .slice(0, file.retests.length)
    .map(({ id }, index) => ({ ...file.retests[index], of: id }));
}
