import { useRef } from 'react';
import type { Assessment, LookBack } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { clearEarlier, putEarlierBack, rateEarlier } from '../../../../data/assessments/rate.ts';
import { anchors, type Rating } from '../../../../data/assessments/score.ts';
import { type EarlierDay, lookBackOn } from '../../../../data/skills/look-back-days.ts';
import {
  type LookBackRow,
  lookBackRows,
  pastWords,
  withHidden,
} from '../../../../data/skills/look-back-rows.ts';
import { useAnswering } from '../../../features/rating/use-answering.ts';
import { statementKey, useRatingKeys } from '../../../features/rating/use-rating-keys.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { ClearAnswer } from '../../../ui/clear-answer.tsx';
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

  function rate(row: LookBackRow, rating: Rating | null): void {
    change(rateEarlier(draft, { of, date }, row, rating));
    const hidden = settings.blindRating && row.past !== null && row.seen === null;
    if (rating !== null && hidden) chosen(statementKey(row));
  }

  function clear(lookBack: LookBack): void {
    change(clearEarlier(draft, of));
    notifyWithUndo(`Cleared your answers for ${name}`, () =>
      change(putEarlierBack(now(), lookBack)),
    );
  }

  useRatingKeys(rows, rate);

  const shown = (row: LookBackRow) =>
    !settings.blindRating || (row.seen !== null && !isOpen(statementKey(row)));
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
                  key={statementKey(row)}
                  name={statementKey(row)}
                  row={row}
                  pastWords={shown(row) ? pastWords(row.past) : null}
                  onChange={(rating) => rate(row, rating)}
                  events={on(statementKey(row))}
                />
              ))}
            </section>
          );
        })}
      </div>
    </section>
  );
}
