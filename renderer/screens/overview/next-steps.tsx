import { Link } from 'wouter';
import { isOverdue, nextActions } from '../../../data/insight/action-list.ts';
import { dueWords } from '../../../data/insight/action-words.ts';
import { gapNowWords } from '../../../data/insight/gap-now.ts';
import { gapWords } from '../../../data/insight/gap-words.ts';
import type { Answers } from '../../../data/insight/latest.ts';
import { headingOf } from '../../../data/ladder/way.ts';
import { gapKey } from '../../../data/model/gap.ts';
import type { Direction } from '../../../data/model/settings.ts';
import { formatAgo, formatDate } from '../../components/format-date.ts';
import { placePaths, planPaths } from '../../components/places.ts';
import { Section } from '../../components/section.tsx';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import { useToday } from '../../hooks/use-today.ts';
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
  const { focus, actions, evidence } = useRecords();
  const today = useToday();
  const open = nextActions(actions, today);
  const heading = headingOf(ladder, direction);
  return (
    <div className={classes.two}>
      <Section title="Focus" aside={<Link href={planPaths.focus}>Choose</Link>}>
        {focus.length === 0 ? (
          <p className={classes.soft}>
            Nothing is picked yet. Your gaps stand in one list, to pick up to three to work on.
          </p>
        ) : (
          <ul className={classes.list}>
            {focus.map((gap) => {
              const words = gapWords(ladder, gap, heading);
              return (
                <li key={gapKey(gap)}>
                  {words && (
                    <>
                      <p className={classes.name}>
                        {words.name} <span className={classes.of}>{words.of}</span>
                      </p>
                      <p className={classes.good}>{words.good}</p>
                    </>
                  )}
                  <p className={classes.soft}>
                    {gapNowWords(ladder, gap, answers, direction, evidence)}
                  </p>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <Section title="What you will do" aside={<Link href={placePaths.plan}>All actions</Link>}>
        {open.length === 0 ? (
          <p className={classes.soft}>
            No action is open. Adopt one of the ladder’s accelerators, or write your own.
          </p>
        ) : (
          <ul className={classes.list}>
            {open.slice(0, shownActions).map((action) => (
              <li key={action.id}>
                <p className={classes.what}>
                  <bdi>{action.what}</bdi>
                </p>
                <p className={isOverdue(action, today) ? classes.overdue : classes.soft}>
                  {dueWords(action, today, formatDate, formatAgo) ?? 'no due date'}
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
