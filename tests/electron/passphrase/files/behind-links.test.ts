import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, test as anyTest, expect } from 'vitest';
import { tempFileBeside } from '../../../../electron/store/disk/temp-file.ts';
import { changeSettings, readSettings } from '../../../../electron/store/settings/settings.ts';
import { canMount, onSmallDisk } from '../../../store/small-disk.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import {
  closeAll,
  filesWith,
  firstBackup,
  guarded,
  passphrase,
  pathsIn,
  plantData,
  planted,
} from '../guarded-data.ts';

/** On Windows not everyone may create a link. */
const test = anyTest.skipIf(process.platform === 'win32');

afterEach(closeAll);

/** Moves a file elsewhere and leaves a link to it. */
function moveBehindLink(file: string, to: string): void {
  copyFileSync(file, to);
  rmSync(file);
  symlinkSync(to, file);
}

test('data and a backup that are links to files elsewhere are encrypted there, and stay links', async () => {
  const folder = temporaryFolder();
  const elsewhere = join(temporaryFolder(), 'elsewhere');
  mkdirSync(elsewhere);
  plantData(folder);
  const links = [join(folder, 'rung.db'), firstBackup(folder)];
  links.forEach((file, index) => {
    moveBehindLink(file, join(elsewhere, `file-${index}.db`));
  });
  expect(filesWith(elsewhere, planted)).toHaveLength(2);

  const { service, dataSession, close } = await guarded(folder);
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: [] });
  changeSettings(dataSession.db(), { role: planted });
  close();
  expect(filesWith(elsewhere, planted)).toEqual([]);
  expect(filesWith(folder, planted)).toEqual([]);
  for (const file of links) expect(lstatSync(file).isSymbolicLink()).toBe(true);

  const again = await guarded(folder);
  expect(await again.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(readSettings(again.dataSession.db())).toMatchObject({ name: planted, role: planted });
  expect(await again.service.turnOff(passphrase)).toMatchObject({ kind: 'done', left: [] });
});

test('after a kill while a linked backup was converted, the next start removes the unfinished copy next to its target', async () => {
  const folder = temporaryFolder();
  const elsewhere = temporaryFolder();
  plantData(folder);
  moveBehindLink(firstBackup(folder), join(elsewhere, 'backup.db'));
  copyFileSync(join(elsewhere, 'backup.db'), tempFileBeside(join(elsewhere, 'backup.db')));
  copyFileSync(join(elsewhere, 'backup.db'), join(elsewhere, 'somebody-elses.part'));
  await guarded(folder);
  expect(readdirSync(elsewhere)).toEqual(['backup.db', 'somebody-elses.part']);
});

test('a key file that is a link is changed at its target, and stays a link', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, close } = await guarded(folder);
  await service.turnOn(passphrase);
  const { keyFile } = pathsIn(folder);
  moveBehindLink(keyFile, join(temporaryFolder(), 'my.key'));
  await service.change({ secret: passphrase, passphrase: 'another passphrase' });
  expect(lstatSync(keyFile).isSymbolicLink()).toBe(true);
  close();
  const again = await guarded(folder);
  expect(await again.service.unlock('another passphrase')).toMatchObject({ kind: 'unlocked' });
});

anyTest.skipIf(!canMount)(
  'starting over sets all data aside, even if it is behind a link to another disk',
  async () => {
    await onSmallDisk(4_000, async (disk) => {
      const folder = temporaryFolder();
      plantData(folder);
      moveBehindLink(join(folder, 'rung.db'), join(disk, 'data.db'));
      const data = await guarded(folder);
      await data.service.turnOn(passphrase);
      data.close();
      const { dataSession, close } = await guarded(folder);
      expect(dataSession.startFresh()).toMatchObject({ kind: 'ready', settings: { name: '' } });
      close();
      const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('set-aside-'));
      expect(readdirSync(join(folder, aside)).toSorted()).toEqual(
        expect.arrayContaining(['backups', 'data.db', 'rung.key']),
      );
    });
  },
);

test('the key file next to encrypted data also opens it from a data folder that only links to the data', async () => {
  const [folder, linked] = [temporaryFolder(), temporaryFolder()];
  plantData(folder);
  const first = await guarded(folder);
  await first.service.turnOn(passphrase);
  first.close();
  symlinkSync(join(folder, 'rung.db'), join(linked, 'rung.db'));
  const { service, dataSession } = await guarded(linked);
  expect(dataSession.start()).toMatchObject({ kind: 'locked' });
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { name: planted } });
});

test('a first session in a linked folder can turn the passphrase on and off right away, and nothing is left', async () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const linked = join(elsewhere, 'linked');
  symlinkSync(folder, linked, 'dir');
  const { service, paths } = await guarded(linked);
  expect(paths.dataFile).toBe(join(realpathSync(folder), 'rung.db'));
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: [] });
  expect(await service.turnOff(passphrase)).toEqual({ kind: 'done', left: [], isSure: true });
});

test('after starting over, a plain backup in a linked folder is reported once a new passphrase is on', async () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  plantData(folder);
  const first = await guarded(folder);
  await first.service.turnOn(passphrase);
  const backups = join(elsewhere, 'backups');
  const plain = 'rung-2025-11-02T08-00-00-000Z-daily.db';
  first.close();
  renameSync(first.paths.backupsFolder, backups);
  symlinkSync(backups, first.paths.backupsFolder, 'dir');
  const another = temporaryFolder();
  plantData(another);
  copyFileSync(firstBackup(another), join(backups, plain));
  const { dataSession, service } = await guarded(folder);
  expect(dataSession.startFresh()).toMatchObject({ kind: 'ready' });
  await service.turnOn('yet another one');
  const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('set-aside-'));
  expect((await service.state()).left).toEqual([`${aside}/backups/${plain}`]);
});
