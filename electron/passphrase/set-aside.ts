import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../../data/model/iso-date.ts';
import { codeOf, unlessDiskRefuses } from '../store/failure.ts';
import { moveFileSync } from '../store/move-file.ts';
import { partBeside } from '../store/part.ts';
import { removeFile } from '../store/remove-file.ts';
import { syncFile, syncFolder } from '../store/sync.ts';
import type { Places } from './places.ts';

const unfinished = '.unfinished';

/**
 * Moves everything that the key opens, and the key file, into a folder of its own beside: a whole data
 * folder, which a passphrase that is found again opens. A kill in the middle is finished at the next start.
 */
export function setEverythingAside(places: Places, now: Instant): void {
  const aside = join(places.folder, `set-aside-${now.replaceAll(':', '-')}${unfinished}`);
  mkdirSync(aside, { mode: 0o700 });
  syncFolder(places.folder);
  try {
    finishSettingAside(places);
  } catch (error) {
    // Where nothing has moved yet, no later start goes on with it unasked.
    unlessDiskRefuses(() => rmdirSync(aside));
    throw error;
  }
}

/** Does nothing when there is nothing to finish. Each step can be repeated. */
export function finishSettingAside(places: Places): void {
  const { folder } = places;
  const name = existsSync(folder)
    ? readdirSync(folder).find((each) => each.startsWith('set-aside-') && each.endsWith(unfinished))
    : undefined;
  if (name === undefined) return;
  const aside = join(folder, name);
  for (const file of toSetAside(places)) {
    if (existsSync(file)) moveAcross(file, join(aside, basename(file)));
  }
  syncFolder(aside);
  moveFileSync(aside, aside.slice(0, -unfinished.length));
  syncFolder(folder);
}

/** What is behind a link may lie on another disk, from which nothing can be renamed. */
function moveAcross(from: string, to: string): void {
  try {
    moveFileSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    const part = partBeside(to);
    copyFileSync(from, part, constants.COPYFILE_EXCL);
    syncFile(part);
    moveFileSync(part, to);
    syncFolder(dirname(to));
    removeFile(from);
  }
}

function toSetAside(places: Places): readonly string[] {
  const { folder, dataFile, backupsFolder, keyFile, wrongTries } = places;
  const own = ['', '-wal', '-shm', '-journal'].map((ending) => `${dataFile}${ending}`);
  const earlier = [...new Set([folder, dirname(dataFile)])].flatMap((each) =>
    readdirSync(each)
      .filter((name) => /^rung-(set-aside|kept)-/.test(name))
      .map((name) => join(each, name)),
  );
  const { remembered, rememberedLocked } = places;
  return [...own, ...earlier, backupsFolder, wrongTries, remembered, rememberedLocked, keyFile];
}
