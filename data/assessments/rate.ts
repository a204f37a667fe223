import type { AssessmentId } from '../values/ids.ts';
import type { Instant } from '../values/iso-date.ts';
import { type LookBack, ratingGiven, type Statement, sameStatement } from './assessment.ts';
import type { Draft } from './draft.ts';
import { revisionOf } from './revision.ts';
import type { Rating } from './score.ts';

/**
 * A draft's ratings and revisions after a statement is rated, or cleared with null. `seen` is last time's
 * rating if it was shown next to the answer that changes, else null. If it was shown, the old answer is saved
 * as the first one, and stays through later changes and a clearing, together with the last answer. `at` is
 * now. A correction changes no revisions: they belong to the day itself.
 */
export function rateStatement(
  draft: Pick<Draft, 'corrects' | 'ratings' | 'revisions'>,
  { skill, level }: Statement,
  rating: Rating | null,
  { seen, at }: { readonly seen: Rating | null; readonly at: Instant },
): Pick<Draft, 'ratings' | 'revisions'> {
  const other = (each: Statement) => !sameStatement(each, { skill, level });
  const before = ratingGiven(draft.ratings, skill, level);
  if (rating === before) return { ratings: draft.ratings, revisions: draft.revisions };
  const ratings = [
    ...draft.ratings.filter(other),
    ...(rating === null ? [] : [{ skill, level, rating }]),
  ];
  const former = revisionOf(draft.revisions, skill, level);
  const first = former?.first ?? before;
  const shown = seen ?? former?.seen ?? null;
  if (first === null || shown === null || draft.corrects !== null) {
    return { ratings, revisions: draft.revisions };
  }
  const second = rating ?? former?.second ?? first;
  return {
    ratings,
    revisions: [...draft.revisions.filter(other), { skill, level, first, second, seen: shown, at }],
  };
}

/** A draft's look-backs without those on one day. */
export function clearEarlier(
  { lookBacks }: Pick<Draft, 'lookBacks'>,
  of: AssessmentId,
): Pick<Draft, 'lookBacks'> {
  return { lookBacks: lookBacks.filter((each) => each.of !== of) };
}

/** A draft's look-backs with a cleared day restored; what was rated on it since stays. */
export function putEarlierBack(
  draft: Pick<Draft, 'lookBacks'>,
  cleared: LookBack,
): Pick<Draft, 'lookBacks'> {
  const since = draft.lookBacks.find((each) => each.of === cleared.of)?.ratings ?? [];
  const others = cleared.ratings.filter(
    (former) => !since.some((each) => sameStatement(each, former)),
  );
  const { lookBacks } = clearEarlier(draft, cleared.of);
  return { lookBacks: [...lookBacks, { ...cleared, ratings: [...others, ...since] }] };
}

/**
 * A draft's look-backs after a statement of an earlier day is rated in hindsight, or cleared with null. Other
 * days stay; a day without a rating is removed.
 */
export function rateEarlier(
  { lookBacks }: Pick<Draft, 'lookBacks'>,
  { of, date }: Pick<LookBack, 'of' | 'date'>,
  { skill, level }: Statement,
  rating: Rating | null,
): Pick<Draft, 'lookBacks'> {
  const ratings = [
    ...(lookBacks.find((each) => each.of === of)?.ratings ?? []).filter(
      (each) => !sameStatement(each, { skill, level }),
    ),
    ...(rating === null ? [] : [{ skill, level, rating }]),
  ];
  const others = lookBacks.filter((each) => each.of !== of);
  return { lookBacks: ratings.length === 0 ? others : [...others, { of, date, ratings }] };
}
