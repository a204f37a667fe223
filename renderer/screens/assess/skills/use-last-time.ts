import { type Assessment, ratingGiven } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { explainedAt, lastGuess, lastTime } from '../../../../data/assessments/last-time.ts';
import {
  guessWords,
  lastTimeWords,
  marksOf,
  withFirst,
} from '../../../../data/assessments/last-time-words.ts';
import { revisionOf } from '../../../../data/assessments/revision.ts';
import type { Rating } from '../../../../data/assessments/score.ts';
import { capitalised } from '../../../../data/text/sentence.ts';
import type { LevelId, SkillId } from '../../../../data/values/ids.ts';
import type { LastTimeShown } from '../../../features/rating/rating-scale.tsx';
import { type Answering, useAnswering } from '../../../features/rating/use-answering.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';

interface LastTimeOnStep extends Pick<Answering, 'on'> {
  /** Reports the first choice of an answer. */
  readonly chosen: (level: LevelId, by?: 'key') => void;
  /** Last time's rating, if it was revealed next to the current answer; else null. */
  readonly seen: (level: LevelId) => Rating | null;
  /** Last time's rating, hidden or not. */
  readonly before: (level: LevelId) => Rating | null;
  /** What is shown next to the answer; null if there is no last time and no guess. */
  readonly besides: (level: LevelId) => LastTimeShown | null;
  /** Whether last time's scores are hidden here until an answer is given. */
  readonly comes: boolean;
  /** Whether this step explains why it was hidden: `soon` reserves the space. */
  readonly explained: 'now' | 'soon' | 'never';
}

/** Last time's scores of one skill: with blind rating each is hidden until its answer is given. */
export function useLastTime(
  skill: SkillId,
  draft: Draft,
  earlier: readonly Assessment[],
): LastTimeOnStep {
  const { blindRating } = useReady().settings;
  const today = useToday();
  const { isOpen, chosen, on } = useAnswering();
  const last = (level: LevelId) => lastTime(earlier, skill, level);
  const guessed = (level: LevelId) => lastGuess(earlier, skill, level);
  const hidden = (level: LevelId) => last(level) !== null || guessed(level) !== null;
  const given = (level: LevelId) =>
    ratingGiven(draft.ratings, skill, level) !== null && !isOpen(level);
  const blind = blindRating && draft.corrects === null;
  const seen = (level: LevelId) => (blind && given(level) ? (last(level)?.rating ?? null) : null);

  const revealed = [
    ...draft.ratings.filter(
      (each) => each.skill !== skill && lastTime(earlier, each.skill, each.level) !== null,
    ),
    ...draft.levels.filter((level) => seen(level) !== null).map((level) => ({ skill, level })),
  ];
  const where = explainedAt(skill, revealed);
  const comes = blind && draft.levels.some(hidden);

  return {
    chosen: (level, by) => {
      if (blindRating && hidden(level)) chosen(level, by);
    },
    on,
    seen,
    before: (level) => last(level)?.rating ?? null,
    besides: (level) => {
      const before = last(level);
      // A guess stays hidden until the answer, even if last time's score doesn't.
      const guess = guessed(level);
      if (before === null && guess === null) return null;
      const isHidden = !given(level);
      if (isHidden && (blindRating || before === null)) return { words: null, marks: [] };
      const guessNow = isHidden ? null : guess;
      const rating = ratingGiven(draft.ratings, skill, level);
      const revision = revisionOf(draft.revisions, skill, level);
      const words = [
        ...(before === null ? [] : [lastTimeWords(before, today)]),
        ...(guessNow === null ? [] : [guessWords(guessNow, before, today)]),
      ].join(' · ');
      return {
        words: withFirst(capitalised(words), rating, revision),
        marks: marksOf(before, guessNow, rating, revision, today),
      };
    },
    comes,
    explained: !comes || where === 'elsewhere' ? 'never' : where === 'here' ? 'now' : 'soon',
  };
}
