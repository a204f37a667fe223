import { standingSentence } from '../../../data/insight/skill-words.ts';
import type { SkillStanding } from '../../../data/insight/skills.ts';
import { descriptorOf, levelOf, skillOf } from '../../../data/ladder/lookup.ts';
import type { LevelId, SkillId } from '../../../data/model/ids.ts';
import { halves } from '../../../data/model/score.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { ChartTable } from '../../charts/chart-table.tsx';
import { levelLook } from '../../charts/chart-theme.ts';
import { HollowSign } from '../../charts/hollow-sign.tsx';
import { SkillRadar } from '../../charts/skill-radar.tsx';
import { TableScore } from '../../charts/table-score.tsx';
import { useReady } from '../../hooks/use-start.ts';
import classes from './skills-now.module.css';

/** The large radar, its table, and what its lines mean. */
export function SkillsNow({
  level,
  standings,
  solid,
}: {
  readonly level: LevelId;
  readonly standings: readonly SkillStanding[];
  readonly solid: ReadonlySet<SkillId>;
}) {
  const { ladder } = useReady();
  const { noun, name } = levelOf(ladder, level);
  const look = levelLook(ladder, level);
  const rated = standings.some(({ kind }) => kind === 'rated');
  const asked = standings.some(({ kind }) => kind !== 'not-rated');
  return (
    <>
      <ChartFigure
        name={`Skills against the level ${name}`}
        says={standings.map((standing) => standingSentence(ladder, standing)).join(' ')}
        table={
          <ChartTable
            caption={`What ${noun} does, and how well it fits now`}
            head={[
              { label: 'Skill' },
              { label: name },
              { label: 'Me', number: true },
              { label: 'Profile', number: true },
            ]}
            rows={standings.map((standing) => ({
              key: standing.skill,
              cells: [
                skillOf(ladder, standing.skill).name,
                descriptorOf(ladder, { skill: standing.skill, level }),
                <TableScore key="me" standing={standing} solid={solid.has(standing.skill)} />,
                halves(standing.profile),
              ],
            }))}
          />
        }
      >
        <SkillRadar
          ladder={ladder}
          level={level}
          standings={standings}
          solid={solid}
          size="large"
        />
      </ChartFigure>
      <p className={classes.legend}>
        {rated ? (
          <>
            <Sample stroke="var(--ink)" /> you, <Sample stroke={look.line} dash={look.dash} /> what{' '}
            {noun} does most of the time. <HollowSign spoken={false} /> is a score without evidence
            from the six months before.
          </>
        ) : (
          <>
            <Sample stroke={look.line} dash={look.dash} /> what {noun} does most of the time.{' '}
            {asked
              ? 'You had no chance to show it.'
              : 'You have not rated this level yet; an assessment can include it.'}
          </>
        )}
      </p>
    </>
  );
}

function Sample({ stroke, dash }: { readonly stroke: string; readonly dash?: string }) {
  return (
    <svg width="30" height="10" aria-hidden="true">
      <line x1="0" x2="30" y1="5" y2="5" stroke={stroke} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
}
