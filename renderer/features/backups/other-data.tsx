import { reasonWords } from '../../../data/backups/backup-words.ts';
import { formatMoment } from '../../../data/text/dates.ts';
import type { ImportOutcome, RestoreOutcome } from '../../api.ts';
import { sharedValue } from '../../state/shared-value.ts';
import { BeginAgainDialog } from './begin-again-dialog.tsx';

type OtherData = Extract<
  ImportOutcome | RestoreOutcome,
  { readonly kind: 'imported' | 'restored' }
>;

const opened = sharedValue<OtherData | null>(null);

/** Other data is open from now on, whatever screen is shown. */
export function notifyOtherData(data: OtherData): void {
  opened.set(data);
}

/** Shown on top of all screens, because their content belongs to the previous data. */
export function OtherDataDialog() {
  const data = opened.useValue();
  if (data === null) return null;
  return (
    <BeginAgainDialog title={data.kind === 'restored' ? 'Backup restored' : 'File imported'}>
      <WayBack data={data} />
    </BeginAgainDialog>
  );
}

/** How to get back to the previous data. The newest backup may have a date in the future because of a wrong clock. */
function WayBack({ data }: { readonly data: OtherData }) {
  if (data.kind === 'imported' && data.how === 'merge') {
    return (
      <p>
        To go back to your data before the import, open Settings and restore the backup from{' '}
        <strong>{formatMoment(data.backupAt)}</strong>. It says “{reasonWords('import')}”.
      </p>
    );
  }
  if (data.setAside === null) return null;
  return (
    <p>
      Your previous data is still in the same folder, in the file <strong>{data.setAside}</strong>.
    </p>
  );
}
