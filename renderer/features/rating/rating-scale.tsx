import { useId, useRef } from 'react';
import type { Mark } from '../../../data/assessments/last-time-words.ts';
import {
  anchors,
  anchorWords,
  halves,
  noChanceWords,
  type Rating,
  Score,
} from '../../../data/assessments/score.ts';
import { descriptorOf, levelOf, profileScore } from '../../../data/ladder/lookup.ts';
import type { Skill } from '../../../data/ladder/schema.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { levelLook } from '../../charts/chart-theme.ts';
import { useReady } from '../../state/use-start.ts';
import { ClearAnswer } from '../../ui/clear-answer.tsx';
import classes from './rating-scale.module.css';
import type { ScaleEvents } from './use-answering.ts';
import { statementKey } from './use-rating-keys.ts';

/** Last time's answer, and the guess: without words and marks while it is hidden. */
export interface LastTimeShown {
  /** Read aloud when it appears. */
  readonly words: string | null;
  readonly marks: readonly Mark[];
}

/** The five anchored scores, the half steps between them, and "no chance", as one group of radio buttons. */
export function RatingScale({
  skill,
  level,
  value,
  onChange,
  lastTime,
  events,
}: {
  readonly skill: Skill;
  readonly level: LevelId;
  readonly value: Rating | null;
  readonly onChange: (rating: Rating | null) => void;
  /** Null if there was no last time. */
  readonly lastTime: LastTimeShown | null;
  readonly events: ScaleEvents;
}) {
  const { ladder } = useReady();
  const id = useId();
  const look = levelLook(ladder, level);
  const { name, noun } = levelOf(ladder, level);
  const expected = profileScore(ladder, level, skill.id);
  const radio = (rating: Rating, label: string) => ({
    name: id,
    value: rating,
    'aria-label': label,
    checked: value === rating,
    onChange: () => onChange(rating),
  });
  const scale = useRef<HTMLDivElement>(null);
  const marksOn = (ratings: readonly (Rating | null)[]) =>
    (lastTime?.marks ?? []).filter(({ rating }) => ratings.includes(rating));
  return (
    <div
      ref={scale}
      className={classes.scale}
      style={{ borderTopColor: look.line }}
      role="radiogroup"
      aria-labelledby={`${id}-level ${id}-words`}
      data-statement={statementKey({ skill: skill.id, level })}
      {...events}
    >
      <div className={classes.head}>
        <p className={classes.level} id={`${id}-level`} style={{ color: look.text }}>
          {name}
        </p>
        {value !== null && (
          <ClearAnswer group={scale} className={classes.clear} onClear={() => onChange(null)} />
        )}
      </div>
      <h2 className={classes.words} id={`${id}-words`}>
        {descriptorOf(ladder, { skill: skill.id, level })}
      </h2>
      <div className={classes.part}>
        {anchors.map(({ score, words }, index) => {
          const above = anchors[index + 1];
          const half = above ? Score.parse(score + 0.5) : null;
          const onHalf = value !== null && value === half;
          const marks = marksOn([score, half]);
          return (
            <div key={score} className={classes.row} data-chosen={value === score || onHalf}>
              <label className={classes.whole}>
                <input
                  type="radio"
                  {...radio(
                    score,
                    `${anchorWords(score)}${score === expected ? `, what ${noun} does` : ''}`,
                  )}
                />
                <span className={classes.number}>{onHalf ? halves(half) : score}</span>
                <span data-marked={marks.length > 0}>
                  <span className={classes.anchor}>{words}</span>
                  {onHalf && <span className={classes.soft}> plus half a step</span>}
                  {score === expected && !onHalf && marks.length === 0 && (
                    <span className={classes.soft}>
                      <span className={classes.wide}> · what {noun} does</span>
                      <span className={classes.narrow}> · what it asks</span>
                    </span>
                  )}
                </span>
                <Marks marks={marks} />
              </label>
              {half && (
                <label className={classes.half}>
                  <input type="radio" {...radio(half, anchorWords(half))} />
                  <span className={classes.step} title={`${halves(half)}: half a step more`}>
                    ½
                  </span>
                </label>
              )}
            </div>
          );
        })}
        <div className={classes.row} data-chosen={value === 'no-chance'}>
          <label className={classes.whole}>
            <input type="radio" {...radio('no-chance', noChanceWords)} />
            <span className={classes.none}>–</span>
            <span className={classes.soft}>{noChanceWords}</span>
            <Marks marks={marksOn(['no-chance'])} />
          </label>
        </div>
      </div>
      {lastTime && (
        <p className="visually-hidden" aria-live="polite">
          {lastTime.words}
        </p>
      )}
    </div>
  );
}

/** The earlier answers on a row, for the eyes: the scale reads them aloud once, when they appear. */
function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.length === 0 ? null : (
    <span className={classes.marks} aria-hidden="true">
      {marks.map(({ words, when }, index) => (
        <span key={words}>
          {index > 0 && ' · '}
          {words}
          <span className={classes.wide}>{when}</span>
        </span>
      ))}
    </span>
  );
}
