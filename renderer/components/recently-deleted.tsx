import { type ReactNode, useId } from 'react';
import { daysUntilPurge } from '../../data/model/assessment.ts';
import { addDays, type Instant, localDay } from '../../data/model/iso-date.ts';
import { focusInPlaceOf } from './focus-in-place.ts';
import { formatDate } from './format-date.ts';
import classes from './recently-deleted.module.css';

export interface Deleted {
  readonly id: string;
  readonly deletedAt: Instant;
}

/** What was deleted, for the thirty days in which it can be restored. */
export function RecentlyDeleted<Each extends Deleted>({
  deleted,
  name,
  restore,
}: {
  readonly deleted: readonly Each[];
  readonly name: (each: Each) => ReactNode;
  readonly restore: (each: Each) => Promise<void>;
}) {
  const list = useId();
  if (deleted.length === 0) return null;
  return (
    <details className={classes.part}>
      <summary>Recently deleted ({deleted.length})</summary>
      <ul>
        {deleted.map((each) => (
          <li key={each.id}>
            <span>
              {name(each)}{' '}
              <span className={classes.soft}>
                · can be restored until{' '}
                {formatDate(addDays(localDay(new Date(each.deletedAt)), daysUntilPurge))}
              </span>
            </span>
            <button
              type="button"
              data-removes={`deleted ${list}`}
              onClick={({ currentTarget }) =>
                void restore(each).then(focusInPlaceOf(currentTarget, each.id))
              }
            >
              Restore
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
