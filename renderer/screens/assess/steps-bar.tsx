import type { Draft } from '../../../data/assessments/draft.ts';
import type { Problem } from '../../../data/assessments/problem.ts';
import {
  isLookBackDone,
  isScopeDone,
  isShiftsDone,
  isSkillDone,
  isWeekDone,
} from '../../../data/assessments/step-done.ts';
import { skillStep } from '../../../data/assessments/steps.ts';
import { useReady } from '../../state/use-start.ts';
import { Icon } from '../../ui/icon.tsx';
import { stepName } from './step-name.ts';
import classes from './steps-bar.module.css';

/** The current step among all steps, with links to each. */
export function StepsBar({
  step,
  steps,
  draft,
  problems,
  go,
}: {
  readonly step: string;
  readonly steps: readonly string[];
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly go: (step: string) => void;
}) {
  const { ladder } = useReady();
  const skills = ladder.skills.map(({ id }) => skillStep(id));
  const others = steps.filter((id) => !skills.includes(id));
  const unfit = (id: string) => problems.some((problem) => problem.step === id);
  const done = (id: string) =>
    (id === 'week' && isWeekDone(draft)) ||
    (id === 'scope' && isScopeDone(draft, ladder)) ||
    (id === 'shifts' && isShiftsDone(draft, ladder)) ||
    (id === 'look-back' && isLookBackDone(draft)) ||
    (id === 'note' && draft.note.trim() !== '');
  const skillAt = skills.indexOf(step);
  return (
    <nav aria-label="Steps of the assessment">
      <ol className={classes.steps}>
        <li className={classes.step}>
          <span className={skillAt >= 0 ? classes.here : undefined}>
            Skills{skillAt >= 0 && ` ${skillAt + 1} of ${skills.length}`}
          </span>
          <span className={classes.dots}>
            {ladder.skills.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className={classes.dot}
                aria-label={isSkillDone(draft, id) ? `${name}, done` : name}
                data-done={isSkillDone(draft, id)}
                title={name}
                aria-current={step === skillStep(id) ? 'step' : undefined}
                onClick={() => go(skillStep(id))}
              />
            ))}
          </span>
        </li>
        {others.map((id) => (
          <li key={id} className={classes.step}>
            <button
              type="button"
              className={classes.name}
              aria-current={step === id ? 'step' : undefined}
              onClick={() => go(id)}
            >
              {stepName(ladder, id)}
              {done(id) && !unfit(id) && (
                <>
                  {' '}
                  <Icon name="check" size={13} className={classes.check} />
                  <span className="visually-hidden">, done</span>
                </>
              )}
              {step !== id && id !== 'review' && id !== 'look-back' && unfit(id) && (
                <span className={classes.mend}> incomplete</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
