import { useId, useRef } from 'react';
import type { DraftScope } from '../../../../data/assessments/draft.ts';
import { scopeValueOf } from '../../../../data/ladder/lookup.ts';
import type { ScopeDimension } from '../../../../data/ladder/schema.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { levelLook } from '../../../charts/chart-theme.ts';
import { useReady } from '../../../state/use-start.ts';
import { ClearAnswer } from '../../../ui/clear-answer.tsx';
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx';
import shared from '../answer-row.module.css';
import classes from './scope-choice.module.css';

/** One scope dimension: the levels' values and "none of these" as one group of radio buttons. */
export function ScopeChoice({
  dimension,
  answer,
  note,
  onChange,
  problem,
}: {
  readonly dimension: ScopeDimension;
  readonly answer: DraftScope | null;
  /** The note of a cleared answer: it returns with the next one. */
  readonly note: string;
  readonly onChange: (answer: DraftScope | null) => void;
  readonly problem: string | undefined;
}) {
  const { ladder } = useReady();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const radio = (level: LevelId | null) => ({
    name: id,
    value: level ?? 'none',
    checked: answer !== null && answer.level === level,
    onChange: () => onChange({ dimension: dimension.id, level, note: answer?.note ?? note }),
  });
  return (
    <div
      ref={group}
      className={classes.row}
      role="radiogroup"
      aria-labelledby={`${id}-name`}
      data-dimension={dimension.id}
    >
      <div className={classes.name}>
        <h2 id={`${id}-name`}>{dimension.name}</h2>
        {answer !== null && (
          <ClearAnswer group={group} onClear={() => onChange(null)}>
            {dimension.name}
          </ClearAnswer>
        )}
      </div>
      {ladder.levels.map((level) => {
        const words = scopeValueOf(ladder, dimension.id, level.id);
        return (
          <label
            key={level.id}
            className={`${shared.choice} ${classes.choice}`}
            data-chosen={answer?.level === level.id}
          >
            <input type="radio" {...radio(level.id)} aria-label={`${words}, ${level.name}`} />
            <span className={classes.ring} aria-hidden="true" />
            <span>
              <span className={classes.words}>{words}</span>
              <span className={classes.level} style={{ color: levelLook(ladder, level.id).text }}>
                {level.short}
              </span>
            </span>
          </label>
        );
      })}
      <label className={`${shared.choice} ${classes.choice}`} data-chosen={answer?.level === null}>
        <input type="radio" {...radio(null)} aria-label="None of these" />
        <span className={classes.ring} aria-hidden="true" />
        <span className={classes.none}>None of these</span>
      </label>
      {answer?.level === null ? (
        <GrowingTextarea
          className={classes.note}
          label={
            <>
              What’s true instead? <span className={classes.optional}>optional</span>
            </>
          }
          leastRows={1}
          mostRows={8}
          dir="auto"
          value={answer.note}
          error={problem}
          onChange={(event) =>
            onChange({ dimension: dimension.id, level: null, note: event.currentTarget.value })
          }
        />
      ) : (
        problem && <p className={classes.problem}>{problem}</p>
      )}
    </div>
  );
}
