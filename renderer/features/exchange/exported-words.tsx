import { Button } from '@mantine/core';
import { api, type ExportKind } from '../../api.ts';
import { lackWords } from '../../state/autosave/save-error-cause.ts';
import text from '../../ui/text.module.css';
import classes from './exported-words.module.css';
import { type Exporting, notSavedWords, tooBigWords } from './exporting.ts';
import { showInFolder } from './show-in-folder.ts';

/** How the last export of that kind went; `what` is "the plan". */
export function ExportedWords({
  kind,
  what,
  exporting,
}: {
  readonly kind: ExportKind;
  readonly what: string;
  readonly exporting: Exporting;
}) {
  return (
    <div role="status" className={classes.words}>
      {outcomeWords(kind, what, exporting)}
    </div>
  );
}

function outcomeWords(kind: ExportKind, what: string, exporting: Exporting) {
  switch (exporting.kind) {
    case 'idle':
    case 'cancelled':
      return null;
    case 'saving':
      return `Saving ${what}…`;
    case 'saved':
      return (
        <>
          Saved as <strong>{exporting.name}</strong> in {exporting.folder}.
          {lackWords(exporting.saveError)}
          {tooBigWords(exporting)}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void showInFolder(() => api.showExported(kind))}
          >
            Show in folder
          </Button>
        </>
      );
    case 'not-saved':
      return <span className={text.failed}>{notSavedWords(what, exporting)}</span>;
  }
}
