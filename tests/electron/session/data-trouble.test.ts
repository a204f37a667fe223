import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { instant } from '../../../data/values/iso-date.ts';
import { openSession } from '../../../electron/session/data-session.ts';
import { tryDisk } from '../../../electron/store/disk/failure.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { inName } from '../../../electron/store/file/replace-database.ts';
import { migrations } from '../../../electron/store/migrations/list.ts';
import { readRecords, saveAssessment } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { folderContent } from '../../store/file/folder-content.ts';
import { idsInOrder, moment, sampleContent } from '../../store/samples.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { pathsIn } from '../passphrase/guarded-data.ts';
import { ladderFile, openedSession, today, unlocked } from './opened-session.ts';

const longNote = 'a long note '.repeat(1_000);
const newOne = { corrects: null, content: sampleContent({ note: longNote }), evidence: [] };

interface Story {
  readonly trouble: string;
  readonly readable: boolean;
  readonly happen: (file: string) => void;
}

/** What can happen to a file with an assessment. In stories that leave a log, a program crashed. */
const stories: Readonly<Record<string, Story>> = {
  'was opened by a later Rung': {
    trouble: 'newer',
    readable: false,
    happen: raw(`PRAGMA user_version = ${migrations.length + 1}`),
  },
  'was opened by a later Rung, which then crashed': {
    trouble: 'newer',
    readable: false,
    happen: crashed(`PRAGMA user_version = ${migrations.length + 1}`),
  },
  'was replaced by another program’s file': {
    trouble: 'foreign',
    readable: false,
    happen(file) {
      rmSync(file);
      raw('CREATE TABLE theirs (x)')(file);
    },
  },
  'was overwritten with a text': {
    trouble: 'foreign',
    readable: false,
    happen: (file) => writeFileSync(file, 'Dear diary'),
  },
  'was overwritten with zeros by a dying disk': {
    trouble: 'foreign',
    readable: false,
    happen: (file) => writeFileSync(file, Buffer.alloc(100_000)),
  },
  'lost its header': {
    trouble: 'damaged',
    readable: false,
    happen: patched(0, '\0'.repeat(100)),
  },
  'lost its first bytes': {
    trouble: 'damaged',
    readable: false,
    happen: patched(0, 'XXXX'),
  },
  'contradicts itself about its log': {
    trouble: 'damaged',
    readable: false,
    happen: patched(18, '\u0003'),
  },
  'lost a page in its middle': {
    trouble: 'damaged',
    readable: false,
    happen: patched(4 * 4096, 'Z'.repeat(20 * 4096)),
  },
  'was cut off between two pages': {
    trouble: 'damaged',
    readable: false,
    happen: (file) => truncateSync(file, 20 * 4096),
  },
  'was cut off inside a page': {
    trouble: 'damaged',
    readable: false,
    happen: (file) => truncateSync(file, 20 * 4096 + 77),
  },
  'lost the parent of its rows': {
    trouble: 'damaged',
    readable: true,
    happen: raw("DELETE FROM action; INSERT INTO path_draw VALUES (77, 0, 'risk', 'ic')"),
  },
  'was changed by another program': {
    trouble: 'changed',
    readable: true,
    happen: raw("UPDATE settings SET name = 'Eve'"),
  },
  'was changed by another program, and a log is left': {
    trouble: 'changed',
    readable: true,
    happen: crashed("UPDATE settings SET name = 'Eve'"),
  },
  'was given content that Rung can’t interpret': {
    trouble: 'changed',
    readable: false,
    happen: raw("UPDATE settings SET current_level = 'No level', target_level = 'No level'"),
  },
  'was emptied by a sync program': {
    trouble: 'empty',
    readable: false,
    happen: (file) => truncateSync(file, 0),
  },
  'was cut down to one byte': {
    trouble: 'foreign',
    readable: false,
    happen: (file) => truncateSync(file, 1),
  },
  'was cut down to twenty bytes': {
    trouble: 'damaged',
    readable: false,
    happen: (file) => truncateSync(file, 20),
  },
  'was cut down to its header': {
    trouble: 'damaged',
    readable: false,
    happen: (file) => truncateSync(file, 100),
  },
  'was replaced by a database without a table': {
    trouble: 'empty',
    readable: false,
    happen(file) {
      rmSync(file);
      raw('PRAGMA user_version = 0; CREATE TABLE theirs (x); DROP TABLE theirs')(file);
    },
  },
  'was replaced by a folder': {
    trouble: 'not-a-file',
    readable: false,
    happen(file) {
      rmSync(file);
      mkdirSync(file);
      writeFileSync(join(file, 'theirs.txt'), 'Dear diary');
    },
  },
  'was moved away without its backups': {
    trouble: 'missing',
    readable: false,
    happen(file) {
      const backups = join(file, '..', 'backups');
      mkdirSync(backups);
      cpSync(file, join(backups, 'rung-2026-01-01T00-00-00-000Z-daily.db'));
      rmSync(file);
    },
  },
  'was moved away without its log': {
    trouble: 'missing',
    readable: false,
    happen(file) {
      crashed("UPDATE settings SET name = 'Ada'")(file);
      rmSync(file);
    },
  },
  'was moved away without earlier set-aside data': {
    trouble: 'missing',
    readable: false,
    happen(file) {
      cpSync(file, join(file, '..', 'rung-set-aside-2026-01-01T00-00-00.000Z.db'));
      rmSync(file);
    },
  },
};

test.each(Object.entries(stories))(
  'a file that %s is reported as such and left unchanged, and you can start over next to it',
  (_what, { trouble, readable, happen }) => {
    const folder = filledFolder();
    happen(join(folder, 'rung.db'));
    const before = folderContent(folder);

    const shown = openedSession(folder);
    expect(shown.start()).toMatchObject({ kind: 'data-trouble', trouble, readable });
    expect(() => shown.db()).toThrow(/no data open: data-trouble/);
    if (trouble !== 'changed') expect(shown.acceptContent()).toMatchObject({ trouble });
    if (readable) {
      expect(shown.openReadOnly()).toMatchObject({ kind: 'ready', access: 'read-only-chosen' });
      expect(readRecords(shown.db()).assessments).toMatchObject([{ note: longNote }]);
      const refused = { kind: 'not-saved', why: 'read-only' };
      expect(tryDisk(() => changeSettings(shown.db(), { name: 'Bob' }))).toEqual(refused);
    } else {
      expect(shown.openReadOnly()).toMatchObject({ kind: 'data-trouble', trouble });
    }
    expect(shown.refusal()).toBe('read-only');
    shown.close();
    expect(folderContent(folder)).toEqual(before);

    const fresh = openedSession(folder);
    expect(fresh.startFresh()).toMatchObject({ kind: 'ready', access: 'full' });
    expect(readRecords(fresh.db()).assessments).toEqual([]);
    fresh.close();
    const after = new Map(folderContent(folder));
    expect(after.delete('rung.db')).toBe(true);
    expect(after).toEqual(underAsideName(before));
  },
);

test.each(['was changed by another program', 'was changed by another program, and a log is left'])(
  'the content of a file that %s can be accepted once it has been copied',
  (what) => {
    const folder = filledFolder();
    stories[what]?.happen(join(folder, 'rung.db'));
    const before = folderContent(folder);
    const dataSession = openedSession(folder);
    expect(dataSession.acceptContent()).toMatchObject({ kind: 'ready', settings: { name: 'Eve' } });
    changeSettings(dataSession.db(), { role: 'Engineer' });
    dataSession.close();
    const after = new Map(folderContent(folder));
    expect(after.delete('rung.db')).toBe(true);
    expect(after).toEqual(underAsideName(before));
    const settings = { name: 'Eve', role: 'Engineer' };
    expect(openedSession(folder).start()).toMatchObject({ kind: 'ready', settings });
  },
);

test('accepting content doesn’t overwrite what was set aside at the same moment', () => {
  const folder = filledFolder();
  const aside = join(folder, `rung-set-aside-${inName(instant(today))}.db`);
  writeFileSync(aside, 'of before');
  stories['was changed by another program, and a log is left']?.happen(join(folder, 'rung.db'));
  expect(openedSession(folder).acceptContent()).toMatchObject({ kind: 'ready' });
  expect(readFileSync(aside, 'utf8')).toBe('of before');
  expect(
    [...folderContent(folder).keys()].filter((name) => /aside.+\.db$/.test(name)),
  ).toHaveLength(2);
});

test('content that Rung can’t interpret can’t be accepted', () => {
  const folder = filledFolder();
  stories['was given content that Rung can’t interpret']?.happen(join(folder, 'rung.db'));
  const before = folderContent(folder);
  const trouble = { kind: 'data-trouble', trouble: 'changed', readable: false };
  const dataSession = openedSession(folder);
  expect(dataSession.start()).toMatchObject(trouble);
  expect(dataSession.acceptContent()).toMatchObject(trouble);
  expect(folderContent(folder)).toEqual(before);
});

test.each(['with', 'without'])(
  'a link to a disk that isn’t connected, %s earlier data set aside, is reported with its target, and set aside',
  (backup) => {
    const [folder, disk] = [temporaryFolder(), join(temporaryFolder(), 'disk')];
    const [file, real] = [join(folder, 'rung.db'), join(disk, 'rung.db')];
    symlinkSync(real, file);
    if (backup === 'with')
      writeFileSync(join(folder, 'rung-set-aside-2026-01-31T12-00-00.000Z.db'), filled());
    const dataSession = openedSession(folder);
    const told = { kind: 'data-trouble', trouble: 'link-nowhere', file, leadsTo: real };
    expect(dataSession.start()).toMatchObject(told);
    mkdirSync(disk);
    writeFileSync(real, filled());
    expect(dataSession.start()).toMatchObject(told);
    expect(dataSession.startFresh()).toMatchObject({ kind: 'ready' });
    dataSession.close();
    expect(readlinkSync(join(folder, asideName))).toBe(real);
    expect(readFileSync(real).equals(filled())).toBe(true);
  },
);

test('if the disk of a link is connected after the start, trying again opens the data there and saves to it', () => {
  const [folder, disk] = [temporaryFolder(), join(temporaryFolder(), 'disk')];
  const [file, real] = [join(folder, 'rung.db'), join(disk, 'rung.db')];
  symlinkSync(real, file);
  const paths = pathsIn(folder);
  const { backupsFolder, follow } = paths;
  const files = {
    ladderFile,
    backupsFolder,
    follow,
    get dataFile() {
      return paths.dataFile;
    },
  };
  const dataSession = openSession(files, unlocked(null), '0.1.0', () => today);
  onTestFinished(() => dataSession.close());
  expect(dataSession.start()).toMatchObject({
    kind: 'data-trouble',
    trouble: 'link-nowhere',
    file,
  });
  mkdirSync(disk);
  writeFileSync(real, filled());
  expect(dataSession.start()).toMatchObject({ kind: 'ready', access: 'full', dataFile: real });
  dataSession.change((db) => changeSettings(db, { name: 'Zoë' }));
  dataSession.close();
  expect(readlinkSync(file)).toBe(real);
  expect(openedSession(disk).start()).toMatchObject({ settings: { name: 'Zoë' } });

  // A link that replaces the data later isn't followed.
  cpSync(real, `${real}-elsewhere`);
  rmSync(real);
  symlinkSync(`${real}-elsewhere`, real);
  follow();
  expect(paths.dataFile).toBe(real);
});

test('no choice for data in trouble changes data that is open', () => {
  const dataSession = openedSession(filledFolder());
  const open = { kind: 'ready', access: 'full' };
  for (const choose of [
    dataSession.startFresh,
    dataSession.acceptContent,
    dataSession.openReadOnly,
  ]) {
    expect(choose()).toMatchObject(open);
  }
  expect(readRecords(dataSession.db()).assessments).toHaveLength(1);
});

test('a file that another program is writing to is reported as in use, and opens afterwards', () => {
  const folder = filledFolder();
  const other = new Sqlite(join(folder, 'rung.db'));
  other.exec("BEGIN IMMEDIATE; UPDATE settings SET name = 'Eve'");
  const dataSession = openedSession(folder);
  expect(dataSession.start()).toMatchObject({
    trouble: 'in-use',
    code: 'SQLITE_BUSY',
    readable: true,
  });
  other.exec('ROLLBACK');
  other.close();
  expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { name: '' } });
});

test.skipIf(!canMount).each([
  ['read-only', 'no-permission', ''],
  ['read-only', 'no-permission', ', after a crash that left a log,'],
  ['full', 'disk-full', ''],
  ['full', 'disk-full', ', after a crash that left a log,'],
])('on a %s disk (%s) a file%s can be read, and is left unchanged', async (what, trouble, log) => {
  await onSmallDisk(2048, (folder, remount) => {
    writeFileSync(join(folder, 'rung.db'), filled());
    if (log !== '') crashed("UPDATE settings SET paper = 'A4'")(join(folder, 'rung.db'));
    if (what === 'full') fillUp(folder);
    else remount('ro');
    const before = withoutIndex(folder);
    const dataSession = openedSession(folder);
    const told = { kind: 'data-trouble', trouble, readable: true };
    expect(dataSession.start()).toMatchObject(told);
    expect(dataSession.startFresh()).toMatchObject(told);
    expect(dataSession.openReadOnly()).toMatchObject({ kind: 'ready', access: 'read-only-chosen' });
    expect(readRecords(dataSession.db()).assessments).toMatchObject([{ note: longNote }]);
    dataSession.close();
    expect(withoutIndex(folder)).toEqual(before);
  });
});

/** Without space for its index, SQLite leaves part of it and an empty log. */
function withoutIndex(folder: string): ReadonlyMap<string, string> {
  const content = new Map(folderContent(folder));
  content.delete('rung.db-shm');
  if (existsSync(join(folder, 'rung.db-wal')) && statSync(join(folder, 'rung.db-wal')).size === 0) {
    content.delete('rung.db-wal');
  }
  return content;
}

const asideName = 'rung-set-aside-2026-03-31T12-00-00.000Z.db';

function underAsideName(content: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...content].map(([name, bytes]) => [name.replace(/^rung\.db/, asideName), bytes]),
  );
}

/** A folder whose file contains an assessment. */
function filledFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'rung.db'), filled(), { mode: 0o600 });
  return folder;
}

let bytes: Buffer | null = null;

function filled(): Buffer {
  bytes ??= fill(join(temporaryFolder(), 'rung.db'));
  return bytes;
}

function fill(file: string): Buffer {
  const db = openDatabase(file);
  saveAssessment(db, newOne, moment(0), idsInOrder());
  db.close();
  return readFileSync(file);
}

/** Changes the file as another program would, bypassing Rung and its rules. */
function raw(sql: string): (file: string) => void {
  return (file) => {
    const db = new Sqlite(file);
    db.pragma('foreign_keys = OFF');
    db.exec(sql);
    db.close();
  };
}

/** Changes the file like `raw`, by a program that is killed before its log is written back. */
function crashed(sql: string): (file: string) => void {
  return (file) => {
    const copy = join(temporaryFolder(), 'rung.db');
    cpSync(file, copy);
    const db = new Sqlite(copy);
    db.exec(sql);
    for (const ending of ['', '-wal']) cpSync(`${copy}${ending}`, `${file}${ending}`);
    db.close();
  };
}

function patched(at: number, text: string): (file: string) => void {
  return (file) => {
    const bytes = readFileSync(file);
    bytes.write(text, at, 'latin1');
    writeFileSync(file, bytes);
  };
}

function fillUp(folder: string): void {
  for (let kilobytes = 1024; kilobytes >= 1; kilobytes /= 2) {
    try {
      writeFileSync(join(folder, `ballast-${kilobytes}`), Buffer.alloc(kilobytes * 1024));
    } catch {
      // the disk is full
    }
  }
}
