import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ImportHow } from '../../api.ts';
import { Confirm } from '../../ui/confirm.tsx';
import classes from './import-data.module.css';

/** The two ways to take a file in, where there is data already. */
export function ImportWays({
  busy,
  take,
}: {
  readonly busy: ImportHow | null;
  readonly take: (how: ImportHow) => void;
}) {
  const [isAsked, setIsAsked] = useState(false);
  const asking = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className={classes.way}>
        <h4>Add it to your data</h4>
        <p>
          What is missing here is added. What differs is replaced by what the file says; an
          assessment keeps its versions, and those of the file come after them.
        </p>
        <p>
          What you deleted here stays deleted. Your settings stay, and so do your drafts, your focus
          and your path where you have them. A backup is made first.
        </p>
        <Button
          variant="default"
          loading={busy === 'merge'}
          disabled={busy === 'fresh'}
          onClick={() => take('merge')}
        >
          Add to your data
        </Button>
      </div>
      <div className={classes.way}>
        <h4>Begin anew with it</h4>
        <p>Rung then holds what the file holds, its settings too, and nothing else.</p>
        <Button
          ref={asking}
          variant="default"
          aria-expanded={isAsked}
          disabled={busy !== null}
          onClick={() => setIsAsked(!isAsked)}
        >
          Begin anew…
        </Button>
        {isAsked && (
          <Confirm
            question="Begin anew with this file?"
            confirming="Begin anew"
            isBusy={busy === 'fresh'}
            confirm={() => take('fresh')}
            cancel={() => {
              setIsAsked(false);
              asking.current?.focus();
            }}
          >
            <p>
              The file with your data as it is now is not written over: it stays in the same folder,
              under a name that begins with <code>rung-set-aside</code>.
            </p>
          </Confirm>
        )}
      </div>
    </>
  );
}
