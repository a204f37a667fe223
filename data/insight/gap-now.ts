import { levelOf, rangeOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Assessment, EvidenceContent } from '../model/assessment.ts';
import { type Gap, gapKey } from '../model/gap.ts';
import { expectedScore } from '../model/score.ts';
import type { Direction } from '../model/settings.ts';
import { howFarWords } from './gap-sentences.ts';
import { gapWords } from './gap-words.ts';
import { rankedGaps } from './gaps.ts';
import { possessive } from './sentence.ts';
import { shiftStandings } from './shifts.ts';
import { skillStandings } from './skills.ts';
import { percentOf } from './time.ts';

/** How far a picked gap is in an assessment, or why it is none there. */
export function gapNowWords(
  ladder: Ladder,
  gap: Gap,
  assessment: Assessment | null,
  direction: Direction,
  evidence: readonly EvidenceContent[],
): string {
  const ranked =
    assessment === null
      ? undefined
      : rankedGaps(ladder, assessment, direction, evidence).find(
          (each) => gapKey(each.gap) === gapKey(gap),
        );
  return ranked === undefined
    ? notAGapWords(ladder, gap, assessment, direction)
    : howFarWords(ladder, ranked);
}

/** Why a gap that was picked is not among an assessment's gaps: it is closed, not answered, or of another direction. */
export function notAGapWords(
  ladder: Ladder,
  gap: Gap,
  assessment: Assessment | null,
  direction: Direction,
): string {
  if (gapWords(ladder, gap) === null) return 'Of another version of the ladder';
  if (assessment === null) return 'No assessment shows how far it is now';
  switch (gap.kind) {
    case 'skill':
      return gap.level === direction.target ? skillWords(ladder, gap, assessment) : elsewhere;
    case 'time':
      return gap.level === direction.target ? timeWords(ladder, gap, assessment) : elsewhere;
    case 'shift':
      return shiftWords(ladder, gap, assessment, direction);
  }
}

const elsewhere = 'Picked for another direction';

function skillWords(
  ladder: Ladder,
  { skill, level }: Extract<Gap, { kind: 'skill' }>,
  { ratings }: Assessment,
): string {
  const standing = skillStandings(ladder, ratings, level).find((each) => each.skill === skill);
  const { noun } = levelOf(ladder, level);
  switch (standing?.kind) {
    case 'rated':
      return standing.profile === expectedScore
        ? `Now at what ${noun} does most of the time`
        : `Now at ${possessive(noun)} profile`;
    case 'no-chance':
      return 'No chance to show it in the newest assessment';
    case 'not-rated':
    case undefined:
      return 'Not rated in the newest assessment';
  }
}

function timeWords(
  ladder: Ladder,
  { activity, level }: Extract<Gap, { kind: 'time' }>,
  { week }: Assessment,
): string {
  if (week === null) return 'No week in the newest assessment';
  const { from, to } = rangeOf(ladder, activity, level);
  const percent = percentOf(week.shares, activity);
  const { noun } = levelOf(ladder, level);
  return from <= percent && percent <= to
    ? `Now within ${possessive(noun)} range`
    : `Outside ${possessive(noun)} range`;
}

function shiftWords(
  ladder: Ladder,
  gap: Extract<Gap, { kind: 'shift' }>,
  { shifts }: Assessment,
  direction: Direction,
): string {
  const on = shiftStandings(ladder, shifts, direction).find(
    ({ transition }) => transition.id === gap.transition,
  );
  const standing = on?.shifts.find(({ shift }) => shift.id === gap.shift);
  if (standing === undefined) return elsewhere;
  return standing.kind === 'placed' ? 'Now made wholly' : 'Not placed in the newest assessment';
}
