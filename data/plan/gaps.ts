import type { EvidenceContent } from '../assessments/assessment.ts';
import { type Answers, ratedOnDate } from '../assessments/latest.ts';
import { isSolid } from '../evidence/evidence.ts';
import { type TransitionOnRoute, transitionsOnRoute, wantedEnd } from '../ladder/route.ts';
import type { Ladder, Shift } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import { shiftStandings } from '../shifts/shifts.ts';
import { type RatedSkill, skillStandings } from '../skills/skills.ts';
import { type ActivityFit, activityFits } from '../week/time.ts';
import { type Distance, distanceOf, distances, shareOfFar } from './distance.ts';
import type { Gap } from './gap.ts';
import { type Naming, namedBy, spendsLess } from './named-by.ts';

type OfKind<Kind extends Gap['kind']> = Extract<Gap, { readonly kind: Kind }>;

interface Ranked<Kind extends Gap['kind']> {
  readonly kind: Kind;
  readonly gap: OfKind<Kind>;
  readonly distance: Distance;
  /** What on the route is about it; null if nothing is. Shifts belong to their transition. */
  readonly naming: Naming | null;
}

/** A skill below the level's expectation; `recent` says whether its score has evidence from the six months before. */
type RankedSkill = Ranked<'skill'> & {
  readonly standing: RatedSkill;
  readonly recent: boolean;
};

/** An activity outside the level's range. */
export type RankedTime = Ranked<'time'> & {
  readonly fit: Exclude<ActivityFit, { kind: 'within' }>;
  /** It is below, but the target spends less on it than the current level: more of it would go against the direction. */
  readonly isAgainst: boolean;
};

/** A shift that is `away` positions, 1 to 4, from its `wanted` end. */
type RankedShift = Ranked<'shift'> & {
  readonly naming: Naming;
  readonly shift: Shift;
  readonly away: number;
  readonly wanted: string;
};

/** A gap with the basis of its rank. */
export type RankedGap = RankedSkill | RankedTime | RankedShift;

const kinds = ['skill', 'time', 'shift'] as const;

/**
 * Everything between the answers and the direction's target, the most important first (design: How the plan works). The
 * farther step comes before the nearer. Within a step, shifts of later transitions come last; then the larger gap comes
 * first, then what a transition on the route is about, then a score with recent evidence; then skills, time and shifts,
 * ties in the ladder's order. The first three have at most one time gap, because two are often one move, and none that
 * goes against the direction, unless there are too few others. Something not answered is not a gap. The answers must be
 * for this ladder (`comparable`).
 */
export function rankedGaps(
  ladder: Ladder,
  answers: Answers,
  direction: Direction,
  evidence: readonly EvidenceContent[],
): readonly RankedGap[] {
  const way = transitionsOnRoute(ladder, direction);
  const gaps = [
    ...skillGaps(ladder, answers, direction, evidence, way),
    ...timeGaps(ladder, answers, direction, way),
    ...shiftGaps(ladder, answers, direction),
  ];
  const turnOf = (ranked: RankedGap) =>
    ranked.kind === 'shift'
      ? way.findIndex(({ transition }) => transition.id === ranked.gap.transition)
      : 0;
  const sorted = gaps.toSorted(
    (a, b) =>
      distances.indexOf(a.distance) - distances.indexOf(b.distance) ||
      turnOf(a) - turnOf(b) ||
      sizeOf(b) - sizeOf(a) ||
      Number(b.naming !== null) - Number(a.naming !== null) ||
      Number(isRecent(b)) - Number(isRecent(a)) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
  return withOneTimeGapFirst(sorted);
}

/** The other time gaps come after the third gap. */
function withOneTimeGapFirst(sorted: readonly RankedGap[]): readonly RankedGap[] {
  const time = sorted.find((each) => each.kind === 'time' && !each.isAgainst);
  const first = sorted.filter((each) => each.kind !== 'time' || each === time).slice(0, 3);
  return [...first, ...sorted.filter((each) => !first.includes(each))];
}

/**
 * What a move of time connects: the activity farthest above its range and the one farthest below, in the order of the
 * ranked list; null if no activity is above, or if none below may grow.
 */
export function farthestTimes(
  ranked: readonly RankedGap[],
): { readonly from: RankedTime; readonly to: RankedTime } | null {
  const times = ranked.flatMap((each) => (each.kind === 'time' ? [each] : []));
  const from = times.find(({ fit }) => fit.kind === 'above');
  const to = times.find(({ fit, isAgainst }) => fit.kind === 'below' && !isAgainst);
  return from === undefined || to === undefined ? null : { from, to };
}

function skillGaps(
  ladder: Ladder,
  answers: Answers,
  { target: level }: Direction,
  evidence: readonly EvidenceContent[],
  way: readonly TransitionOnRoute[],
): readonly RankedSkill[] {
  return skillStandings(ladder, answers.ratings, level).flatMap((standing) => {
    if (standing.kind !== 'rated' || standing.below === 0) return [];
    const { skill } = standing;
    const gap = { kind: 'skill', skill, level } as const;
    return [
      {
        kind: 'skill',
        gap,
        standing,
        distance: distanceOf('skill', standing.below),
        naming: namedBy(ladder, gap, way),
        recent: isSolid({ skill, level }, ratedOnDate(answers, { skill, level }), evidence),
      },
    ];
  });
}

function timeGaps(
  ladder: Ladder,
  { week }: Answers,
  { current, target: level }: Direction,
  way: readonly TransitionOnRoute[],
): readonly RankedTime[] {
  if (week === null) return [];
  return activityFits(ladder, week.shares, level).flatMap((fit) => {
    if (fit.kind === 'within') return [];
    const { activity } = fit;
    const gap = { kind: 'time', activity, level } as const;
    return [
      {
        kind: 'time',
        gap,
        fit,
        distance: distanceOf('time', fit.outside),
        // The ladder says what to do more of: of an activity that takes too much time it says nothing.
        naming: fit.kind === 'above' ? null : namedBy(ladder, gap, way),
        isAgainst: fit.kind === 'below' && spendsLess(ladder, activity, current, level),
      },
    ];
  });
}

function shiftGaps(
  ladder: Ladder,
  { shifts }: Answers,
  direction: Direction,
): readonly RankedShift[] {
  return shiftStandings(ladder, shifts, direction).flatMap(
    ({ transition, heading, shifts: standings }) =>
      standings.flatMap((standing) => {
        if (standing.kind === 'not-placed' || standing.away === 0) return [];
        const { shift, away } = standing;
        const wanted = shift[wantedEnd(heading)];
        return [
          {
            kind: 'shift',
            gap: { kind: 'shift', transition: transition.id, shift: shift.id },
            shift,
            away,
            wanted,
            distance: distanceOf('shift', away),
            naming: { on: { transition, heading }, words: wanted },
          },
        ];
      }),
  );
}

/**
 * As a share of what is far for its kind, so that the three kinds compare. A week can be off by more than any score: from
 * `bend` on, more points still count more, but never as much as `most`, which is a score of 1 where 4 is expected.
 */
function sizeOf(ranked: RankedGap): number {
  const share = shareOfFar(ranked.kind, amountOf(ranked));
  if (ranked.kind !== 'time' || share <= bend) return share;
  return most - ((most - bend) * bend) / share;
}

const [bend, most] = [1.4, 1.5];

/** In the gap's own unit: comparable only within one kind. */
function amountOf(ranked: RankedGap): number {
  switch (ranked.kind) {
    case 'skill':
      return ranked.standing.below;
    case 'time':
      return ranked.fit.outside;
    case 'shift':
      return ranked.away;
  }
}

function isRecent(ranked: RankedGap): boolean {
  return ranked.kind === 'skill' && ranked.recent;
}
