import type { DataFile } from '../../data/exchange/data-file.ts';
import { importLines } from '../../data/exchange/import-lines.ts';
import { planMerge } from '../../data/exchange/import-plan.ts';
import { readDataFile, wrongIn } from '../../data/exchange/read-data-file.ts';
import { unknownPlaces } from '../../data/exchange/unknown-places.ts';
import type { Progress } from '../../data/values/outcome.ts';
import { failureOrThrow } from '../store/disk/failure.ts';
import { writeDataFile } from '../store/exchange/import-fresh.ts';
import { writeMerged } from '../store/exchange/import-merge.ts';
import {
  type ImportAnswer,
  type ImportTask,
  isStopped,
  type ReadChoice,
  type ReadTask,
  type WriteTask,
} from './import-task.ts';
import { readText } from './read-text.ts';

type OnProgress = (progress: Progress) => void;

/** Aborts the writing from inside, so that everything open is closed. */
class Stopped extends Error {}

/** The work of one import, off the main thread; it remembers the file that it has read. */
export function importWork(): (task: ImportTask, onProgress: OnProgress) => Promise<ImportAnswer> {
  let file: DataFile | null = null;
  return async (task, onProgress) => {
    try {
      if (task.kind === 'read') {
        const { choice, read } = await readFile(task, onProgress);
        file = read;
        return { kind: 'read', choice };
      }
      if (file === null) throw new Error('No file was read.');
      write(task, file, onProgress);
      return { kind: 'written' };
    } catch (error) {
      if (error instanceof Stopped) return { kind: 'stopped' };
      return { kind: 'failed', why: failureOrThrow(error) };
    }
  };
}

async function readFile(
  { file, ladder, here }: ReadTask,
  onProgress: OnProgress,
): Promise<{ readonly choice: ReadChoice; readonly read: DataFile | null }> {
  const step = (done: number) => onProgress({ done, total: 3 });
  step(0);
  const text = await readText(file);
  if ('no' in text) return { choice: { kind: 'refused', why: text.no, places: [] }, read: null };
  step(1);
  const read = readDataFile(text.text);
  if (read.kind !== 'read') return { choice: read, read: null };
  const unknown = unknownPlaces(read.file, ladder);
  if (unknown.length > 0) return { choice: wrongIn(unknown), read: null };
  step(2);
  const lines = importLines(planMerge(here, read.file));
  step(3);
  return {
    choice: { kind: 'chosen', exportedAt: read.file.exportedAt, lines },
    read: read.file,
  };
}

function write(
  { part, copy, key, now, stop }: WriteTask,
  file: DataFile,
  onProgress: OnProgress,
): void {
  const reportOrStop: OnProgress = (progress) => {
    onProgress(progress);
    if (isStopped(stop)) throw new Stopped();
  };
  const dataKey = key === null ? null : Buffer.from(key.buffer, key.byteOffset, key.byteLength);
  try {
    if (copy === null) writeDataFile(part, dataKey, file, now, reportOrStop);
    else writeMerged({ part, copy, key: dataKey }, file, now, reportOrStop);
  } finally {
    dataKey?.fill(0);
  }
}
