import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { api } from '../../api.ts';
import { ExportedWords } from '../../features/exchange/exported-words.tsx';
import { exportsOf } from '../../features/exchange/exporting.ts';
import classes from './settings.module.css';

const files = exportsOf('the file');

/** All data as one file that Rung and other programs can read. */
export function ExportData() {
  const exporting = files.useExporting();
  const saving = exporting.kind === 'saving';
  useEffect(() => files.forgetSaved, []);
  return (
    <div className={classes.files}>
      <p className={classes.label}>Everything in one file</p>
      <Button
        variant="default"
        aria-disabled={saving}
        onClick={() => {
          if (!saving) void files.follow(api.exportData);
        }}
      >
        Save your data as JSON…
      </Button>
      <p className={classes.soft}>
        Includes your drafts, every earlier version, and anything you deleted in the last 30 days.
        Rung can import it again. The file isn’t encrypted, even if you have a passphrase, so store
        it where nobody else can read it.
      </p>
      <ExportedWords kind="data" what="the file" exporting={exporting} />
    </div>
  );
}
