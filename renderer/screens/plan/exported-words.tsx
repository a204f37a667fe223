import { Button } from '@mantine/core';
import { api } from '../../api.ts';
import { storageAdvice } from '../../components/storage-notice.tsx';
import type { Exporting } from './export-plan.ts';
import classes from './exported-words.module.css';

/** How the last export went. */
export function ExportedWords({ exporting }: { readonly exporting: Exporting }) {
  return (
    <div role="status" className={classes.words}>
      {said(exporting)}
    </div>
  );
}

function said(exporting: Exporting) {
  switch (exporting.kind) {
    case 'idle':
    case 'cancelled':
      return null;
    case 'saving':
      return 'Saving the plan…';
    case 'saved':
      return (
        <>
          Saved as <strong>{exporting.name}</strong> in {exporting.folder}.{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void api.showExported()}>
            Show in folder
          </Button>
        </>
      );
    case 'not-kept':
      return (
        <span className={classes.failed}>
          The plan is not saved. {storageAdvice(exporting.why)} An earlier file is as it was.
        </span>
      );
  }
}
