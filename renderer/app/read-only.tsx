import type { ReactNode } from 'react';
import type { Access } from '../api.ts';
import classes from './read-only.module.css';

/** If nothing can be changed, says so above every screen, with the reason and what to do. */
export function ReadOnly({
  access,
  children,
}: {
  readonly access: Access;
  readonly children: ReactNode;
}) {
  if (access === 'full') return children;
  return (
    <div className={classes.app}>
      <aside className={classes.banner} aria-label="Open read-only">
        <p>
          <strong>Your data is open read-only. You can’t change anything.</strong> {why(access)}
        </p>
      </aside>
      <div className={classes.rest}>{children}</div>
    </div>
  );
}

function why(access: Exclude<Access, 'full'>): string {
  switch (access) {
    case 'read-only-no-copy':
      return 'This version of Rung has to update your data file. It makes a copy first, and the copy failed. You can still read everything. Free some space on the disk, check that Rung can write to it, then close and reopen Rung.';
    case 'read-only-chosen':
      return 'If the file is damaged, some of what you see may be wrong or missing. You can restore a backup in Settings. For the other options, close and reopen Rung.';
  }
}
