import { type Evidence, type Statement, sameStatement } from '../assessments/assessment.ts';
import type { EvidenceId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { EvidenceDraft } from './evidence-draft.ts';

/** Blank evidence with today's date; the statements in `offered` are ticked already. */
export function newEvidenceDraft(
  id: EvidenceId,
  today: IsoDate,
  offered: readonly Statement[] = [],
): EvidenceDraft {
  return { id, what: '', date: today, statements: offered };
}

/** Saved evidence, reopened as it was typed. */
export function draftChanging({ id, what, date, statements }: Evidence): EvidenceDraft {
  return { id, what, date, statements };
}

/**
 * The draft of new evidence to continue with: the last one with any content that doesn't change known
 * evidence, deleted or not; null if there is none.
 */
export function draftToGoOn(
  drafts: readonly EvidenceDraft[],
  known: readonly Evidence[],
  today: IsoDate,
): EvidenceDraft | null {
  const isNew = (draft: EvidenceDraft) => !known.some(({ id }) => id === draft.id);
  return drafts.findLast((draft) => isNew(draft) && !isBlankEvidence(draft, today)) ?? null;
}

/** Whether a change differs from the saved evidence; the order of ticks doesn't matter. */
export function changesEvidence(
  draft: EvidenceDraft,
  { what, date, statements }: Evidence,
): boolean {
  return (
    draft.what.trim() !== what.trim() ||
    draft.date !== date ||
    draft.statements.length !== statements.length ||
    draft.statements.some((each) => !statements.some((other) => sameStatement(each, other)))
  );
}

/**
 * Whether nothing was written, nothing ticked but what was `offered`, and no day other than today chosen: such a
 * draft is not worth saving.
 */
export function isBlankEvidence(
  { what, date, statements }: EvidenceDraft,
  today: IsoDate,
  offered: readonly Statement[] = [],
): boolean {
  const isTicked = statements.some((each) => !offered.some((other) => sameStatement(each, other)));
  return what.trim() === '' && !isTicked && (date === '' || date === today);
}

/** The statements with this one ticked or unticked. */
export function withStatement(
  statements: readonly Statement[],
  statement: Statement,
  ticked: boolean,
): readonly Statement[] {
  const others = statements.filter((each) => !sameStatement(each, statement));
  return ticked ? [...others, statement] : others;
}
