import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { backupId } from '../../../data/backups/backup.ts';
import { instant } from '../../../data/values/iso-date.ts';
import type { Progress } from '../../../data/values/outcome.ts';
import { lockDataAndKey } from '../../../electron/passphrase/close-data-and-key.ts';
import type { Derive } from '../../../electron/passphrase/keys/derive-thread.ts';
import type { Keychain } from '../../../electron/passphrase/keys/keychain.ts';
import { openKeyStore } from '../../../electron/passphrase/keys/open-key-store.ts';
import type { OwnedKeyStore } from '../../../electron/passphrase/keys/owned-key-store.ts';
import type { ScryptCost } from '../../../electron/passphrase/keys/scrypt-cost.ts';
import {
  type PassphrasePaths,
  passphrasePaths,
} from '../../../electron/passphrase/passphrase-paths.ts';
import {
  type PassphraseService,
  passphraseService,
} from '../../../electron/passphrase/passphrase-service.ts';
import { wrongTries } from '../../../electron/passphrase/wrong-tries.ts';
import { type DataSession, openSession } from '../../../electron/session/data-session.ts';
import { writeBackup } from '../../../electron/store/backups/write-backup.ts';
import { tempFileBeside } from '../../../electron/store/disk/temp-file.ts';
import type { DataKey } from '../../../electron/store/file/connection.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { replaceDatabase } from '../../../electron/store/file/replace-database.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { derivedHere } from './keys/derived-here.ts';

const ladderFile = join(import.meta.dirname, '../../../data/ladders/engineering-leadership.json');

/** Low enough for a test: one attempt takes a millisecond. */
export const littleCost: ScryptCost = { N: 2 ** 10, r: 1, p: 1 };

export const passphrase = 'correct horse battery';

/** Private text as it appears in the files. */
export const planted = 'PLANTED I would tell nobody at work';

/** A keychain that is real or isn't. */
export function keychain(real: boolean): Keychain {
  return {
    isReal: async () => real,
    seal: async (text) => Buffer.from(text).reverse(),
    open: async (sealed) => Buffer.from(sealed).reverse().toString(),
  };
}

export interface Guarded {
  readonly paths: PassphrasePaths;
  readonly keyStore: OwnedKeyStore;
  readonly dataSession: DataSession;
  readonly service: PassphraseService;
  readonly progress: readonly Progress[];
  /** Lets the wait after wrong passphrases pass. */
  pass(seconds: number): void;
  /** What locking does. */
  lock(): void;
  close(): void;
}

/** A start of the app on a folder, without a window. */
export async function guarded(
  folder: string,
  {
    real = false,
    derive = derivedHere,
    cost = littleCost,
  }: { readonly real?: boolean; readonly derive?: Derive; readonly cost?: ScryptCost } = {},
): Promise<Guarded> {
  const paths = pathsIn(folder);
  let seconds = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 22, 8) + seconds * 1000);
  const tries = wrongTries(paths.wrongTries, () => seconds * 1000);
  const keyStore = await openKeyStore(paths, tries, keychain(real), clock);
  const { dataFile, backupsFolder } = paths;
  const dataSession = openSession(
    { ladderFile, dataFile, backupsFolder },
    keyStore,
    '0.1.0',
    clock,
  );
  dataSession.start();
  const progress: Progress[] = [];
  const lock = () => lockDataAndKey({ paths, keyStore, dataSession, clock });
  const service = passphraseService({
    paths,
    keyStore,
    tries,
    keychain: keychain(real),
    derive,
    dataSession,
    clock,
    onProgress: (step) => progress.push(step),
    lock,
    unlocked: () => dataSession.start(),
    cost,
  });
  const close = () => {
    dataSession.close();
    keyStore.drop();
    open.delete(close);
  };
  open.add(close);
  return {
    paths,
    keyStore,
    dataSession,
    service,
    progress,
    pass(more) {
      seconds += more;
    },
    lock,
    close,
  };
}

const open = new Set<() => void>();

/** Closes what a test left open before its folder is removed. */
export function closeAll(): void {
  for (const close of open) close();
}

export function pathsIn(folder: string): PassphrasePaths {
  return passphrasePaths(
    join(folder, 'rung.db'),
    join(folder, 'backups'),
    join(folder, 'rung.key'),
  );
}

/** Someone's data, backups of it, and one set-aside file; each contains the planted sentence. */
export function plantData(folder: string, backups = 1): void {
  const { dataFile, backupsFolder } = pathsIn(folder);
  const at = (day: number) => instant(new Date(Date.UTC(2026, 10, day, 8)));
  const db = openDatabase(dataFile);
  changeSettings(db, { name: planted });
  for (let day = 1; day <= backups; day += 1) {
    writeBackup(db, null, backupsFolder, 'daily', at(day));
  }
  const part = tempFileBeside(dataFile);
  db.prepare('VACUUM INTO ?').run(part);
  db.close();
  replaceDatabase(dataFile, part, 'set-aside', at(9));
}

export function firstBackup(folder: string): string {
  const id = backupId(instant(new Date(Date.UTC(2026, 10, 1, 8))), 'daily');
  return join(folder, 'backups', `rung-${id}.db`);
}

/** The files in a folder that contain a readable sentence: relative paths, with `/` on every system. */
export function filesWith(folder: string, sentence: string): readonly string[] {
  return filesBelow(folder)
    .filter((file) => readFileSync(file).includes(sentence))
    .map((file) => file.slice(folder.length + 1).replaceAll(sep, '/'));
}

/** Every database in a folder, by its full path. */
export function databasesBelow(folder: string): readonly string[] {
  return filesBelow(folder).filter((file) => file.endsWith('.db'));
}

/** Whether the database, opened with the key, contains the sentence. */
export function holds(file: string, key: DataKey | null): boolean {
  const db = openDatabase(file, { key });
  try {
    return readSettings(db).name === planted;
  } finally {
    db.close();
  }
}

/** The files that a passphrase needs or that were left unfinished, except those set aside. */
export function leftovers(folder: string): readonly string[] {
  return filesBelow(folder)
    .map((file) => basename(file))
    .filter((name) => name.includes('.part') || name.includes('.next') || name === 'rung.key');
}

/** The content of each key file in the folder, in use or set aside. */
export function keyTexts(folder: string): ReadonlySet<string> {
  const files = filesBelow(folder).filter((file) => file.endsWith('.key'));
  return new Set(files.map((file) => readFileSync(file, 'utf8')));
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
