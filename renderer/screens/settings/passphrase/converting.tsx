import { Progress as Bar } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api, type Progress } from '../../../api.ts';
import classes from './passphrase.module.css';

/** The progress of turning the passphrase on or off. */
export function Converting({ words }: { readonly words: string }) {
  const [{ done, total }, setProgress] = useState<Progress>({ done: 0, total: 1 });
  useEffect(() => api.onProgress(setProgress), []);
  return (
    <div className={classes.converting}>
      <p role="status">{words}. Please leave Rung open.</p>
      <Bar.Root>
        <Bar.Section value={(100 * done) / total} aria-label={words} />
      </Bar.Root>
    </div>
  );
}
