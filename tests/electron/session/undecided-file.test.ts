import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passphrasePaths } from '../../../electron/passphrase/passphrase-paths.ts';
import { openSession } from '../../../electron/session/data-session.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { actionsIn, copiesIn, saved, twoFiles } from '../../faults/other-file.ts';
import { aroundCalls } from '../../helpers/around-calls.ts';
import { systemError } from '../../helpers/system-error.ts';
import { sampleEvidenceDraft } from '../../store/samples.ts';
import { canMount, fillDisk, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { openedRung } from '../ipc/opened-rung.ts';
import { rung } from '../ipc/rung.ts';
import { noKeyStore } from './no-passphrase.ts';
import { ladderFile, today } from './opened-session.ts';

test.each(['open', 'there'] as const)(
  'if Rung is killed before you choose, and you continue with what is %s, your file has everything typed until then',
  async (which) => {
    const { folder, file, theirs } = twoFiles();
    const first = rung(folder);
    await saved(first, 1, 'Mine');
    renameSync(theirs, file);
    first.dataSession.look();
    expect(await saved(first, 2, 'Typed meanwhile')).toHaveLength(1);
    const killed = temporaryFolder();
    cpSync(folder, killed, { recursive: true });
    const next = rung(killed);
    expect(await next.api.start()).toMatchObject({ kind: 'other-file' });
    expect(await next.api.goOnWith(which)).toMatchObject({ kind: 'ready' });
    next.close();
    const [aside = ''] = copiesIn(killed, 'rung-set-aside-');
    const mine = which === 'open' ? join(killed, 'rung.db') : aside;
    expect(actionsIn(mine)).toEqual(['Mine', 'Typed meanwhile']);
  },
);

test('if the saved copy of the open data is damaged, it isn’t used, and it is set aside with its log', async () => {
  const { folder } = twoFiles();
  const kept = join(folder, 'rung-kept-2026-03-01T08-00-00.000Z.db');
  writeFileSync(kept, 'Dear diary '.repeat(900));
  writeFileSync(`${kept}-wal`, 'and a log');
  const opened = rung(folder);
  expect(await opened.api.start()).toMatchObject({
    kind: 'other-file',
    there: { kind: 'content' },
    open: { kind: 'on-disk', content: null },
  });
  expect(await opened.api.goOnWith('open')).toMatchObject({ kind: 'other-file' });
  expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('and a log');
  expect(await opened.api.goOnWith('there')).toMatchObject({ kind: 'ready' });
  const [aside = ''] = copiesIn(folder, 'rung-set-aside-');
  expect(readFileSync(aside, 'utf8')).toContain('Dear diary');
  expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('and a log');
});

test.each([
  ['deleted', (kept: string) => rmSync(kept)],
  [
    'moved away with its folder',
    (kept: string) => renameSync(join(kept, '..'), join(kept, '..', '..', 'moved')),
  ],
])(
  'if the saved copy of the open data is %s too before you choose, it is written again',
  async (_how, swap) => {
    const { folder: outer } = twoFiles();
    const folder = join(outer, 'data');
    cpSync(join(outer, 'rung.db'), join(folder, 'rung.db'), { recursive: true });
    const opened = rung(folder);
    await saved(opened, 1, 'Mine');
    rmSync(join(folder, 'rung.db'));
    opened.dataSession.look();
    const [kept = ''] = copiesIn(folder);
    swap(kept);
    expect(await saved(opened, 2, 'Typed meanwhile')).toHaveLength(1);
    expect(await opened.api.goOnWith('open')).toMatchObject({ kind: 'ready' });
    opened.close();
    expect(actionsIn(join(folder, 'rung.db'))).toEqual(['Mine', 'Typed meanwhile']);
  },
);

test('data behind a link to a file named like a saved copy is the data', async () => {
  const { folder, file } = twoFiles();
  const first = rung(folder);
  await saved(first, 1, 'Mine');
  first.close();
  const elsewhere = join(folder, 'rung-kept-safe.db');
  renameSync(file, elsewhere);
  symlinkSync(elsewhere, file);
  const { dataFile, backupsFolder } = passphrasePaths(
    file,
    join(folder, 'backups'),
    join(folder, 'rung.key'),
  );
  const files = { ladderFile, dataFile, backupsFolder };
  const dataSession = openSession(files, noKeyStore, '0.1.0', () => today);
  expect(dataSession.start()).toMatchObject({ kind: 'ready' });
  expect(readRecords(dataSession.db()).actions).toMatchObject([{ what: 'Mine' }]);
  dataSession.close();
  expect(existsSync(elsewhere)).toBe(true);
});

test('if someone else’s log arrives before their file, it is set aside, and your file has all your changes', async () => {
  const { folder, file, theirs } = twoFiles();
  const opened = rung(folder);
  await saved(opened, 1, 'Mine');
  writeFileSync(theirs, 'the log of another file');
  renameSync(theirs, `${file}-wal`);
  opened.dataSession.look();
  opened.close();
  expect(actionsIn(file)).toEqual(['Mine']);
  const [log = ''] = readdirSync(folder).filter((name) => /^rung-set-aside-.*-wal$/.test(name));
  expect(readFileSync(join(folder, log), 'utf8')).toBe('the log of another file');
});

test('if the file was moved away and no disk can save what was open, the log stays when you quit', async () => {
  const { folder, file } = twoFiles();
  const opened = rung(folder);
  await saved(opened, 1, 'Mine');
  renameSync(file, `${file}.away`);
  await aroundCalls(
    ['writeFileSync', 'openSync'],
    (_name, [path]) => {
      if (String(path).includes('.part')) throw systemError('ENOSPC', 'openSync');
    },
    async () => {
      opened.dataSession.look();
      expect(await opened.api.start()).toMatchObject({ open: { kind: 'in-memory' } });
      opened.close();
    },
  );
  const [log = ''] = readdirSync(folder).filter((name) => /^rung-set-aside-.*-wal$/.test(name));
  renameSync(`${file}.away`, file);
  renameSync(join(folder, log), `${file}-wal`);
  expect(actionsIn(file)).toEqual(['Mine']);
});

test.skipIf(!canMount)(
  'if the disk is full when Rung writes its log back, the file still counts as yours, and quitting loses nothing',
  async () => {
    await onSmallDisk(12_288, async (disk) => {
      const folder = join(disk, 'data');
      mkdirSync(folder);
      const draft = sampleEvidenceDraft();
      const first = openedRung(folder);
      await first.api.start();
      const said: string[] = [];
      for (let number = 1; number <= 180; number += 1) {
        said.push(...(await saved(first, number, `Mine ${number} ${'x'.repeat(1800)}`)));
      }
      await first.api.saveEvidenceDraft(draft);
      const ballast = fillDisk(disk);
      truncateSync(ballast, statSync(ballast).size - 80_000);
      // The log has space for the discard; the file has none for the content of the log.
      await first.api.discardEvidenceDraft(draft.id);
      first.dataSession.look();
      expect(first.dataSession.refusal()).toBeNull();
      first.close();
      rmSync(ballast);
      expect(said).toHaveLength(180);
      expect(actionsIn(join(folder, 'rung.db'))).toEqual(said);
      expect(copiesIn(folder)).toEqual([]);
    });
  },
);
