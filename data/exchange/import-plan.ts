import { daysUntilPurge } from '../assessments/assessment.ts';
import type { Focus } from '../plan/gap.ts';
import type { Path } from '../plan/path.ts';
import type { Retest } from '../retest/retest.ts';
import type { Settings } from '../settings/settings.ts';
import type { InvalidInput } from '../text/invalid-input.ts';
import { compareText } from '../values/compare-text.ts';
import type { ActionId } from '../values/ids.ts';
import { type Instant, instant } from '../values/iso-date.ts';
import type {
  DataFile,
  DueNotice,
  FiledAction,
  FiledAssessment,
  FiledDraft,
  FiledEvidence,
  FiledEvidenceDraft,
  FiledNote,
} from './data-file.ts';

/** Which items of a file are new, and which replace something with the same id. */
export interface Taken<Item> {
  readonly added: readonly Item[];
  readonly replaced: readonly Item[];
  /** Left unchanged. */
  readonly same: number;
}

export type TakenNote = FiledNote & { readonly action: ActionId };

/** Everything that an import writes. Null leaves a part unchanged. */
export interface ImportPlan {
  readonly settings: Settings | null;
  /** For a replaced assessment, the versions to add to the existing ones. */
  readonly assessments: Taken<FiledAssessment>;
  readonly evidence: Taken<FiledEvidence>;
  readonly actions: Taken<FiledAction>;
  readonly notes: Taken<TakenNote>;
  readonly drafts: Taken<FiledDraft>;
  readonly evidenceDrafts: Taken<FiledEvidenceDraft>;
  readonly invalidInput: Taken<InvalidInput>;
  readonly focus: Focus | null;
  readonly path: Path | null;
  readonly dueNotices: readonly DueNotice[];
  readonly retests: Taken<Retest>;
}

/** The person's current data, as far as a merge needs it. */
export type Here = Omit<DataFile, 'format' | 'version' | 'exportedAt'>;

/**
 * Missing items are added. Items with the same id but different content are replaced by the file's; an
 * assessment keeps all its versions, followed by the file's. What is deleted here stays deleted, and nothing
 * here becomes deleted. Settings, drafts, focus and path are taken only if there are none; a retest that was
 * begun gives way to one that is done.
 */
export function planMerge(here: Here, file: DataFile): ImportPlan {
  return {
    settings: here.settings.direction === null ? file.settings : null,
    assessments: mergedAssessments(here.assessments, file.assessments),
    evidence: merged(
      here.evidence,
      file.evidence,
      idOf,
      ({ createdAt, deletedAt, ...content }) => content,
    ),
    actions: merged(
      here.actions,
      file.actions,
      idOf,
      ({ createdAt, deletedAt, notes, ...content }) => content,
    ),
    notes: merged(notesIn(here), notesIn(file), idOf, ({ date, text }) => ({ date, text })),
    drafts: whereNone(here.drafts, file.drafts, ({ corrects }) => corrects ?? 'new'),
    evidenceDrafts: whereNone(here.evidenceDrafts, file.evidenceDrafts, idOf),
    invalidInput: whereNone(here.invalidInput, file.invalidInput, ({ place }) => place),
    focus: here.focus.length === 0 && file.focus.length > 0 ? file.focus : null,
    path: here.path.savedAt === null && file.path.savedAt !== null ? file.path : null,
    dueNotices: [],
    retests: mergedRetests(here.retests, file.retests),
  };
}

/**
 * Records in the file that were deleted so long ago that they would be purged at once count as deleted now,
 * because Rung says that they can be restored.
 */
export function restorableFrom(plan: ImportPlan, now: Instant): ImportPlan {
  const oldest = instant(new Date(Date.parse(now) - daysUntilPurge * 86_400_000));
  const redated = <Item extends { readonly deletedAt: Instant | null }>(taken: Taken<Item>) => ({
    ...taken,
    added: taken.added.map((item) =>
      item.deletedAt === null || item.deletedAt > oldest ? item : { ...item, deletedAt: now },
    ),
  });
  return {
    ...plan,
    assessments: redated(plan.assessments),
    evidence: redated(plan.evidence),
    actions: redated(plan.actions),
    notes: redated(plan.notes),
  };
}

/** Everything in the file, for an empty database. */
export function planFresh(file: DataFile): ImportPlan {
  return {
    settings: file.settings,
    assessments: all(file.assessments),
    evidence: all(file.evidence),
    actions: all(file.actions),
    notes: all(notesIn(file)),
    drafts: all(file.drafts),
    evidenceDrafts: all(file.evidenceDrafts),
    invalidInput: all(file.invalidInput),
    focus: file.focus,
    path: file.path.savedAt === null ? null : file.path,
    dueNotices: file.dueNotices,
    retests: all(file.retests),
  };
}

function all<Item>(added: readonly Item[]): Taken<Item> {
  return { added, replaced: [], same: 0 };
}

function merged<Item>(
  here: readonly Item[],
  file: readonly Item[],
  key: (item: Item) => string,
  contentOf: (item: Item) => unknown,
): Taken<Item> {
  const known = new Map(here.map((item) => [key(item), sameText(contentOf(item))]));
  const added = file.filter((item) => !known.has(key(item)));
  const replaced = file.filter((item) => {
    const now = known.get(key(item));
    return now !== undefined && now !== sameText(contentOf(item));
  });
  return { added, replaced, same: file.length - added.length - replaced.length };
}

function whereNone<Item>(
  here: readonly Item[],
  file: readonly Item[],
  key: (item: Item) => string,
): Taken<Item> {
  return merged(here, file, key, () => null);
}

/** One that was begun here is replaced by the file’s if that is done. */
function mergedRetests(here: readonly Retest[], file: readonly Retest[]): Taken<Retest> {
  const known = new Map(here.map(({ of, done }) => [of, done]));
  const added = file.filter(({ of }) => !known.has(of));
  const replaced = file.filter(({ of, done }) => done && known.get(of) === false);
  return { added, replaced, same: file.length - added.length - replaced.length };
}

/** Versions are the same if they were saved at the same moment and have the same content. */
function mergedAssessments(
  here: readonly FiledAssessment[],
  file: readonly FiledAssessment[],
): Taken<FiledAssessment> {
  const known = new Map(
    here.map(({ id, versions }) => [id, new Set(versions.map((version) => sameText(version)))]),
  );
  const added = file.filter(({ id }) => !known.has(id));
  const replaced = file.flatMap((assessment) => {
    const had = known.get(assessment.id);
    if (had === undefined) return [];
    const versions = assessment.versions.filter((version) => !had.has(sameText(version)));
    return versions.length === 0 ? [] : [{ ...assessment, versions }];
  });
  return { added, replaced, same: file.length - added.length - replaced.length };
}

function notesIn({ actions }: Pick<DataFile, 'actions'>): readonly TakenNote[] {
  return actions.flatMap(({ id, notes }) => notes.map((note) => ({ ...note, action: id })));
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** To compare values: equal ones have the same text, whatever the order of their keys. */
function sameText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => compareText(a, b)))
      : part,
  );
}
