import type { KeyStore } from '../../../electron/session/key-store.ts';
import type { OpenedRung } from '../../electron/ipc/opened-rung.ts';
import { noKeyStore } from '../../electron/session/no-passphrase.ts';
import { sampleAction } from '../../store/samples.ts';

/** The tasks done on a failing disk; an upgrade is a start with a file of an earlier schema. */
export const diskTasks = [
  'a start',
  'a first start',
  'a start behind a passphrase',
  'an upgrade',
  'a save',
  'an export',
  'a backup',
  'a restore',
] as const;
export type DiskTask = (typeof diskTasks)[number];

export const exportedText = `# Growth plan\n${'new '.repeat(50_000)}`;
export const savedAction = sampleAction(7);

const keyStoreWithKey: KeyStore = {
  ...noKeyStore,
  isOn: () => true,
  key: () => Buffer.alloc(32, 7),
};

/** For the data in a task's folder. */
export function keyStoreOf(task: DiskTask): KeyStore {
  return task === 'a start behind a passphrase' ? keyStoreWithKey : noKeyStore;
}

/** Does one of them once the data is open; returns its outcome. */
export async function doTask(
  { api }: OpenedRung,
  task: DiskTask,
): Promise<{ readonly kind: string; readonly why?: string }> {
  const start = await api.start();
  if (start.kind !== 'ready') return { kind: start.kind };
  switch (task) {
    case 'a save':
      return await api.saveAction(savedAction);
    case 'an export':
      return await api.exportMarkdown({ title: 'Ada', markdown: exportedText });
    case 'a backup':
      return await api.backUpNow();
    case 'a restore': {
      const { backups } = await api.readBackups();
      const asked = backups.find(({ reason }) => reason === 'asked');
      // If the folder can't be read, Rung reports that instead of a list.
      return asked === undefined ? { kind: 'not-saved' } : await api.restoreBackup(asked.id);
    }
    default:
      return { kind: start.access === 'full' ? 'ready' : start.access };
  }
}
