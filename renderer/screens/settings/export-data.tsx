import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { api } from '../../api.ts';
import { ExportedWords } from '../../components/exported-words.tsx';
import { exportsOf } from '../../hooks/exporting.ts';
import classes from './settings.module.css';

const files = exportsOf();

/** Everything as one file, that Rung and other programs read. */
export function ExportData() {
  const exporting = files.useExporting();
  const saving = exporting.kind === 'saving';
  // “Show in folder” opens the last file of any kind: by the next visit that may be another one.
  useEffect(() => files.forgetSaved, []);
  return (
    <div className={classes.files}>
      <Button
        variant="default"
        aria-disabled={saving}
        onClick={() => {
          if (!saving) void files.follow(() => api.exportData());
        }}
      >
        Save your data as JSON…
      </Button>
      <p className={classes.soft}>
        All of it in one file, which Rung can import again: also your drafts, every earlier version,
        and what you deleted in the last 30 days. Anybody can read the file, with or without a
        passphrase here, so keep it where only you can.
      </p>
      <ExportedWords what="the file" exporting={exporting} />
    </div>
  );
}
