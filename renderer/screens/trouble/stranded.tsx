import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api.ts';
import { notSavedWords, tooBigWords } from '../../features/exchange/exporting.ts';
import { afterTyping } from '../../state/autosave/finish-typing.ts';
import { lackWords } from '../../state/autosave/save-error-cause.ts';
import { ChoiceRow } from './choice-row.tsx';
import classes from './choices.module.css';
import { useGoingOn } from './use-going-on.ts';

/** No disk accepted the open data: it can be saved as a file somewhere else. */
export function Stranded() {
  const { busy, failed, goOn } = useGoingOn();
  const [saved, setSaved] = useState('');
  async function save(): Promise<void> {
    const { result: outcome, saveError } = await afterTyping(() => api.exportData());
    if (outcome.kind === 'saved') {
      setSaved(
        `Saved as ${outcome.name} in ${outcome.folder}.${lackWords(saveError)}${tooBigWords(outcome)}`,
      );
    }
    if (outcome.kind === 'not-saved') setSaved(notSavedWords('what you had open', outcome));
  }
  return (
    <>
      <ul className={classes.list}>
        <ChoiceRow
          title="Try again"
          words="Free some space, or let Rung write to the folder, then try again. Rung also retries automatically."
          button={
            <Button variant="default" loading={busy !== null} onClick={() => goOn('again')}>
              Try again
            </Button>
          }
        />
        <ChoiceRow
          title="Save what you had open somewhere else"
          words="As one JSON file, in a folder you choose. You can import it later in Settings."
          button={
            <Button variant="default" onClick={() => void save()}>
              Save as JSON…
            </Button>
          }
        />
      </ul>
      <p role="status" className={classes.status}>
        {saved !== '' ? saved : failed}
      </p>
    </>
  );
}
