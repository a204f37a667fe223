import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { api } from '../../api.ts';
import { ExportedWords } from '../../components/exported-words.tsx';
import { exportsOf } from '../../hooks/exporting.ts';
import classes from './settings.module.css';

const files = exportsOf();

/** What was saved as one file that other programs read. */
export function ExportData() {
  const exporting = files.useExporting();
  const saving = exporting.kind === 'saving';
  // “Show in folder” opens the last file of any kind: by the next visit that may be another one.
  useEffect(() => files.forgetSaved, []);
  return (
    <div className={classes.export}>
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
        A file that other programs can read: each assessment in its newest form, your notes,
        evidence and plan. Keep it where only you can read it.
      </p>
      <ExportedWords what="the file" exporting={exporting} />
    </div>
  );
}
