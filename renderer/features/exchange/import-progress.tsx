import { Progress as Bar, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api, type Progress } from '../../api.ts';
import text from '../../ui/text.module.css';
import classes from './import-data.module.css';

/** The progress of reading or importing a file, as soon as it is known; read aloud in steps of ten percent. */
export function ImportProgress({
  words,
  stop,
}: {
  /** "Reading the file" */
  readonly words: string;
  readonly stop: () => void;
}) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => api.onProgress(setProgress), []);
  const share = progress === null ? 0 : progress.done / progress.total;
  return (
    <>
      <p role="status" className={text.small}>
        {words}
        {share > 0 ? `: ${Math.floor(share * 10) * 10}% done` : '…'}
      </p>
      {progress !== null && (
        <div className={classes.progress}>
          <Bar.Root>
            <Bar.Section value={100 * share} aria-label={words} />
          </Bar.Root>
          <Button variant="subtle" onClick={stop}>
            Stop
          </Button>
        </div>
      )}
    </>
  );
}
