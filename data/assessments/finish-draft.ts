import { finishEvidence } from '../evidence/finish-evidence.ts';
import { eachStatement } from '../ladder/each-statement.ts';
import { sameLadder } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { finishScope, finishShifts } from '../scope/finish-scope.ts';
import { readPastDate } from '../text/past-date.ts';
import { oneOf } from '../text/sentence.ts';
import { textProblem } from '../text/typed-text.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { type EnergyAnswer, energyGiven } from '../week/energy.ts';
import { finishWeek } from '../week/finish-week.ts';
import {
  type AssessmentContent,
  directionOf,
  type EvidenceContent,
  longestNote,
  ratingGiven,
  type StatementRating,
} from './assessment.ts';
import type { Draft, DraftEvidence } from './draft.ts';
import { type Guess, guessGiven } from './guess.ts';
import type { Problem } from './problem.ts';
import type { Revision } from './revision.ts';
import { stepsOf } from './steps.ts';

export type FinishedDraft =
  | {
      readonly kind: 'complete';
      readonly content: AssessmentContent;
      readonly evidence: readonly EvidenceContent[];
    }
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] };

/**
 * The assessment made from a draft, or everything that has to change before it can be saved, in the order of
 * the steps. `today` is the latest day allowed, and the day of a draft without one. Only the levels that the
 * draft asks about are saved.
 */
export function finishDraft(draft: Draft, ladder: Ladder, today: IsoDate): FinishedDraft {
  const steps = stepsOf(ladder, directionOf(draft), true);
  const ratings = draft.ratings.filter(({ level }) => draft.levels.includes(level));
  const date = readPastDate(draft.date ?? today, today);
  const week = finishWeek(draft.week, ladder, date.kind === 'date' ? date.date : null, today);
  const pieces = draft.evidence.map((piece, index) =>
    finishEvidence(asked(piece, draft.levels), index, ladder, today),
  );
  const scope = finishScope(draft.scope, ladder);
  const shifts = finishShifts(draft, ladder);
  const energy = energyInOrder(draft, ladder);
  const lookBacks = draft.lookBacks.filter((each) => each.ratings.length > 0);
  const later = lookBacks.some((each) => date.kind === 'date' && each.date >= date.date);
  const note = textProblem('The note', draft.note, longestNote);

  const problems: Problem[] = [
    ...(date.kind === 'problem' ? [onReview('date', date.message)] : []),
    ...ladderProblems({ ...draft, ratings }, ladder),
    ...pieces.flatMap((piece) => (piece.kind === 'incomplete' ? piece.problems : [])),
    ...(week.kind === 'incomplete' ? week.problems : []),
    ...scope.problems,
    ...(later ? [{ step: 'look-back', field: 'lookBacks', message: notBefore }] : []),
    ...(note === null ? [] : [{ step: 'note', field: 'note', message: note }]),
  ];
  const noWeek = week.kind === 'complete' && week.week === null;
  if (
    noWeek &&
    [ratings, energy, scope.answers, shifts, lookBacks].every((answers) => answers.length === 0)
  ) {
    problems.push(onReview('ratings', `Add something first: ${answerable(steps)}.`));
  }
  if (date.kind === 'problem' || week.kind === 'incomplete' || problems.length > 0) {
    const inSteps = problems.map((problem) => knownStep(problem, steps));
    return {
      kind: 'incomplete',
      problems: inSteps.toSorted((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step)),
    };
  }
  return {
    kind: 'complete',
    content: {
      date: date.date,
      ladder: draft.ladder,
      currentLevel: draft.currentLevel,
      targetLevel: draft.targetLevel,
      ratings: inLadderOrder(ratings, ladder),
      revisions: revisionsIn(draft, ratings),
      week: week.week,
      energy,
      scope: scope.answers,
      shifts,
      lookBacks: lookBacks.map((each) => ({
        ...each,
        ratings: inLadderOrder(each.ratings, ladder),
      })),
      guesses: guessesInOrder(draft, ladder),
      note: draft.note,
    },
    evidence: pieces.flatMap((piece) => (piece.kind === 'complete' ? [piece.content] : [])),
  };
}

const notBefore =
  'You’re looking back on a day that isn’t before this assessment. Clear your answers for that day, or choose a later date.';

/** "a rating, a week, your scope or a shift": what the steps ask. */
function answerable(steps: readonly string[]): string {
  const scope = steps.includes('scope') ? ['your scope'] : [];
  const shift = steps.includes('shifts') ? ['a shift'] : [];
  return oneOf(['a rating', 'a week', ...scope, ...shift]);
}

/** Leaves out levels that were unticked: the draft keeps their answers, the assessment does not. */
function asked(piece: DraftEvidence, levels: Draft['levels']): DraftEvidence {
  return { ...piece, levels: piece.levels.filter((level) => levels.includes(level)) };
}

/** Parts of the draft that this ladder lacks. */
function ladderProblems(draft: Draft, ladder: Ladder): readonly Problem[] {
  if (!sameLadder(ladder, draft.ladder)) {
    const message =
      'You started this draft with another version of the ladder. Copy what you need, then start a new assessment.';
    return [onReview('ladder', message)];
  }
  const levels = new Set<string>(ladder.levels.map(({ id }) => id));
  const skills = new Set<string>(ladder.skills.map(({ id }) => id));
  const unknownLevels = [draft.currentLevel, draft.targetLevel].filter((id) => !levels.has(id));
  const strays = draft.ratings.filter(
    ({ skill, level }) => !skills.has(skill) || !levels.has(level),
  );
  return [
    ...unknownLevels.map((id) =>
      onReview('direction', `The ladder has no level “${id}”. Choose your direction in Settings.`),
    ),
    ...strays.map(({ skill, level }) =>
      onReview('ratings', `The ladder has no description “${skill}, ${level}”. Clear its score.`),
    ),
  ];
}

/** One rating per statement, the last given, in the order of skills and then levels. */
function inLadderOrder(
  ratings: readonly StatementRating[],
  ladder: Ladder,
): readonly StatementRating[] {
  return eachStatement(ladder, ({ skill, level }) => {
    const rating = ratingGiven(ratings, skill, level);
    return rating === null ? null : { skill, level, rating };
  });
}

/**
 * The revisions of rated statements. A change of mind and back doesn't count, and a correction leaves them
 * unchanged.
 */
function revisionsIn(
  { corrects, revisions }: Pick<Draft, 'corrects' | 'revisions'>,
  ratings: readonly StatementRating[],
): readonly Revision[] {
  return revisions.flatMap((revision) => {
    const rating = ratingGiven(ratings, revision.skill, revision.level);
    if (rating === null) return [];
    if (corrects !== null) return [revision];
    return rating === revision.first ? [] : [{ ...revision, second: rating }];
  });
}

/** One guess per statement, in the ladder's order; it needs no rating, and no asked level. */
function guessesInOrder({ guesses }: Draft, ladder: Ladder): readonly Guess[] {
  return eachStatement(ladder, ({ skill, level }) => {
    const score = guessGiven(guesses, skill, level);
    return score === null ? null : { skill, level, score };
  });
}

/** One answer per activity of the ladder, in its order. */
function energyInOrder(draft: Draft, ladder: Ladder): readonly EnergyAnswer[] {
  return ladder.activities.flatMap(({ id: activity }) => {
    const energy = energyGiven(draft.energy, activity);
    return energy === null ? [] : [{ activity, energy }];
  });
}

/** A problem whose step this ladder lacks is shown on the review. */
function knownStep(problem: Problem, steps: readonly string[]): Problem {
  return steps.includes(problem.step) ? problem : { ...problem, step: 'review' };
}

function onReview(field: string, message: string): Problem {
  return { step: 'review', field, message };
}
