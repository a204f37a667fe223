import { useId, useRef } from 'react';
import type { Activity } from '../../../../data/ladder/schema.ts';
import { type Energy, energyAnchors, energyWords } from '../../../../data/week/energy.ts';
import { ClearAnswer } from '../../../ui/clear-answer.tsx';
import shared from '../answer-row.module.css';
import classes from './energy-choice.module.css';

/** One activity: five answers, from draining to energizing. */
export function EnergyChoice({
  activity: { id: activity, name },
  value,
  onChange,
}: {
  readonly activity: Activity;
  readonly value: Energy | null;
  readonly onChange: (energy: Energy | null) => void;
}) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={group} className={classes.row} data-energy={activity}>
      <legend className="visually-hidden">{name}: how it affects your energy</legend>
      <p aria-hidden="true">{name}</p>
      <div className={`${shared.track} ${classes.track}`}>
        {energyAnchors.map(({ energy, words }) => (
          <label
            key={energy}
            className={`${shared.choice} ${shared.answer} ${classes.answer}`}
            data-chosen={value === energy}
            title={words}
          >
            <input
              type="radio"
              name={id}
              value={energy}
              checked={value === energy}
              onChange={() => onChange(energy)}
              aria-label={words}
            />
            <span className={`${shared.ring} ${classes.dot}`} />
          </label>
        ))}
      </div>
      <p className={classes.words} aria-hidden="true">
        {value !== null && energyWords(value)}
      </p>
      {value !== null && (
        <ClearAnswer group={group} onClear={() => onChange(null)}>
          {name}
        </ClearAnswer>
      )}
    </fieldset>
  );
}
