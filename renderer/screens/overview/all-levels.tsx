import type { StatementRating } from '../../../data/assessments/assessment.ts';
import { skillCount } from '../../../data/skills/skill-words.ts';
import { skillStandings } from '../../../data/skills/skills.ts';
import type { LevelId, SkillId } from '../../../data/values/ids.ts';
import { levelLook } from '../../charts/chart-theme.ts';
import { SkillRadar } from '../../charts/skills/skill-radar.tsx';
import { useReady } from '../../state/use-start.ts';
import { Section } from '../../ui/section.tsx';
import classes from './all-levels.module.css';

/** A small radar for each level, side by side, in the ladder's order; each one also switches the level. */
export function AllLevels({
  ratings,
  solid,
  level,
  choose,
}: {
  readonly ratings: readonly StatementRating[];
  readonly solid: (level: LevelId) => ReadonlySet<SkillId>;
  readonly level: LevelId;
  readonly choose: (level: LevelId) => void;
}) {
  const { ladder } = useReady();
  return (
    <div className={classes.part}>
      <Section
        title="You at each level"
        note="Each level is different work, and you rated each description on its own, so the scores don’t add up to a grade."
      >
        <div className={classes.row}>
          {ladder.levels.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className={classes.level}
              aria-pressed={id === level}
              onClick={() => choose(id)}
            >
              <span className={classes.name} style={{ color: levelLook(ladder, id).text }}>
                {name}
              </span>
              <SkillRadar
                ladder={ladder}
                level={id}
                standings={skillStandings(ladder, ratings, id)}
                solid={solid(id)}
                size="small"
              />
              <span className={classes.count}>{skillCount(ladder, ratings, id)}</span>
              <span className={classes.show}>{id === level ? 'Shown above' : 'Show above'}</span>
            </button>
          ))}
        </div>
      </Section>
    </div>
  );
}
