import { useId, useRef } from 'react';
import { ShiftPosition } from '../../../../data/assessments/assessment.ts';
import { type TransitionOnRoute, wantedEnd } from '../../../../data/ladder/route.ts';
import type { Shift } from '../../../../data/ladder/schema.ts';
import { positionWords } from '../../../../data/shifts/shifts.ts';
import { wantedWords } from '../../../../data/shifts/wanted-words.ts';
import { levelLook } from '../../../charts/chart-theme.ts';
import { useReady } from '../../../state/use-start.ts';
import { ClearAnswer } from '../../../ui/clear-answer.tsx';
import shared from '../answer-row.module.css';
import classes from './shift-choice.module.css';

const positions = [1, 2, 3, 4, 5].map((position) => ShiftPosition.parse(position));

/** One shift: five positions on the line between its two ends, with the ladder's `from` on the left. */
export function ShiftChoice({
  step: { transition, heading },
  shift,
  value,
  onChange,
}: {
  readonly step: TransitionOnRoute;
  readonly shift: Shift;
  readonly value: ShiftPosition | null;
  readonly onChange: (position: ShiftPosition | null) => void;
}) {
  const { ladder } = useReady();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const wanted = wantedEnd(heading);
  const wantedPosition = wanted === 'from' ? positions[0] : positions.at(-1);
  return (
    <div
      ref={group}
      className={classes.row}
      role="radiogroup"
      aria-label={`Between “${shift.from}” and “${shift.to}”`}
      data-shift={`${transition.id} ${shift.id}`}
    >
      <p className={classes.from} data-there={value === 1}>
        {shift.from}
      </p>
      <div className={`${shared.track} ${classes.track}`} data-wanted={wanted}>
        {positions.map((position) => {
          const words = positionWords(shift, position);
          return (
            <label
              key={position}
              className={`${shared.choice} ${shared.answer} ${classes.position}`}
              data-chosen={value === position}
              title={words}
            >
              <input
                type="radio"
                name={id}
                value={position}
                checked={value === position}
                onChange={() => onChange(position)}
                aria-label={
                  position === wantedPosition ? `${words}, ${wantedWords(heading)}` : words
                }
              />
              <span className={`${shared.ring} ${classes.dot}`} />
            </label>
          );
        })}
        <span
          className={classes.mark}
          style={{ background: levelLook(ladder, transition[wanted]).line }}
        />
      </div>
      <p className={classes.to} data-there={value === 5}>
        {shift.to}
      </p>
      {value !== null && (
        <ClearAnswer group={group} className={classes.clear} onClear={() => onChange(null)}>
          between {shift.from} and {shift.to}
        </ClearAnswer>
      )}
    </div>
  );
}
