import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instant } from '../../data/model/iso-date.ts';
import { syncFolder } from '../store/sync.ts';
import type { Places } from './places.ts';

const unfinished = '.unfinished';

/**
 * Moves everything that the key opens, and the key file, into a folder of its own beside: a whole data
 * folder, which a passphrase that is found again opens. A kill in the middle is finished at the next start.
 */
export function setEverythingAside(places: Places, now: Instant): void {
  mkdirSync(join(places.folder, `set-aside-${now.replaceAll(':', '-')}${unfinished}`), {
    mode: 0o700,
  });
  syncFolder(places.folder);
  finishSettingAside(places);
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
    if (existsSync(file)) renameSync(file, join(aside, basename(file)));
  }
  syncFolder(aside);
  renameSync(aside, aside.slice(0, -unfinished.length));
  syncFolder(folder);
}

function toSetAside(places: Places): readonly string[] {
  const { folder, dataFile, backupsFolder, keyFile, wrongTries } = places;
  const own = ['', '-wal', '-shm', '-journal'].map((ending) => `${dataFile}${ending}`);
  const earlier = readdirSync(folder)
    .filter((name) => name.startsWith('rung-set-aside-'))
    .map((name) => join(folder, name));
  const { remembered, rememberedLocked } = places;
  return [...own, ...earlier, backupsFolder, wrongTries, remembered, rememberedLocked, keyFile];
}
