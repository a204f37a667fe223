import { useId } from 'react';
import type { LevelId } from '../../../data/values/ids.ts';
import { levelLook } from '../../charts/chart-theme.ts';
import { useReady } from '../../state/use-start.ts';
import classes from './level-choice.module.css';

/** The two questions of a direction. */
export const currentLevelLabel = 'Your current level';
export const targetLevelLabel = 'Your target level';
export const targetLevelHint = 'It can be the same one.';

/** One of the levels, each with the question it answers. */
export function LevelChoice({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: LevelId | null;
  readonly onChange: (level: LevelId) => void;
}) {
  const { ladder } = useReady();
  const id = useId();
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      {ladder.levels.map((level) => (
        <label key={level.id} className={classes.level} data-chosen={value === level.id}>
          <input
            type="radio"
            name={id}
            checked={value === level.id}
            onChange={() => onChange(level.id)}
          />
          <span className={classes.bar} style={{ background: levelLook(ladder, level.id).line }} />
          <span className={classes.said}>
            <span className={classes.name}>{level.name}</span>
            <span className={classes.question}>“{level.coreQuestion}”</span>
          </span>
          <span className={classes.ring} aria-hidden="true" />
        </label>
      ))}
      {hint && <p className={classes.hint}>{hint}</p>}
    </fieldset>
  );
}
