import { solidSkills } from '../../../data/insight/evidence.ts';
import { skillStandings } from '../../../data/insight/skills.ts';
import type { Assessment } from '../../../data/model/assessment.ts';
import type { LevelId } from '../../../data/model/ids.ts';
import { LevelSwitch } from '../../components/level-switch.tsx';
import { Section } from '../../components/section.tsx';
import { useChosenLevel } from '../../components/use-chosen-level.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import { AllLevels } from './all-levels.tsx';
import { SkillsNow } from './skills-now.tsx';
import classes from './standing.module.css';
import { WeekNow } from './week-now.tsx';

/** One assessment against one level, and beside all of them; `lead` is the level shown first. */
export function Standing({
  assessment,
  lead,
}: {
  readonly assessment: Assessment;
  readonly lead: LevelId;
}) {
  const { ladder } = useReady();
  const { evidence } = useRecords();
  const [level, choose] = useChosenLevel(lead);
  const solid = (of: LevelId) => solidSkills(ladder, of, assessment.date, evidence);
  return (
    <>
      <div className={classes.two}>
        <Section
          title="Skills"
          aside={<LevelSwitch label="Level to compare with" value={level} onChange={choose} />}
        >
          <SkillsNow
            level={level}
            standings={skillStandings(ladder, assessment.ratings, level)}
            solid={solid(level)}
          />
        </Section>
        <WeekNow week={assessment.week} level={level} />
      </div>
      <AllLevels assessment={assessment} solid={solid} level={level} choose={choose} />
    </>
  );
}
