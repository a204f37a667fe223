import type { ReactNode } from 'react';
import classes from './passphrase.module.css';

/** What it means that these files could not be converted, and their names; empty if there are none. */
export function LeftWords({
  names,
  children,
}: {
  readonly names: readonly string[];
  readonly children: ReactNode;
}) {
  if (names.length === 0) return null;
  return (
    <div role="alert" className={classes.words}>
      <p>{children}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
