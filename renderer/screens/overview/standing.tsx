import type { ReactNode } from 'react';
import { solidSkills } from '../../../data/insight/evidence.ts';
import type { Answers } from '../../../data/insight/latest.ts';
import { skillStandings } from '../../../data/insight/skills.ts';
import type { LevelId } from '../../../data/model/ids.ts';
import type { Direction } from '../../../data/model/settings.ts';
import { LevelSwitch } from '../../components/level-switch.tsx';
import { Section } from '../../components/section.tsx';
import { useChosenLevel } from '../../components/use-chosen-level.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import { AllLevels } from './all-levels.tsx';
import { ScopeNow } from './scope-now.tsx';
import { ShiftsNow } from './shifts-now.tsx';
import { SkillsNow } from './skills-now.tsx';
import classes from './standing.module.css';
import { WeekNow } from './week-now.tsx';

/** The answers of one assessment, or the newest of several, against one level, and beside all of them; the direction's target is shown first. */
export function Standing({
  answers,
  direction,
  between,
}: {
  readonly answers: Answers;
  readonly direction: Direction;
  /** What stands after skills and week. */
  readonly between?: ReactNode;
}) {
  const { ladder } = useReady();
  const { evidence } = useRecords();
  const [level, choose] = useChosenLevel(direction.target);
  const solid = (of: LevelId) => solidSkills(ladder, of, answers.date, evidence);
  return (
    <>
      <div className={classes.two}>
        <Section
          title="Skills"
          aside={<LevelSwitch label="Level to compare with" value={level} onChange={choose} />}
        >
          <SkillsNow
            level={level}
            standings={skillStandings(ladder, answers.ratings, level)}
            solid={solid(level)}
          />
        </Section>
        <WeekNow week={answers.week} level={level} />
      </div>
      {between}
      <div className={`${classes.two} ${classes.parted}`}>
        <ScopeNow answers={answers.scope} level={level} />
        <ShiftsNow answers={answers.shifts} direction={direction} />
      </div>
      <AllLevels ratings={answers.ratings} solid={solid} level={level} choose={choose} />
    </>
  );
}
