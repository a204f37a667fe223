import { type EvidenceContent, positionGiven, ratingGiven } from '../assessments/assessment.ts';
import type { Answers } from '../assessments/latest.ts';
import { levelWords } from '../ladder/level-words.ts';
import { levelOf } from '../ladder/lookup.ts';
import { transitionsOnRoute, travelDirectionOf } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import { possessive } from '../text/sentence.ts';
import { type Gap, gapKey } from './gap.ts';
import { howFarWords } from './gap-sentences.ts';
import { gapWords } from './gap-words.ts';
import { rankedGaps } from './gaps.ts';

/** A picked gap's distance in the latest answers, or why it is not a gap now. */
export function gapNowWords(
  ladder: Ladder,
  gap: Gap,
  answers: Answers | null,
  direction: Direction,
  evidence: readonly EvidenceContent[],
): string {
  const ranked =
    answers === null
      ? undefined
      : rankedGaps(ladder, answers, direction, evidence).find(
          (each) => gapKey(each.gap) === gapKey(gap),
        );
  return ranked === undefined
    ? notAGapWords(ladder, gap, answers, direction)
    : howFarWords(ladder, ranked);
}

/** Why a picked gap is not among the ranked ones: it is closed, not answered, or belongs to another direction. */
export function notAGapWords(
  ladder: Ladder,
  gap: Gap,
  answers: Answers | null,
  direction: Direction,
): string {
  const words = gapWords(ladder, gap, travelDirectionOf(ladder, direction));
  if (words === null) return 'Not in this version of the ladder';
  if (answers === null) return 'Not assessed yet';
  if (!isOnRoute(ladder, gap, direction)) return 'Picked for another direction';
  switch (gap.kind) {
    case 'skill':
      return skillWords(ladder, gap, answers);
    case 'time': {
      const { noun } = levelOf(ladder, gap.level);
      return answers.week === null
        ? 'No week in the latest answers'
        : `Now within ${possessive(noun)} range`;
    }
    case 'shift':
      return positionGiven(answers.shifts, gap) === null
        ? 'Not among the latest answers'
        : `Now fully “${words.good}”`;
  }
}

function isOnRoute(ladder: Ladder, gap: Gap, direction: Direction): boolean {
  if (gap.kind !== 'shift') return gap.level === direction.target;
  return transitionsOnRoute(ladder, direction).some(
    ({ transition }) => transition.id === gap.transition,
  );
}

function skillWords(
  ladder: Ladder,
  { skill, level }: Extract<Gap, { kind: 'skill' }>,
  { ratings }: Answers,
): string {
  const rating = ratingGiven(ratings, skill, level);
  if (rating === null) return 'Not rated in the latest answers';
  if (rating === 'no-chance') return 'No chance to show it in the latest answers';
  return `Now at ${levelWords(levelOf(ladder, level))}`;
}
