import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api, type CsvTable } from '../../api.ts';
import { ExportedWords } from '../../features/exchange/exported-words.tsx';
import { exportsOf } from '../../features/exchange/exporting.ts';
import { Choice } from './part.tsx';
import classes from './settings.module.css';

const files = exportsOf('the table');

const tables = [
  { value: 'ratings', label: 'Ratings' },
  { value: 'weeks', label: 'Weeks' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'actions', label: 'Actions' },
] as const satisfies readonly { value: CsvTable; label: string }[];

/** One table of the saved records, for a spreadsheet. */
export function ExportTables() {
  const [table, setTable] = useState<CsvTable>('ratings');
  const exporting = files.useExporting();
  const saving = exporting.kind === 'saving';
  useEffect(() => files.forgetSaved, []);
  return (
    <div className={classes.files}>
      <div className={classes.beside}>
        <Choice
          label="For a spreadsheet"
          value={table}
          options={tables}
          choose={(chosen) =>
            setTable(tables.find(({ value }) => value === chosen)?.value ?? table)
          }
        />
        <Button
          variant="default"
          aria-disabled={saving}
          onClick={() => {
            if (!saving) void files.follow(() => api.exportCsv(table));
          }}
        >
          Save this table as CSV…
        </Button>
      </div>
      <p className={classes.soft}>
        One row for each saved entry, without deleted ones. Formula-like text gets a leading
        apostrophe.
      </p>
      <ExportedWords kind="table" what="the table" exporting={exporting} />
    </div>
  );
}
