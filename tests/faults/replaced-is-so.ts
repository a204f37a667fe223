import { join } from 'node:path';
import { expect } from 'vitest';
import { instant } from '../../data/values/iso-date.ts';
import { restoreBackup } from '../../electron/backups/restore-backup.ts';
import type { DataSession } from '../../electron/session/data-session.ts';
import { writeBackup } from '../../electron/store/backups/write-backup.ts';
import { openDatabase } from '../../electron/store/file/open.ts';
import { changeSettings, readSettings } from '../../electron/store/settings/settings.ts';
import { onFailingDisk } from '../electron/passphrase/failing-calls.ts';
import { openedSession, today, unlocked } from '../electron/session/opened-session.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** Ada's data, and a backup from when she was called Bea. */
export function withBackup(): { readonly folder: string; readonly backup: string } {
  const folder = temporaryFolder();
  const backups = join(folder, 'backups');
  const db = openDatabase(join(folder, 'rung.db'));
  changeSettings(db, { name: 'Bea' });
  const id = writeBackup(db, null, backups, 'asked', instant(today));
  changeSettings(db, { name: 'Ada' });
  db.close();
  return { folder, backup: join(backups, `rung-${id}.db`) };
}

export function restore(folder: string, backup: string, dataSession: DataSession) {
  const dataFile = join(folder, 'rung.db');
  return restoreBackup(
    { dataFile, dataSession, keyStore: unlocked(null), clock: () => today },
    backup,
    () => {},
  );
}

/** The names that the next two starts find. */
export function names(folder: string): readonly string[] {
  return [1, 2].map(() => {
    const dataSession = openedSession(folder);
    expect(dataSession.start()).toMatchObject({ kind: 'ready' });
    const { name } = readSettings(dataSession.db());
    dataSession.close();
    return name;
  });
}

/** The disk fails at every `every`th call of restoring: the next starts find what was reported. */
export async function restoredIsSo(every: number): Promise<void> {
  for (const lasting of [false, true]) {
    const said = new Set<string>();
    for (let from = 1; ; from += every) {
      const { folder, backup } = withBackup();
      const dataSession = openedSession(folder);
      const { outcome, calls } = await onFailingDisk({ from, lasting, code: 'EIO' }, async () =>
        restore(folder, backup, dataSession),
      );
      dataSession.close();
      if ('thrown' in outcome) throw outcome.thrown;
      const name = outcome.kind === 'restored' ? 'Bea' : 'Ada';
      expect(names(folder), `failing at ${from} of ${calls}`).toEqual([name, name]);
      said.add(outcome.kind);
      if (from > calls) break;
    }
    expect(said).toEqual(new Set(['restored', 'not-saved']));
  }
}
