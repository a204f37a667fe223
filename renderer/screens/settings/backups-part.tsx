import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { lastMade } from '../../../data/backups/backup.ts';
import { formatWhen } from '../../../data/text/dates.ts';
import { fileAdvice } from '../../../data/text/disk-words.ts';
import { instant } from '../../../data/values/iso-date.ts';
import { api, type Backups, type SaveError } from '../../api.ts';
import { BackupList } from '../../features/backups/backup-list.tsx';
import { backupsKey, useBackups } from '../../features/backups/use-backups.ts';
import { showInFolder } from '../../features/exchange/show-in-folder.ts';
import { afterTyping } from '../../state/autosave/finish-typing.ts';
import { lackWords } from '../../state/autosave/save-error-cause.ts';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import text from '../../ui/text.module.css';
import classes from './backups-part.module.css';
import { Part } from './part.tsx';

/** The automatic backups, a button to make one now, and buttons to restore any of them. */
export function BackupsPart() {
  const backups = useBackups();
  return (
    <Part
      title="Backups"
      note="Rung makes a backup each day it’s open, and thins out older backups over time."
    >
      {backups !== null && <BackupsNow {...backups} />}
    </Part>
  );
}

function noneWords(failed: Backups['failed']): string {
  return failed === null ? 'There are no backups yet.' : 'Rung can’t find any backups right now.';
}

function BackupsNow({ folder, backups, failed }: Backups) {
  const { access } = useReady();
  const today = useToday();
  const last = lastMade(backups, instant(new Date()));
  return (
    <>
      <div>
        <p>
          {last !== null
            ? `The last backup was made ${formatWhen(last.madeAt, today)}.`
            : backups.length === 0
              ? noneWords(failed)
              : 'All backups are dated in the future. Your computer’s clock is wrong, or was wrong when they were made.'}
        </p>
        {failed !== null && (
          <p role="alert" className={classes.failed}>
            {failedWords(failed, folder)}
          </p>
        )}
      </div>
      {access === 'full' ? (
        <BackUpNow />
      ) : (
        <p>Rung doesn’t make backups while your data is open read-only.</p>
      )}
      {backups.length > 0 && (
        <div className={classes.list}>
          <BackupList backups={backups} />
        </div>
      )}
      <p className={`${text.small} ${classes.where}`}>
        Backups are in <code>{folder}</code>. In case your disk fails or gets lost, copy that folder
        to another disk now and then.
        {backups.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void showInFolder(api.showBackups)}
          >
            Show in folder
          </Button>
        )}
      </p>
    </>
  );
}

type BackingUp =
  | { readonly kind: 'idle' | 'making' }
  /** With the reason if the latest input is not in it, or null. */
  | { readonly kind: 'made'; readonly saveError: SaveError | null };

function BackUpNow() {
  const client = useQueryClient();
  const [state, setState] = useState<BackingUp>({ kind: 'idle' });
  async function backUp(): Promise<void> {
    setState({ kind: 'making' });
    try {
      const { result, saveError } = await afterTyping(api.backUpNow);
      await client.invalidateQueries({ queryKey: backupsKey });
      setState(result.kind === 'made' ? { kind: 'made', saveError } : { kind: 'idle' });
    } catch (error) {
      setState({ kind: 'idle' });
      throw error;
    }
  }
  return (
    <div className={classes.now}>
      <Button
        variant="default"
        aria-disabled={state.kind === 'making'}
        onClick={() => {
          if (state.kind !== 'making') void backUp();
        }}
      >
        Back up now
      </Button>
      <span role="status" className={text.small}>
        {state.kind === 'making' && 'Backing up…'}
        {state.kind === 'made' && `Backed up and verified.${lackWords(state.saveError)}`}
      </span>
    </div>
  );
}

function failedWords(failed: NonNullable<Backups['failed']>, folder: string): string {
  switch (failed) {
    case 'not-whole':
      return 'The last backup failed: your data doesn’t read back the way Rung wrote it. Close and reopen Rung. It will check the whole file and show what you can do.';
    case 'no-folder':
      return `The last backup failed. At ${folder}, or above it, is a file instead of a folder. Move or rename that file, then try again. Rung will also retry automatically within the hour.`;
    case 'unexpected':
      return 'The last backup failed for an unexpected reason. Rung will try again within the hour.';
    default:
      return `The last backup failed. ${fileAdvice(failed)} Rung will also retry automatically within the hour.`;
  }
}
