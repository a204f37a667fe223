import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyLog, reading } from '../../../electron/store/file/connection.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { finishReplacing, replaceDatabase } from '../../../electron/store/file/replace-database.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { openedSession } from '../../electron/session/opened-session.ts';
import { aroundCalls } from '../../helpers/around-calls.ts';
import { moment } from '../samples.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { folderContent } from './folder-content.ts';

const modes = ['set-aside', 'removed'] as const;

/** A folder in which a replacement was interrupted, and the name of the pending new file. */
async function cutOff(replaced: (typeof modes)[number]) {
  const folder = temporaryFolder();
  const file = join(folder, 'rung.db');
  write(file, 'today');
  const part = join(folder, '.rung-1.part');
  write(part, 'the new one');
  const killed = temporaryFolder();
  await aroundCalls(
    ['renameSync'],
    (_name, args) => {
      // The first rename once the new file is pending, or that of the new file itself.
      if (String(args[0]) !== part && readdirSync(killed).length === 0) {
        cpSync(folder, killed, { recursive: true });
      }
    },
    () => replaceDatabase(file, part, replaced, moment(1)),
  );
  const [name = ''] = readdirSync(killed).filter((each) => each.startsWith('rung.db.next-'));
  expect(name).not.toBe('');
  return { folder: killed, file: join(killed, 'rung.db'), next: join(killed, name) };
}

/** Writes a closed file with this role in its settings. */
function write(file: string, role: string): void {
  const db = openDatabase(file);
  changeSettings(db, { role });
  emptyLog(db);
  db.close();
}

function roleIn(file: string): string {
  return reading(file, null, readSettings).role;
}

test.each(modes)('an interrupted replacement is finished: the old file is %s', async (replaced) => {
  const { folder, file, next } = await cutOff(replaced);
  finishReplacing(file);
  expect(roleIn(file)).toBe('the new one');
  expect(existsSync(next)).toBe(false);
  const asides = readdirSync(folder).filter((name) => name.startsWith('rung-set-aside-'));
  expect(asides.map((name) => roleIn(join(folder, name)))).toEqual(
    replaced === 'removed' ? [] : ['today'],
  );
});

/** What a sync program or a person could leave next to the data under a name like that of a replacement. */
const leftBeside: Readonly<Record<string, (place: { file: string; next: string }) => void>> = {
  'a conflicted copy of it': ({ next }) => copyFileSync(next, `${next} (conflicted copy)`),
  'an older copy of the data': ({ file }) =>
    copyFileSync(file, `${file}.next-removed-2026-01-01T00-00-00.000Z`),
  'an older copy of the data that would set today’s aside': ({ file }) =>
    copyFileSync(file, `${file}.next-set-aside-2026-01-01T00-00-00.000Z`),
  'a name without a moment': ({ file }) => copyFileSync(file, `${file}.next-removed-x`),
  'a folder': ({ file }) => mkdirSync(`${file}.next-removed-x`),
  garbage: ({ file }) => writeFileSync(`${file}.next-removed-2026-01-01T00-00-00.000Z`, 'garbage'),
};

test.each(Object.entries(leftBeside))(
  '%s next to the data doesn’t replace it, and everything saved since is there',
  async (_what, leave) => {
    const { folder, file, next } = await cutOff('removed');
    finishReplacing(file);
    copyFileSync(file, next); // a sync program brings the finished one back
    leave({ file, next });
    const dataSession = openedSession(folder);
    expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { role: 'the new one' } });
    dataSession.change((db) => changeSettings(db, { role: 'saved since' }));
    const killed = temporaryFolder();
    cpSync(folder, killed, { recursive: true });
    for (const each of [killed, folder]) {
      if (each === folder) dataSession.close();
      const again = openedSession(each);
      expect(again.start()).toMatchObject({ kind: 'ready', settings: { role: 'saved since' } });
      again.close();
    }
  },
);

const harms: Readonly<Record<string, (place: { file: string; next: string }) => void>> = {
  'was cut short': ({ next }) => writeFileSync(next, readFileSync(next).subarray(0, 4096)),
  'was replaced by another': ({ file, next }) => copyFileSync(file, next),
  'was replaced by garbage': ({ next }) => writeFileSync(next, 'garbage'),
};

test.each(modes.flatMap((mode) => Object.entries(harms).map((each) => [mode, ...each] as const)))(
  'a new file (%s) that %s while pending replaces nothing, and every byte of the data and its log stays',
  async (replaced, _how, harm) => {
    const { folder, file, next } = await cutOff(replaced);
    harm({ file, next });
    if (replaced === 'set-aside') writeFileSync(`${file}-wal`, 'a log');
    const before = folderContent(folder);
    finishReplacing(file);
    expect(folderContent(folder)).toEqual(before);
  },
);

test.each(modes)(
  'data that was changed since (%s) isn’t replaced by a pending file',
  async (replaced) => {
    const { folder, file } = await cutOff(replaced);
    write(file, 'changed since');
    const before = folderContent(folder);
    finishReplacing(file);
    expect(folderContent(folder)).toEqual(before);
  },
);

test.each(modes)(
  'deleted data isn’t replaced by what a sync program brings back (%s)',
  async (replaced) => {
    const { file, next } = await cutOff(replaced);
    const away = join(temporaryFolder(), 'next');
    copyFileSync(next, away);
    finishReplacing(file);
    rmSync(file);
    copyFileSync(away, next);
    finishReplacing(file);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(next)).toBe(true);
  },
);

test('data with a log written since isn’t removed for a pending file', async () => {
  const { folder, file } = await cutOff('removed');
  writeFileSync(`${file}-wal`, 'saved since');
  const before = folderContent(folder);
  finishReplacing(file);
  expect(folderContent(folder)).toEqual(before);
});

test('a set-aside file with the same name isn’t overwritten, and neither is the data', async () => {
  const { folder, file } = await cutOff('set-aside');
  writeFileSync(join(folder, 'rung-set-aside-2026-03-02T09-01-00.000Z.db'), 'of before');
  const before = folderContent(folder);
  finishReplacing(file);
  expect(folderContent(folder)).toEqual(before);
});

test.each(['a link', 'a pipe'])('%s named like a new file replaces nothing', async (what) => {
  const { folder, file, next } = await cutOff('removed');
  const elsewhere = join(temporaryFolder(), 'elsewhere');
  copyFileSync(next, elsewhere);
  rmSync(next);
  if (what === 'a link') symlinkSync(elsewhere, next);
  else if (process.platform !== 'win32') execFileSync('mkfifo', [next]);
  finishReplacing(file);
  expect(roleIn(file)).toBe('today');
  expect(readdirSync(folder)).toContain('rung.db');
});
