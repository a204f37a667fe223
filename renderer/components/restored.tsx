import { BeginAgainDialog } from './begin-again-dialog.tsx';

/** The backup stands in the place of the data. */
export function Restored({ setAside }: { readonly setAside: string | null }) {
  return (
    <BeginAgainDialog title="The backup is restored">
      {setAside !== null && (
        <p>
          Your data as it was before is kept in the same folder as <strong>{setAside}</strong>.
        </p>
      )}
    </BeginAgainDialog>
  );
}
