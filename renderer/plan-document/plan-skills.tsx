import type { Evidence } from '../../data/assessments/assessment.ts';
import { type Answers, ratedOnDate } from '../../data/assessments/latest.ts';
import { anchors } from '../../data/assessments/score.ts';
import { solidSkills } from '../../data/evidence/evidence.ts';
import { profileWords } from '../../data/ladder/level-words.ts';
import { descriptorOf, levelOf, skillOf } from '../../data/ladder/lookup.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { standingSentence } from '../../data/skills/skill-words.ts';
import { skillStandings } from '../../data/skills/skills.ts';
import { formatDate } from '../../data/text/dates.ts';
import type { LevelId } from '../../data/values/ids.ts';
import { HollowSign } from '../charts/skills/hollow-sign.tsx';
import { SkillRadar } from '../charts/skills/skill-radar.tsx';
import { TableScore } from '../charts/table-score.tsx';

/** Where I am now: the radar and its table side by side. */
export function PlanSkills({
  ladder,
  level,
  answers,
  older,
  evidence,
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  readonly answers: Answers;
  /** Which skills are from earlier assessments, in words; empty if none. */
  readonly older: string;
  readonly evidence: readonly Evidence[];
}) {
  const standings = skillStandings(ladder, answers.ratings, level);
  const solid = solidSkills(
    ladder,
    level,
    (statement) => ratedOnDate(answers, statement),
    evidence,
  );
  const { name } = levelOf(ladder, level);
  return (
    <section>
      <h2>Where I stand</h2>
      <p className="plan-note">
        Assessment from {formatDate(answers.date)}
        {older}
      </p>
      <div className="plan-side-by-side">
        <div
          className="plan-chart"
          role="img"
          aria-label={standings.map((standing) => standingSentence(ladder, standing)).join(' ')}
        >
          <SkillRadar
            ladder={ladder}
            level={level}
            standings={standings}
            solid={solid}
            size="print"
          />
        </div>
        <table className="plan-table">
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">{name}</th>
              <th scope="col" className="plan-number">
                Me
              </th>
            </tr>
          </thead>
          <tbody>
            {standings.map((standing) => (
              <tr key={standing.skill}>
                <th scope="row">{skillOf(ladder, standing.skill).name}</th>
                <td>{descriptorOf(ladder, { skill: standing.skill, level })}</td>
                <td className="plan-number">
                  <TableScore standing={standing} solid={solid.has(standing.skill)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="plan-note">
        {anchors.map(({ score, words }) => `${score} ${words.toLowerCase()}`).join(' · ')}
        <span data-drawing="true">
          {' '}
          · the dashed line is {profileWords(ladder, level)} · <HollowSign spoken={false} /> no
          evidence from the previous six months
        </span>
      </p>
    </section>
  );
}
