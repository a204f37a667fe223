import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { type BackupId, madeFirst } from '../../../data/backups/backup.ts';
import {
  contentWords,
  laterWords,
  reasonWords,
  sizeWords,
  unreadableWords,
} from '../../../data/backups/backup-words.ts';
import { formatMoment } from '../../../data/text/dates.ts';
import { instant } from '../../../data/values/iso-date.ts';
import type { BackupSummary } from '../../api.ts';
import { useToday } from '../../state/use-today.ts';
import text from '../../ui/text.module.css';
import classes from './backup-list.module.css';
import { type InPlace, RestoreBackup } from './restore-backup.tsx';

/** How many are shown at first. */
const few = 5;

/**
 * The existing backups, the newest first, and at the end those that a wrong clock has dated later than now: when and why each was made, what it contains, and a button to
 * restore it.
 */
export function BackupList({
  backups,
  inPlace = 'file',
}: {
  readonly backups: readonly BackupSummary[];
  /** What is at the data's path. */
  readonly inPlace?: InPlace;
}) {
  const [showsAll, setShowsAll] = useState(false);
  const [chosen, setChosen] = useState<BackupId | null>(null);
  const now = instant(new Date());
  const inOrder = madeFirst(backups, now);
  return (
    <div>
      <ul className={classes.list} aria-label="Backups">
        {inOrder.slice(0, showsAll ? backups.length : few).map((backup) => (
          <BackupRow
            key={backup.id}
            backup={backup}
            isLater={backup.madeAt > now}
            isChosen={chosen === backup.id}
            inPlace={inPlace}
            choose={(isChosen) => setChosen(isChosen ? backup.id : null)}
          />
        ))}
      </ul>
      {!showsAll && backups.length > few && (
        <Button
          className={classes.all ?? ''}
          variant="subtle"
          size="compact-sm"
          onClick={() => setShowsAll(true)}
        >
          Show all {backups.length}
        </Button>
      )}
    </div>
  );
}

function BackupRow({
  backup,
  isLater,
  isChosen,
  inPlace,
  choose,
}: {
  readonly backup: BackupSummary;
  readonly isLater: boolean;
  readonly isChosen: boolean;
  readonly inPlace: InPlace;
  readonly choose: (isChosen: boolean) => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const { madeAt, reason, bytes, content, isOfOtherKey } = backup;
  const when = formatMoment(madeAt);
  const today = useToday();
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <div>
          <p className={classes.when}>{when}</p>
          {content === null ? (
            <p className={text.failed}>{unreadableWords(isOfOtherKey)}</p>
          ) : (
            <p>{contentWords(content, today)}</p>
          )}
          <p className={text.small}>
            {reasonWords(reason)} · {sizeWords(bytes)}
          </p>
          {isLater && <p className={text.small}>{laterWords}</p>}
        </div>
        {content !== null && (
          <Button
            ref={button}
            variant="subtle"
            size="compact-sm"
            aria-label={`Restore the backup from ${when}`}
            aria-expanded={isChosen}
            onClick={() => choose(!isChosen)}
          >
            Restore…
          </Button>
        )}
      </div>
      {isChosen && (
        <RestoreBackup
          backup={backup}
          inPlace={inPlace}
          cancel={() => {
            choose(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}
