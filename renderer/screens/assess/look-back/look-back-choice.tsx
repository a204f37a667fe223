import { useId, useRef } from 'react';
import {
  anchorWords,
  halves,
  noChanceWords,
  type Rating,
  scores,
} from '../../../../data/assessments/score.ts';
import { descriptorOf, levelOf } from '../../../../data/ladder/lookup.ts';
import type { LookBackRow } from '../../../../data/skills/look-back-rows.ts';
import { levelLook } from '../../../charts/chart-theme.ts';
import type { ScaleEvents } from '../../../features/rating/use-answering.ts';
import { useReady } from '../../../state/use-start.ts';
import { ClearAnswer } from '../../../ui/clear-answer.tsx';
import shared from '../answer-row.module.css';
import classes from './look-back-choice.module.css';

/** One description on an earlier day in one line: the nine scores and "no chance", and the answer at the time. */
export function LookBackChoice({
  name,
  row: { skill, level, seen },
  pastWords,
  onChange,
  events,
}: {
  readonly name: string;
  readonly row: LookBackRow;
  /** Null while it is hidden. */
  readonly pastWords: string | null;
  readonly onChange: (rating: Rating | null) => void;
  readonly events: ScaleEvents;
}) {
  const { ladder } = useReady();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const words = descriptorOf(ladder, { skill, level });
  const radio = (rating: Rating, label: string) => ({
    type: 'radio',
    name: id,
    value: rating,
    'aria-label': label,
    checked: seen === rating,
    onChange: () => onChange(rating),
  });
  return (
    <div
      ref={group}
      className={classes.row}
      role="radiogroup"
      aria-label={`${levelOf(ladder, level).name}: ${words}`}
      data-statement={name}
      {...events}
    >
      <p className={classes.level} style={{ color: levelLook(ladder, level).text }}>
        {levelOf(ladder, level).short}
      </p>
      <p className={classes.words}>{words}</p>
      <div className={`${shared.track} ${classes.track}`}>
        {scores.map((score) => (
          <label
            key={score}
            className={`${shared.choice} ${shared.answer} ${classes.answer}`}
            data-chosen={seen === score}
            title={anchorWords(score)}
          >
            <input {...radio(score, anchorWords(score))} />
            {score % 1 === 0 || seen === score ? (
              <span className={`${shared.ring} ${classes.stop}`} aria-hidden="true">
                {halves(score)}
              </span>
            ) : (
              <span className={`${shared.ring} ${classes.half}`} aria-hidden="true" />
            )}
          </label>
        ))}
      </div>
      <label
        className={`${shared.choice} ${shared.answer} ${classes.answer}`}
        data-chosen={seen === 'no-chance'}
        title={noChanceWords}
      >
        <input {...radio('no-chance', noChanceWords)} />
        <span className={`${shared.ring} ${classes.stop} ${classes.none}`} aria-hidden="true">
          –
        </span>
      </label>
      <p className={classes.said} aria-live="polite">
        {pastWords}
      </p>
      {seen !== null && (
        <ClearAnswer group={group} onClear={() => onChange(null)}>
          {words}
        </ClearAnswer>
      )}
    </div>
  );
}
