import type { StatementRating } from '../assessments/assessment.ts';
import { halves } from '../assessments/score.ts';
import { skillOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { LevelId } from '../values/ids.ts';
import { type SkillStanding, skillStandings } from './skills.ts';

/** One skill on a radar, for screen readers: "People: 2½, 1½ below." */
export function standingSentence(ladder: Ladder, standing: SkillStanding): string {
  return `${skillOf(ladder, standing.skill).name}: ${standingWords(standing).replace(' · ', ', ')}.`;
}

/** The words under an axis: "3 · 1 below", "4½", "no chance", "not rated". */
export function standingWords(standing: SkillStanding): string {
  switch (standing.kind) {
    case 'rated': {
      const score = halves(standing.score);
      return standing.below > 0 ? `${score} · ${halves(standing.below)} below` : score;
    }
    case 'no-chance':
      return 'no chance';
    case 'not-rated':
      return 'not rated';
  }
}

/** "3 of 5 at this level" (counting rated ones), "not rated": for a level's small radar. */
export function skillCount(
  ladder: Ladder,
  ratings: readonly StatementRating[],
  level: LevelId,
): string {
  const standings = skillStandings(ladder, ratings, level);
  const rated = standings.filter(({ kind }) => kind === 'rated');
  if (rated.length === 0) {
    return standings.some(({ kind }) => kind === 'no-chance') ? 'no chance' : 'not rated';
  }
  const there = rated.filter((standing) => standing.kind === 'rated' && standing.below === 0);
  return `${there.length} of ${rated.length} at this level`;
}
