import { changeRule } from '../../../data/progress/change.ts';
import classes from './change-rule.module.css';

/** Explains, when opened, why small changes don't count as moved. */
export function ChangeRule() {
  return (
    <details className={classes.rule}>
      <summary>How changes are counted</summary>
      <p>{changeRule}</p>
    </details>
  );
}
