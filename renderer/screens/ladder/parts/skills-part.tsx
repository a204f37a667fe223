import type { Evidence } from '../../../../data/assessments/assessment.ts';
import { type Answers, ratedOnDate } from '../../../../data/assessments/latest.ts';
import { halves } from '../../../../data/assessments/score.ts';
import { solidSkills } from '../../../../data/evidence/evidence.ts';
import { skillStandings } from '../../../../data/skills/skills.ts';
import type { LevelId, SkillId } from '../../../../data/values/ids.ts';
import { useReady } from '../../../state/use-start.ts';
import { LevelTable, type Shown } from '../level-table.tsx';
import { YouMark } from '../you-mark.tsx';
import { Part, type PartName } from './part.tsx';

/** Each skill as each level describes it, with its score (ladder: Skills Evolution Across the Ladder). */
export function SkillsPart({
  part,
  shown,
  answers,
  older,
  evidence,
}: {
  readonly part: PartName;
  readonly shown: Shown;
  readonly answers: Answers | null;
  /** When its older answers were given, in words; null if all are from the newest assessment. */
  readonly older: string | null;
  readonly evidence: readonly Evidence[];
}) {
  const { ladder } = useReady();
  const score = scoresOf();
  return (
    <Part part={part} note={older}>
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
    if (answers === null) return () => null;
    const byLevel = new Map(
      shown.levels.map((level) => [
        level,
        {
          standings: skillStandings(ladder, answers.ratings, level),
          solid: solidSkills(
            ladder,
            level,
            (statement) => ratedOnDate(answers, statement),
            evidence,
          ),
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
