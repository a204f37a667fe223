import { sharedValue } from '../hooks/shared-value.ts';
import { BeginAgainDialog } from './begin-again-dialog.tsx';

interface OtherData {
  readonly how: 'restored' | 'imported';
  /** Names the file that the data before is kept in; null where there was none, and after merging. */
  readonly setAside: string | null;
}

const opened = sharedValue<OtherData | null>(null);

/** Other data is open from now on, whatever screen is shown by then. */
export function tellOtherData(data: OtherData): void {
  opened.set(data);
}

/** Stands beside all screens: what they hold belongs to the data before. */
export function OtherDataDialog() {
  const data = opened.useValue();
  if (data === null) return null;
  const { how, setAside } = data;
  return (
    <BeginAgainDialog
      title={how === 'restored' ? 'The backup is restored' : 'The file is imported'}
    >
      {setAside !== null && (
        <p>
          Your data as it was before is kept in the same folder, under the name{' '}
          <strong>{setAside}</strong>.
        </p>
      )}
      {setAside === null && how === 'imported' && (
        <p>
          To go back to how it was before, restore the newest backup in Settings, under Backups.
        </p>
      )}
    </BeginAgainDialog>
  );
}
