import { sampleAction } from '../store/samples.ts';
import type { OpenedRung } from './opened-rung.ts';

/** What is done on a disk that fails; `upgrade` and `first` are starts too, with an earlier file and with none. */
export const diskTasks = ['start', 'first', 'upgrade', 'save', 'export', 'backup'] as const;
export type DiskTask = (typeof diskTasks)[number];

export const exportedText = `# Growth plan\n${'new '.repeat(50_000)}`;
export const savedAction = sampleAction(7);

/** Does one of them, once the data is open; gives what came of it. */
export async function doTask(
  { api }: OpenedRung,
  task: string,
): Promise<{ readonly kind: string; readonly why?: string }> {
  const start = await api.start();
  if (start.kind !== 'ready') return { kind: start.kind };
  switch (task) {
    case 'save':
      return await api.keepAction(savedAction);
    case 'export':
      return await api.exportMarkdown({ title: 'Ada', markdown: exportedText });
    case 'backup':
      return await api.backUpNow();
    default:
      return { kind: start.access === 'full' ? 'ready' : start.access };
  }
}
