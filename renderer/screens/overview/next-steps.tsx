import { Link } from 'wouter';
import type { Answers } from '../../../data/assessments/latest.ts';
import { travelDirectionOf } from '../../../data/ladder/route.ts';
import { isOverdue, nextActions } from '../../../data/plan/action-list.ts';
import { dueWords } from '../../../data/plan/action-words.ts';
import { noFocusWords } from '../../../data/plan/focus-words.ts';
import { type Gap, gapKey } from '../../../data/plan/gap.ts';
import { gapNowWords } from '../../../data/plan/gap-now.ts';
import { gapWords } from '../../../data/plan/gap-words.ts';
import { rankedGaps } from '../../../data/plan/gaps.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { placePaths, planPaths } from '../../app/places.ts';
import { useEvidenceSoFar } from '../../state/use-evidence-so-far.ts';
import { useRecords } from '../../state/use-records.ts';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { Section } from '../../ui/section.tsx';
import classes from './next-steps.module.css';

const shownActions = 3;

/** What the person works on: the focus, and the first open actions. */
export function NextSteps({
  answers,
  direction,
}: {
  readonly answers: Answers;
  readonly direction: Direction;
}) {
  const { ladder } = useReady();
  const { focus, actions } = useRecords();
  const evidence = useEvidenceSoFar();
  const today = useToday();
  const open = nextActions(actions, today);
  const gaps = rankedGaps(ladder, answers, direction, evidence);
  const [first] = gaps;
  return (
    <div className={classes.two}>
      <Section title="Focus" aside={<Link href={planPaths.focus}>Choose</Link>}>
        {focus.length === 0 ? (
          <>
            <p className={classes.soft}>{noFocusWords(ladder, answers, direction, gaps)}</p>
            {first && (
              <ul className={classes.list}>
                <GapLine gap={first.gap} answers={answers} direction={direction} />
              </ul>
            )}
          </>
        ) : (
          <ul className={classes.list}>
            {focus.map((gap) => (
              <GapLine key={gapKey(gap)} gap={gap} answers={answers} direction={direction} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="What you’ll do" aside={<Link href={placePaths.plan}>All actions</Link>}>
        {open.length === 0 ? (
          <p className={classes.soft}>
            No open actions. Add one of the ladder’s accelerators, or write your own.
          </p>
        ) : (
          <ul className={classes.list}>
            {open.slice(0, shownActions).map((action) => (
              <li key={action.id}>
                <p className={classes.what}>
                  <bdi>{action.what}</bdi>
                </p>
                <p className={isOverdue(action, today) ? classes.overdue : classes.soft}>
                  {dueWords(action, today) ?? 'no due date'}
                </p>
              </li>
            ))}
            {open.length > shownActions && (
              <li className={classes.soft}>
                <Link href={placePaths.plan}>{open.length - shownActions} more</Link>
              </li>
            )}
          </ul>
        )}
      </Section>
    </div>
  );
}

/** A gap: what good looks like, and its distance now. */
function GapLine({
  gap,
  answers,
  direction,
}: {
  readonly gap: Gap;
  readonly answers: Answers;
  readonly direction: Direction;
}) {
  const { ladder } = useReady();
  const evidence = useEvidenceSoFar();
  const words = gapWords(ladder, gap, travelDirectionOf(ladder, direction));
  return (
    <li>
      {words && (
        <>
          <p className={classes.name}>
            {words.name} <span className={classes.of}>{words.of}</span>
          </p>
          <p className={classes.good}>{words.good}</p>
        </>
      )}
      <p className={classes.soft}>{gapNowWords(ladder, gap, answers, direction, evidence)}</p>
    </li>
  );
}
