import type { SkillStanding } from '../../data/insight/skills.ts';
import { halves } from '../../data/model/score.ts';
import { HollowSign } from './hollow-sign.tsx';

/** A score in a table, with its sign: a ring where recent evidence is missing. */
export function TableScore({
  standing,
  solid,
}: {
  readonly standing: SkillStanding;
  readonly solid: boolean;
}) {
  switch (standing.kind) {
    case 'rated':
      return (
        <>
          {!solid && <HollowSign />} {halves(standing.score)}
        </>
      );
    case 'no-chance':
      return 'no chance';
    case 'not-rated':
      return 'not rated';
  }
}
