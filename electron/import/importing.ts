import { basename } from 'node:path';
import { importLines } from '../../data/import/import-lines.ts';
import { planMerge } from '../../data/import/import-plan.ts';
import { type ReadDataFile, readDataFile, wrongIn } from '../../data/import/read-data-file.ts';
import { unknownPlaces } from '../../data/import/unknown-places.ts';
import type { DataFile } from '../../data/model/data-file.ts';
import { instant } from '../../data/model/iso-date.ts';
import type { BackUpOutcome, ImportChoice, ImportHow, ImportOutcome } from '../contract.ts';
import type { Desk } from '../start.ts';
import type { DataKey } from '../store/connection.ts';
import { failureOrThrow } from '../store/failure.ts';
import { writeDataFile } from '../store/import-fresh.ts';
import { mergeDataFile } from '../store/import-merge.ts';
import { partBeside, removeDatabase } from '../store/part.ts';
import { readContent } from '../store/read-content.ts';
import { replaceDatabase } from '../store/replace-database.ts';
import { readText } from './read-text.ts';

export interface ImportPorts {
  /** Asks the person for a file; null when they change their mind. */
  readonly askWhich: () => Promise<string | null>;
  readonly desk: Pick<Desk, 'change' | 'db' | 'ladder' | 'refusal' | 'whileClosed'>;
  readonly key: () => DataKey | null;
  /** Makes a verified copy of the data as it is now. */
  readonly backUp: () => BackUpOutcome;
  readonly dataFile: string;
  readonly clock: () => Date;
}

/**
 * A file chosen to be imported waits here, as it was read, until the person has said how, or has thought
 * better of it: what was previewed is what is imported.
 */
export interface Importing {
  choose(): Promise<ImportChoice>;
  importChosen(how: ImportHow): Promise<ImportOutcome>;
  forget(): void;
}

export function importing(ports: ImportPorts): Importing {
  const { desk, dataFile, clock } = ports;
  let chosen: DataFile | null = null;
  let forgotten = 0;
  let choosing: Promise<ImportChoice> | null = null;

  const choose = async (): Promise<ImportChoice> => {
    chosen = null;
    const before = forgotten;
    const file = await ports.askWhich();
    if (file === null) return { kind: 'cancelled' };
    const read = await readFileOrNot(file);
    if (before !== forgotten) return { kind: 'cancelled' }; // Rung was locked, or the page is a new one
    if (read.kind !== 'read') return read;
    const unknown = unknownPlaces(read.file, desk.ladder());
    if (unknown.length > 0) return wrongIn(unknown);
    const lines = importLines(planMerge(readContent(desk.db()), read.file));
    chosen = read.file;
    return { kind: 'chosen', name: basename(file), exportedAt: read.file.exportedAt, lines };
  };

  const merge = (file: DataFile): ImportOutcome => {
    const copy = ports.backUp();
    if (copy.kind !== 'made') {
      return { kind: 'not-kept', why: copy.kind === 'not-kept' ? copy.why : 'disk-error' };
    }
    desk.change((db) => mergeDataFile(db, file, instant(clock())));
    return { kind: 'imported', setAside: null };
  };

  const beginAnew = (file: DataFile): ImportOutcome => {
    const now = instant(clock());
    const part = partBeside(dataFile);
    try {
      writeDataFile(part, ports.key(), file, now);
      const aside = desk.whileClosed(() => replaceDatabase(dataFile, part, 'set-aside', now));
      return { kind: 'imported', setAside: aside === null ? null : basename(aside) };
    } finally {
      removeDatabase(part);
    }
  };

  return {
    choose() {
      choosing ??= choose().finally(() => {
        choosing = null;
      });
      return choosing;
    },
    async importChosen(how) {
      if (chosen === null) return { kind: 'none-chosen' };
      const refused = desk.refusal();
      if (refused !== null) return { kind: 'not-kept', why: refused };
      try {
        const outcome = how === 'merge' ? merge(chosen) : beginAnew(chosen);
        if (outcome.kind === 'imported') chosen = null;
        return outcome;
      } catch (error) {
        return { kind: 'not-kept', why: failureOrThrow(error) };
      }
    },
    forget() {
      forgotten += 1;
      chosen = null;
    },
  };
}

async function readFileOrNot(
  file: string,
): Promise<ReadDataFile | Extract<ImportChoice, { kind: 'not-read' }>> {
  try {
    const read = await readText(file);
    return 'no' in read ? { kind: 'refused', why: read.no, places: [] } : readDataFile(read.text);
  } catch (error) {
    return { kind: 'not-read', why: failureOrThrow(error) };
  }
}
