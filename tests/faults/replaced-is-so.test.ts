import { copyFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { instant } from '../../data/values/iso-date.ts';
import { tempFileBeside } from '../../electron/store/disk/temp-file.ts';
import { writeEmptyDatabase } from '../../electron/store/file/create-database.ts';
import { openSnapshot } from '../../electron/store/file/open.ts';
import {
  asidePath,
  nextPath,
  replaceDatabase,
} from '../../electron/store/file/replace-database.ts';
import { readSettings } from '../../electron/store/settings/settings.ts';
import { names, restoredIsSo, withBackup } from './replaced-is-so.ts';

test('if the disk fails in the middle of restoring a backup, what Rung reports is true', async () => {
  await restoredIsSo(4);
});

test.each([
  ['before anything was moved', false],
  ['once the data was moved aside', true],
])(
  'if restoring was interrupted %s and you start over instead, no later start brings it back',
  (_when, isMoved) => {
    const { folder, backup } = withBackup();
    const dataFile = join(folder, 'rung.db');
    const moment = '2026-01-01T00-00-00.000Z';
    copyFileSync(backup, nextPath(dataFile, backup, 'set-aside', moment));
    if (isMoved) renameSync(dataFile, asidePath(dataFile, moment));

    const part = tempFileBeside(dataFile);
    writeEmptyDatabase(part, null);
    replaceDatabase(dataFile, part, 'set-aside', instant(new Date(2026, 3, 1)));
    expect(names(folder)).toEqual(['', '']);
    const asides = readdirSync(folder).filter((name) => name.startsWith('rung-set-aside-'));
    const contents = asides.map((name) => {
      const db = openSnapshot(join(folder, name), null);
      const { name: whose } = readSettings(db);
      db.close();
      return whose;
    });
    expect(contents).toEqual(['Ada']);
  },
);
