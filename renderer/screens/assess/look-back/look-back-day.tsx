import { useRef } from 'react';
import type { Assessment, LookBack } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { clearEarlier, putEarlierBack, rateEarlier } from '../../../../data/assessments/rate.ts';
import { anchors, Rating, type Rating as RatingValue } from '../../../../data/assessments/score.ts';
import { type EarlierDay, lookBackOn } from '../../../../data/skills/look-back-days.ts';
import {
  type LookBackRow,
  lookBackRows,
  pastWords,
  withHidden,
} from '../../../../data/skills/look-back-rows.ts';
import { useAnswering } from '../../../features/rating/use-answering.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { ClearAnswer } from '../../../ui/clear-answer.tsx';
import { useKeys } from '../../../ui/focus/use-keys.ts';
import { notifyWithUndo } from '../../../ui/messages/notify.ts';
import { LookBackChoice } from './look-back-choice.tsx';
import classes from './look-back-day.module.css';

/**
 * What was rated on one earlier day, to be rated again. The answer at the time stays hidden until then, and
 * last time's score until today's is given, too.
 */
export function LookBackDay({
  draft,
  day: { of, date },
  name,
  earlier,
  change,
  now,
}: {
  readonly draft: Draft;
  readonly day: EarlierDay;
  /** The day's name. */
  readonly name: string;
  /** The assessments before this one, in order. */
  readonly earlier: readonly Assessment[];
  readonly change: (change: Partial<Draft>) => void;
  /** The current draft. */
  readonly now: () => Draft;
}) {
  const { ladder, settings } = useReady();
  const { assessments } = useRecords();
  const { isOpen, chosen, on } = useAnswering();
  const section = useRef<HTMLElement>(null);
  const original = assessments.find(({ id }) => id === of) ?? null;
  const lookBack = lookBackOn(draft, of);
  const asked = lookBackRows(ladder, original, lookBack);
  const rows = settings.blindRating ? withHidden(asked, of, earlier, draft) : asked;
  const keyOf = ({ skill, level }: LookBackRow) => `${skill} ${level}`;

  function rate(row: LookBackRow, rating: RatingValue | null): void {
    change(rateEarlier(draft, { of, date }, row, rating));
    const hidden = settings.blindRating && row.past !== null && row.seen === null;
    if (rating !== null && hidden) chosen(keyOf(row));
  }

  function clear(lookBack: LookBack): void {
    change(clearEarlier(draft, of));
    notifyWithUndo(`Cleared your answers for ${name}`, () =>
      change(putEarlierBack(now(), lookBack)),
    );
  }

  // In a row, 1 to 5 rate, 0 is no chance and Backspace clears, as on the skills' scales.
  useKeys((event) => {
    const focused = document.activeElement?.closest('[data-statement]');
    const row = rows.find((each) => keyOf(each) === focused?.getAttribute('data-statement'));
    if (!focused || !row) return;
    if (event.key === 'Backspace' || event.key === 'Delete') rate(row, null);
    if (!/^[0-5]$/.test(event.key)) return;
    const rating = Rating.parse(event.key === '0' ? 'no-chance' : Number(event.key));
    rate(row, rating);
    const answer = focused.querySelector(`input[value="${rating}"]`);
    if (answer instanceof HTMLElement) answer.focus();
  });

  const shown = (row: LookBackRow) =>
    !settings.blindRating || (row.seen !== null && !isOpen(keyOf(row)));
  return (
    <section ref={section} className={classes.day} aria-labelledby="look-back-heading">
      <div className={classes.rows}>
        <div className={classes.title}>
          <h2 id="look-back-heading">{name}, as you see it now</h2>
          {lookBack && (
            <ClearAnswer group={section} words="Clear this day" onClear={() => clear(lookBack)} />
          )}
        </div>
        <div className={classes.head} aria-hidden="true">
          <span className={classes.ends}>
            <span>{anchors[0].words}</span>
            <span>{anchors[4].words}</span>
          </span>
          <span className={classes.none}>no chance</span>
        </div>
        {ladder.skills.map((skill) => {
          const ofSkill = rows.filter((row) => row.skill === skill.id);
          if (ofSkill.length === 0) return null;
          return (
            <section key={skill.id} className={classes.skill} aria-labelledby={`look-${skill.id}`}>
              <h3 id={`look-${skill.id}`}>{skill.name}</h3>
              {ofSkill.map((row) => (
                <LookBackChoice
                  key={keyOf(row)}
                  name={keyOf(row)}
                  row={row}
                  pastWords={shown(row) ? pastWords(row.past) : null}
                  onChange={(rating) => rate(row, rating)}
                  events={on(keyOf(row))}
                />
              ))}
            </section>
          );
        })}
      </div>
    </section>
  );
}
