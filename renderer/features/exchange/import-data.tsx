import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { refusedWords } from '../../../data/exchange/import-words.ts';
import { api, type ImportChoice } from '../../api.ts';
import { focusIsFree } from '../../state/still-here.ts';
import { useReady } from '../../state/use-start.ts';
import text from '../../ui/text.module.css';
import classes from './import-data.module.css';
import { ImportPreview } from './import-preview.tsx';
import { ImportProgress } from './import-progress.tsx';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'choosing' }
  | Exclude<ImportChoice, { readonly kind: 'cancelled' }>;

/** Imports a file that Rung saved: first shows what that would do. */
export function ImportData() {
  const { access } = useReady();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const button = useRef<HTMLButtonElement>(null);
  const isTaking = useRef(false);
  useEffect(
    () => () => {
      if (!isTaking.current) void api.forgetImport();
    },
    [],
  );

  async function choose(): Promise<void> {
    setState({ kind: 'choosing' });
    try {
      const choice = await api.chooseImport();
      setState(choice.kind === 'cancelled' ? { kind: 'idle' } : choice);
      if (choice.kind === 'cancelled' && focusIsFree()) button.current?.focus();
    } catch (error) {
      setState({ kind: 'idle' });
      throw error;
    }
  }

  if (access !== 'full') {
    return <p>You can’t import while your data is open read-only.</p>;
  }
  return (
    <div className={classes.files}>
      <Button
        ref={button}
        variant="default"
        aria-disabled={state.kind === 'choosing'}
        onClick={() => {
          if (state.kind !== 'choosing') void choose();
        }}
      >
        Import a JSON file…
      </Button>
      <p className={text.small}>
        Choose one that Rung saved, on this or another computer. You’ll see what would change before
        anything does.
      </p>
      {state.kind === 'choosing' && (
        <ImportProgress words="Reading the file" stop={() => void api.forgetImport()} />
      )}
      {(state.kind === 'refused' || state.kind === 'not-read') && <NotTaken choice={state} />}
      {state.kind === 'chosen' && (
        <ImportPreview
          choice={state}
          had={button.current}
          isTaking={isTaking}
          cancel={() => {
            void api.forgetImport();
            setState({ kind: 'idle' });
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function NotTaken({
  choice,
}: {
  readonly choice: Extract<ImportChoice, { readonly kind: 'refused' | 'not-read' }>;
}) {
  if (choice.kind === 'not-read') {
    return (
      <p role="alert" className={classes.failed}>
        {choice.why === 'in-use'
          ? 'Another program is using the file. Close it there, then choose it again.'
          : 'Rung can’t read the file. Check that its disk is connected and that you have permission to open it, then choose it again.'}
      </p>
    );
  }
  return (
    <div role="alert" className={classes.failed}>
      <p>{refusedWords(choice.why)}</p>
      {choice.places.length > 0 && (
        <>
          <p>Where in the file, counting from 1:</p>
          <ul className={classes.places}>
            {choice.places.map((place) => (
              <li key={place}>
                <code>{place}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
