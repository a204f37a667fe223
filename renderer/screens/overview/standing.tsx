import type { ReactNode } from 'react';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { type Answers, ratedOnDate } from '../../../data/assessments/latest.ts';
import { solidSkills } from '../../../data/evidence/evidence.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { shiftStandings } from '../../../data/shifts/shifts.ts';
import { skillStandings } from '../../../data/skills/skills.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { LevelSwitch } from '../../features/levels/level-switch.tsx';
import { useChosenLevel } from '../../features/levels/use-chosen-level.ts';
import { useAssessmentsSoFar } from '../../state/use-assessments-so-far.ts';
import { useEvidenceSoFar } from '../../state/use-evidence-so-far.ts';
import { useReady } from '../../state/use-start.ts';
import { Section } from '../../ui/section.tsx';
import { AllLevels } from './all-levels.tsx';
import { ScopeNow } from './scope-now.tsx';
import { ShiftsNow } from './shifts-now.tsx';
import { SkillsNow } from './skills-now.tsx';
import classes from './standing.module.css';
import { NoWeek, WeekNow } from './week/week-now.tsx';

/**
 * The answers of one assessment, or the newest of several, against one level and next to all of them; starts
 * with the direction's target.
 */
export function Standing({
  answers,
  direction,
  history,
  between,
}: {
  readonly answers: Answers;
  readonly direction: Direction;
  /**
   * The assessments that the newest answers come from. With it, shows what has been held, and leaves out
   * parts that were never answered.
   */
  readonly history?: readonly Assessment[];
  /** What comes after skills and week. */
  readonly between?: ReactNode;
}) {
  const { ladder } = useReady();
  const evidence = useEvidenceSoFar();
  const assessments = useAssessmentsSoFar();
  const [level, choose] = useChosenLevel(direction.target);
  const solid = (of: LevelId) =>
    solidSkills(ladder, of, (statement) => ratedOnDate(answers, statement), evidence);
  const placed = shiftStandings(ladder, answers.shifts, direction).some(({ shifts }) =>
    shifts.some(({ kind }) => kind === 'placed'),
  );
  const when = history === undefined ? 'then' : 'now';
  const shows = (answered: boolean) => answered || history === undefined;
  const [scope, shifts] = [shows(answers.scope.length > 0), shows(placed)];
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
            when={when}
            ratedOn={(skill) => ratedOnDate(answers, { skill, level })}
            evidence={evidence}
            assessments={assessments}
            {...(history && { held: { history, on: answers.date } })}
          />
        </Section>
        {answers.week ? (
          <WeekNow week={answers.week} level={level} when={when} />
        ) : (
          history === undefined && <NoWeek />
        )}
      </div>
      {between}
      {(scope || shifts) && (
        <div className={`${classes.two} ${classes.parted}`}>
          {scope && <ScopeNow answers={answers.scope} level={level} when={when} />}
          {shifts && <ShiftsNow answers={answers.shifts} direction={direction} when={when} />}
        </div>
      )}
      {shows(answers.ratings.length > 0) && (
        <AllLevels ratings={answers.ratings} solid={solid} level={level} choose={choose} />
      )}
    </>
  );
}
