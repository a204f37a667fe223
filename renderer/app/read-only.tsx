import type { ReactNode } from 'react';
import type { Access } from '../api.ts';
import classes from './read-only.module.css';

/** Where nothing can be changed, says so above every screen, why, and what to do. */
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
          <strong>Open read-only: nothing can be changed.</strong> {why(access)}
        </p>
      </aside>
      <div className={classes.rest}>{children}</div>
    </div>
  );
}

function why(access: Exclude<Access, 'full'>): string {
  switch (access) {
    case 'read-only-no-copy':
      return 'This version of Rung has to copy your data before it changes the file, and the copy could not be made. Everything is here to read. Make room on the disk, check that Rung may write to it, then close Rung and open it again.';
    case 'read-only-chosen':
      return 'If the file is damaged, some of what is shown may be wrong or missing. Backups can be restored in Settings; for the other choices, close Rung and open it again.';
  }
}
