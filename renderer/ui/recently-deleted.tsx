import { type ReactNode, useId } from 'react';
import { daysUntilPurge } from '../../data/assessments/assessment.ts';
import { formatDate } from '../../data/text/dates.ts';
import { addDays, type Instant, localDay } from '../../data/values/iso-date.ts';
import { focusInPlaceOf } from './focus/focus-in-place.ts';
import { Folded } from './folded.tsx';
import { LongList } from './long-list/long-list.tsx';
import classes from './recently-deleted.module.css';

export interface Deleted {
  readonly id: string;
  readonly deletedAt: Instant;
}

const usualHeight = 40; // pixels

/** Deleted records, for the thirty days in which they can be restored. */
export function RecentlyDeleted<Each extends Deleted>({
  deleted,
  name,
  nameTexts,
  restore,
}: {
  readonly deleted: readonly Each[];
  readonly name: (each: Each) => ReactNode;
  /** The same words, as separate texts. */
  readonly nameTexts: (each: Each) => readonly string[];
  readonly restore: (each: Each) => Promise<void>;
}) {
  const list = useId();
  if (deleted.length === 0) return null;
  return (
    <Folded className={classes.part} summary={`Recently deleted (${deleted.length})`}>
      <LongList
        items={deleted}
        rowHeight={usualHeight}
        texts={(each) => [...nameTexts(each), `· ${untilWords(each)}`, 'Restore']}
        row={(each) => (
          <>
            <span>
              {name(each)} <span className={classes.soft}>· {untilWords(each)}</span>
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
          </>
        )}
      />
    </Folded>
  );
}

function untilWords({ deletedAt }: Deleted): string {
  return `can be restored until ${formatDate(addDays(localDay(new Date(deletedAt)), daysUntilPurge))}`;
}
