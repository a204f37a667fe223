import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ImportHow } from '../../api.ts';
import { Confirm } from '../../ui/confirm.tsx';
import classes from './import-data.module.css';

/** The two ways to import a file if there is data already. */
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
          Anything you don’t have is added. Anything that differs is replaced by what’s in the file.
          An assessment keeps its versions, and the file’s versions are added after them.
        </p>
        <p>
          Anything you deleted here stays deleted. Your settings stay, and so do your drafts, focus
          and path if you have them. Rung makes a backup first.
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
        <h4>Replace everything with this file</h4>
        <p>All your data, including your settings, is replaced by what’s in the file.</p>
        <Button
          ref={asking}
          variant="default"
          aria-expanded={isAsked}
          disabled={busy !== null}
          onClick={() => setIsAsked(!isAsked)}
        >
          Replace everything…
        </Button>
        {isAsked && (
          <Confirm
            question="Replace everything with this file?"
            confirming="Replace everything"
            isBusy={busy === 'fresh'}
            confirm={() => take('fresh')}
            cancel={() => {
              setIsAsked(false);
              asking.current?.focus();
            }}
          >
            <p>
              Your current data file isn’t overwritten. It stays in the same folder, under a new
              name that starts with <code>rung-set-aside</code>.
            </p>
          </Confirm>
        )}
      </div>
    </>
  );
}
