import { type ReactNode, useId } from 'react';
import { restorableWords } from '../../data/text/restorable-words.ts';
import type { Instant } from '../../data/values/iso-date.ts';
import { useToday } from '../state/use-today.ts';
import { focusInPlaceOf } from './focus/focus-in-place.ts';
import { Folded } from './folded.tsx';
import { LongList } from './long-list/long-list.tsx';
import classes from './recently-deleted.module.css';

export interface Deleted {
  readonly id: string;
  readonly deletedAt: Instant;
}

const usualHeight = 40; // pixels

/** Deleted records, as long as they can be restored. */
export function RecentlyDeleted<Each extends Deleted>({
  deleted,
  name,
  nameTexts,
  restore,
}: {
  readonly deleted: readonly Each[];
  readonly name: (each: Each) => ReactNode;
  /** The words of `name`, as separate texts. */
  readonly nameTexts: (each: Each) => readonly string[];
  readonly restore: (each: Each) => Promise<void>;
}) {
  const list = useId();
  const today = useToday();
  if (deleted.length === 0) return null;
  return (
    <Folded className={classes.part} summary={`Recently deleted (${deleted.length})`}>
      <LongList
        items={deleted}
        rowHeight={usualHeight}
        texts={(each) => [
          ...nameTexts(each),
          `· ${restorableWords(each.deletedAt, today)}`,
          'Restore',
        ]}
        row={(each) => (
          <>
            <span>
              {name(each)}{' '}
              <span className={classes.soft}>· {restorableWords(each.deletedAt, today)}</span>
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
