import { changeRule } from '../../../data/progress/change.ts';
import classes from './change-rule.module.css';

/** Says, once opened, why small changes are not said to have moved. */
export function ChangeRule() {
  return (
    <details className={classes.rule}>
      <summary>How changes are counted</summary>
      <p>{changeRule}</p>
    </details>
  );
}
