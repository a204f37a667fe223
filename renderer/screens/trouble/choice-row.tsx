import type { ReactNode } from 'react';
import classes from './choice-row.module.css';

/** One option: its name, what it does, and its button. */
export function ChoiceRow({
  title,
  words,
  button,
  children,
}: {
  readonly title: string;
  readonly words: string;
  readonly button?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <li className={classes.choice}>
      <div className={classes.line}>
        <div className={classes.words}>
          <h3>{title}</h3>
          <p>{words}</p>
        </div>
        {button}
      </div>
      {children}
    </li>
  );
}
