import { solidSkills } from '../../../data/insight/evidence.ts';
import { skillStandings } from '../../../data/insight/skills.ts';
import type { Assessment, Evidence } from '../../../data/model/assessment.ts';
import type { LevelId, SkillId } from '../../../data/model/ids.ts';
import { halves } from '../../../data/model/score.ts';
import { useReady } from '../../hooks/use-start.ts';
import { LevelTable, type Shown } from './level-table.tsx';
import { Part, type PartName } from './part.tsx';
import { YouMark } from './you-mark.tsx';

/** Each skill as each level describes it, and the score given to it (ladder: Skills Evolution Across the Ladder). */
export function SkillsPart({
  part,
  shown,
  assessment,
  evidence,
}: {
  readonly part: PartName;
  readonly shown: Shown;
  readonly assessment: Assessment | null;
  readonly evidence: readonly Evidence[];
}) {
  const { ladder } = useReady();
  const score = scoresOf();
  return (
    <Part part={part}>
      <LevelTable
        caption="Each skill as each level describes it"
        {...shown}
        rows={ladder.skills.map(({ id, name, descriptors }) => ({
          name,
          cell: (level) => (
            <>
              {descriptors[level]}
              {score(id, level)}
            </>
          ),
        }))}
      />
    </Part>
  );

  function scoresOf() {
    if (assessment === null) return () => null;
    const byLevel = new Map(
      shown.levels.map((level) => [
        level,
        {
          standings: skillStandings(ladder, assessment.ratings, level),
          solid: solidSkills(ladder, level, assessment.date, evidence),
        },
      ]),
    );
    return (skill: SkillId, level: LevelId) => {
      const { standings = [], solid } = byLevel.get(level) ?? {};
      const standing = standings.find((each) => each.skill === skill);
      switch (standing?.kind) {
        case 'rated':
          return (
            <YouMark sign={solid?.has(skill) ? 'full' : 'ring'}>{halves(standing.score)}</YouMark>
          );
        case 'no-chance':
          return <YouMark sign="none">no chance to show it</YouMark>;
        default:
          return null;
      }
    };
  }
}
