import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { instant } from '../../data/values/iso-date.ts';
import { tryDisk } from '../../electron/store/disk/failure.ts';
import { openDatabase } from '../../electron/store/file/open.ts';
import { asidePath, inName } from '../../electron/store/file/replace-database.ts';
import { verifyFile } from '../../electron/store/file/verify.ts';
import { saveAction } from '../../electron/store/plan/actions.ts';
import { saveInvalidInput } from '../../electron/store/settings/invalid-input.ts';
import { openedRung } from '../electron/ipc/opened-rung.ts';
import { rung } from '../electron/ipc/rung.ts';
import { openedSession } from '../electron/session/opened-session.ts';
import { moment, ownAction } from '../store/samples.ts';
import { actionsIn, copiesIn, saved, swappedAt, swaps, twoFiles } from './other-file.ts';

const stories = Object.entries(swaps);

test.each(stories)(
  'if the file %s before or in the middle of a save, everything reported as saved is in one file',
  async (_what, swap) => {
    for (let at = 1; await swappedAt(swap, at); at += 13);
  },
);

test.each(stories)(
  'if the file %s, you can continue with what was open, and the other file is set aside',
  async (_what, swap) => {
    const { folder, file, theirs } = twoFiles();
    const opened = rung(folder);
    await saved(opened, 1, 'Mine');
    swap(file, theirs);
    const isThere = existsSync(file);
    opened.dataSession.look();
    expect(await opened.api.start()).toMatchObject({
      kind: 'other-file',
      file,
      open: { kind: 'on-disk', content: { actions: 1 } },
    });
    expect(await saved(opened, 2, 'Typed meanwhile')).toHaveLength(1);
    expect(await opened.api.goOnWith('open')).toMatchObject({ kind: 'ready', access: 'full' });
    await saved(opened, 3, 'Afterwards');
    opened.close();
    expect(actionsIn(file)).toEqual(['Mine', 'Typed meanwhile', 'Afterwards']);
    expect(copiesIn(folder)).toEqual([]);
    expect(copiesIn(folder, 'rung-set-aside-')).toHaveLength(isThere ? 1 : 0);
  },
);

test.each(['was replaced by another one', 'was copied over in place'] as const)(
  'if the file %s, you can continue with the new file, and what was open is set aside',
  async (what) => {
    const { folder, file, theirs } = twoFiles();
    const opened = rung(folder);
    await saved(opened, 1, 'Mine');
    swaps[what](file, theirs);
    expect(await saved(opened, 2, 'Noticed')).toEqual([]);
    expect(await opened.api.start()).toMatchObject({
      there: { kind: 'content', content: { actions: 1 } },
    });
    expect(await opened.api.goOnWith('there')).toMatchObject({ kind: 'ready' });
    expect((await opened.api.readRecords()).actions).toMatchObject([{ what: 'Theirs' }]);
    opened.close();
    const [aside = ''] = copiesIn(folder, 'rung-set-aside-');
    expect(actionsIn(aside)).toEqual(['Mine']);
    expect(openedSession(folder).start().kind).toBe('ready');
  },
);

test.each(['replaced', 'copied over in place'] as const)(
  'if the file was copied over in place and its log %s, both are intact, whichever you continue with',
  async (how) => {
    for (const which of ['open', 'there'] as const) {
      const { folder, file, theirs } = twoFiles();
      const db = openDatabase(theirs);
      saveAction(db, ownAction(91, 'Theirs, in the log'), moment(0));
      copyFileSync(theirs, `${theirs}-copy`);
      copyFileSync(`${theirs}-wal`, `${theirs}-copy-wal`);
      db.close();
      const opened = rung(folder);
      await saved(opened, 1, 'Mine');
      copyFileSync(`${theirs}-copy`, file);
      const bring = how === 'replaced' ? renameSync : copyFileSync;
      bring(`${theirs}-copy-wal`, `${file}-wal`);
      opened.dataSession.look();
      expect(await opened.api.start()).toMatchObject({
        there: { kind: 'content', content: { actions: 2 } },
        open: { kind: 'on-disk', content: { actions: 1 } },
      });
      await saved(opened, 2, 'Typed meanwhile');
      expect(await opened.api.goOnWith(which)).toMatchObject({ kind: 'ready' });
      opened.close();
      const [aside = '', ...more] = copiesIn(folder, 'rung-set-aside-');
      expect(more).toEqual([]);
      const [mine, others] = which === 'open' ? [file, aside] : [aside, file];
      expect(actionsIn(mine)).toEqual(['Mine', 'Typed meanwhile']);
      expect(actionsIn(others)).toEqual(['Theirs', 'Theirs, in the log']);
      for (const each of [mine, others]) verifyFile(each, null);
    }
  },
);

test('copying over the file in place doesn’t overwrite what was set aside at the same moment', async () => {
  const { folder, file, theirs } = twoFiles();
  const opened = rung(folder);
  await saved(opened, 1, 'Mine');
  const aside = asidePath(file, inName(instant(new Date(2026, 2, 2, 9))));
  for (const ending of ['', '-wal']) writeFileSync(`${aside}${ending}`, `of before${ending}`);
  swaps['was copied over in place'](file, theirs);
  opened.dataSession.look();
  opened.close();
  for (const ending of ['', '-wal'])
    expect(readFileSync(`${aside}${ending}`, 'utf8')).toBe(`of before${ending}`);
  expect(actionsIn(file)).toEqual(['Theirs']);
});

test('if you close Rung without choosing, the next start asks again and opens nothing before', async () => {
  const { folder, file, theirs } = twoFiles();
  const first = openedRung(folder);
  await saved(first, 1, 'Mine');
  renameSync(theirs, file);
  first.close(); // noticed now at the latest
  const next = rung(folder);
  expect(await next.api.start()).toMatchObject({
    kind: 'other-file',
    open: { kind: 'on-disk', content: { actions: 1 } },
    there: { kind: 'content' },
  });
  expect(next.dataSession.dbIfOpen()).toBeNull();
  expect(await next.api.goOnWith('open')).toMatchObject({ kind: 'ready' });
  expect((await next.api.readRecords()).actions).toMatchObject([{ what: 'Mine' }]);
});

test.each(stories)(
  'if the file %s while something is being saved to it, that isn’t reported as saved',
  (_what, swap) => {
    const { folder, file, theirs } = twoFiles();
    const dataSession = openedSession(folder);
    const save = () =>
      dataSession.change((db) => {
        saveAction(db, ownAction(1, 'Mine'), moment(0));
        swap(file, theirs);
      });
    expect(tryDisk(save)).toEqual({ kind: 'not-saved', why: 'other-file' });
    expect(copiesIn(folder).flatMap(actionsIn)).toEqual(['Mine']);
  },
);

test('Rung can write a long log back into the file without asking', () => {
  const { folder, file } = twoFiles();
  const dataSession = openedSession(folder);
  const db = dataSession.db();
  for (const long of ['a', 'b', 'c'].map((letter) => letter.repeat(5_000_000))) {
    const typed = { place: 'path', fields: [{ field: 'note', typed: long }] };
    dataSession.change((of) => saveInvalidInput(of, typed, moment(0)));
    expect(statSync(`${file}-wal`).size).toBe(0);
  }
  expect(dataSession.refusal()).toBeNull();
  expect(dataSession.db()).toBe(db); // it wasn't even reopened
});

test('if only the log was deleted, its content is written back into the file, and nothing is asked', async () => {
  const { folder, file } = twoFiles();
  const opened = rung(folder);
  await saved(opened, 1, 'Mine');
  rmSync(`${file}-wal`);
  expect(await saved(opened, 2, 'Next')).toEqual(['Next']);
  expect(await opened.api.start()).toMatchObject({ kind: 'ready', access: 'full' });
  opened.close();
  expect(actionsIn(file)).toEqual(['Mine', 'Next']);
  expect(copiesIn(folder)).toEqual([]);
});

test('a program that only touches the file changes nothing', async () => {
  const { folder, file } = twoFiles();
  const opened = rung(folder);
  await saved(opened, 1, 'Mine');
  utimesSync(file, new Date(), new Date(2020, 1, 1));
  expect(await saved(opened, 2, 'Next')).toEqual(['Next']);
  expect(copiesIn(folder)).toEqual([]);
});

test('if the whole folder was moved, what was open is saved to backups at the old path, and can be restored', async () => {
  const { folder, file } = twoFiles();
  const opened = rung(folder);
  await saved(opened, 1, 'Mine');
  renameSync(folder, `${folder}-moved`);
  expect(await saved(opened, 2, 'Noticed')).toEqual([]);
  expect(copiesIn(folder)).toHaveLength(1);
  expect(await opened.api.start()).toMatchObject({
    kind: 'other-file',
    there: { kind: 'missing' },
  });
  expect(await opened.api.goOnWith('open')).toMatchObject({ kind: 'ready' });
  opened.close();
  expect(actionsIn(file)).toEqual(['Mine']);
  rmSync(`${folder}-moved`, { recursive: true });
});

test('if no folder can be written, what was open stays in memory, and is saved to disk once there is room', async () => {
  const { folder, file, theirs } = twoFiles();
  const opened = rung(folder);
  await saved(opened, 1, 'Mine');
  renameSync(folder, `${folder}-moved`);
  writeFileSync(folder, 'a file is in the way');
  expect(await saved(opened, 2, 'Noticed')).toEqual([]);
  expect(await opened.api.start()).toMatchObject({ open: { kind: 'in-memory' } });
  expect(await opened.api.saveOpenData()).toBe('other-file');
  expect(await saved(opened, 2, 'Still')).toEqual([]);
  expect((await opened.api.readRecords()).actions).toMatchObject([{ what: 'Mine' }]);
  expect(await opened.api.goOnWith('there')).toMatchObject({ open: { kind: 'in-memory' } });
  rmSync(folder);
  mkdirSync(folder);
  expect(await opened.api.saveOpenData()).toBeNull();
  const [ours = ''] = copiesIn(folder);
  expect(actionsIn(ours)).toEqual(['Mine']);
  expect(theirs).toBe(join(folder, 'copy-of-last-week'));
  expect(existsSync(file)).toBe(false);
  rmSync(`${folder}-moved`, { recursive: true });
});
