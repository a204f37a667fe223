import { changeRule, spreadSentence } from '../../../data/retest/spread-words.ts';
import { useSpread } from '../../state/use-spread.ts';
import classes from './change-rule.module.css';

/** How much the person's answers vary, once it is known; when opened, why small changes don't count as moved. */
export function ChangeRule() {
  const spread = useSpread();
  const sentence = spreadSentence(spread);
  return (
    <div className={classes.rule}>
      {sentence !== null && <p>{sentence}</p>}
      <details>
        <summary>How changes are counted</summary>
        {changeRule(spread).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </div>
  );
}
