import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { BackupId } from '../../../data/backups/backup.ts';
import {
  contentWords,
  reasonWords,
  sizeWords,
  unreadableWords,
} from '../../../data/backups/backup-words.ts';
import { formatMoment } from '../../../data/text/dates.ts';
import type { BackupSummary } from '../../api.ts';
import text from '../../ui/text.module.css';
import classes from './backup-list.module.css';
import { type InPlace, RestoreBackup } from './restore-backup.tsx';

/** How many are shown at first. */
const few = 5;

/**
 * The existing backups, the newest first: when and why each was made, what it contains, and a button to
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
  return (
    <div>
      <ul className={classes.list} aria-label="Backups">
        {backups.slice(0, showsAll ? backups.length : few).map((backup) => (
          <BackupRow
            key={backup.id}
            backup={backup}
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
  isChosen,
  inPlace,
  choose,
}: {
  readonly backup: BackupSummary;
  readonly isChosen: boolean;
  readonly inPlace: InPlace;
  readonly choose: (isChosen: boolean) => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const { madeAt, reason, bytes, content, isOfOtherKey } = backup;
  const when = formatMoment(madeAt);
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <div>
          <p className={classes.when}>{when}</p>
          {content === null ? (
            <p className={text.failed}>{unreadableWords(isOfOtherKey)}</p>
          ) : (
            <p>{contentWords(content)}</p>
          )}
          <p className={text.small}>
            {reasonWords(reason)} · {sizeWords(bytes)}
          </p>
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
