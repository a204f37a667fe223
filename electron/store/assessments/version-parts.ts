import { z } from 'zod';
import {
  type LookBack,
  ScopeAnswer,
  ShiftAnswer,
  type StatementRating,
  TimeShare,
} from '../../../data/assessments/assessment.ts';
import { Guess } from '../../../data/assessments/guess.ts';
import type { Revision } from '../../../data/assessments/revision.ts';
import { type Rating, Score } from '../../../data/assessments/score.ts';
import { AssessmentId, LevelId, SkillId } from '../../../data/values/ids.ts';
import { Instant, IsoDate } from '../../../data/values/iso-date.ts';
import { EnergyAnswer } from '../../../data/week/energy.ts';
import { groupedBy } from '../rows.ts';
import { converted, type VersionPart, versionPart } from './version-part.ts';

export const timeShares = versionPart('time_share', z.object(TimeShare.unwrap().shape));
export const energyAnswers = versionPart('energy_answer', z.object(EnergyAnswer.unwrap().shape));
export const scopeAnswers = versionPart('scope_answer', z.object(ScopeAnswer.unwrap().shape));
export const shiftPositions = versionPart('shift_position', z.object(ShiftAnswer.unwrap().shape));

export const nextGuesses = versionPart('guess', z.object(Guess.unwrap().shape));

const ScoreColumn = Score.nullable(); // null: no chance to show it
const RatingColumns = z.object({ skill: SkillId, level: LevelId, score: ScoreColumn });

export const statementRatings = converted(
  versionPart('statement_rating', RatingColumns),
  rowOfRating,
  ratingOfRow,
);

export const ratingRevisions = converted(
  versionPart(
    'rating_revision',
    z.object({
      skill: SkillId,
      level: LevelId,
      first_score: ScoreColumn,
      second_score: ScoreColumn,
      seen_score: ScoreColumn,
      at: Instant,
    }),
  ),
  ({ first, second, seen, ...statement }: Revision) => ({
    ...statement,
    first_score: scoreOf(first),
    second_score: scoreOf(second),
    seen_score: scoreOf(seen),
  }),
  ({ first_score, second_score, seen_score, ...statement }): Revision => ({
    ...statement,
    first: ratingOf(first_score),
    second: ratingOf(second_score),
    seen: ratingOf(seen_score),
  }),
);

const lookBackDays = versionPart(
  'look_back',
  z.object({ of_assessment: AssessmentId, date: IsoDate }),
);
const lookBackRatings = versionPart(
  'look_back_rating',
  RatingColumns.extend({ of_assessment: AssessmentId }),
);

/** Two tables, and two queries. */
export const lookBacks: VersionPart<LookBack> = {
  insert(db, key, items) {
    const days = items.map(({ of, date }) => ({ of_assessment: of, date }));
    const ratings = items.flatMap(({ of, ratings }) =>
      ratings.map((rating) => ({ of_assessment: of, ...rowOfRating(rating) })),
    );
    lookBackDays.insert(db, key, days);
    lookBackRatings.insert(db, key, ratings);
  },
  read(db, versions) {
    const days = lookBackDays.read(db, versions);
    const ratings = lookBackRatings.read(db, versions);
    return (key) => {
      const ratingsOf = groupedBy(ratings(key), ({ of_assessment }) => of_assessment);
      return days(key).map(({ of_assessment: of, date }) => ({
        of,
        date,
        ratings: ratingsOf(of).map(ratingOfRow),
      }));
    };
  },
};

function rowOfRating({ skill, level, rating }: StatementRating): z.infer<typeof RatingColumns> {
  return { skill, level, score: scoreOf(rating) };
}

function ratingOfRow({ skill, level, score }: z.infer<typeof RatingColumns>): StatementRating {
  return { skill, level, rating: ratingOf(score) };
}

function scoreOf(rating: Rating): Score | null {
  return rating === 'no-chance' ? null : rating;
}

function ratingOf(score: Score | null): Rating {
  return score ?? 'no-chance';
}
