import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect } from 'vitest';
import { isPlain } from '../../../electron/passphrase/convert-data.ts';
import { readSettings } from '../../../electron/store/settings/settings.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { atEachMoment } from './each-moment.ts';
import {
  databasesBelow,
  filesWith,
  type Guarded,
  guarded,
  holds,
  leftovers,
  passphrase,
  pathsIn,
  plantData,
  planted,
} from './guarded-data.ts';

/** Killed at every `every`th step of turning it on: it is off and plain as before, or on and nothing is plain. */
export async function killedWhileTurningOn(every: number): Promise<void> {
  const folder = temporaryFolder();
  plantData(folder);
  const data = await guarded(folder);
  const moments = await momentsOf(folder, every, () => data.service.turnOn(passphrase));
  data.close();
  const after: string[] = [];
  for (const moment of moments) {
    const has = (name: string) => readdirSync(moment).some((each) => each.startsWith(name));
    // Until the encrypted data has replaced the plain data, it counts as not turned on.
    const isOn = has('rung.db.next-') || !has('rung.db') || !isPlain(join(moment, 'rung.db'));
    expect(await started(moment, [passphrase])).toBe(isOn ? 'on' : 'off');
    after.push(isOn ? 'on' : 'off');
  }
  expect(new Set(after)).toEqual(new Set(['off', 'on']));
}

/** Killed at every `every`th step of turning it off: it is on as before, or off and everything can be read. */
export async function killedWhileTurningOff(every: number): Promise<void> {
  const folder = temporaryFolder();
  plantData(folder);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  const moments = await momentsOf(folder, every, () => data.service.turnOff(passphrase));
  data.close();
  const after: string[] = [];
  for (const moment of moments) after.push(await started(moment, [passphrase]));
  expect(after[0]).toBe('on');
  expect(after.at(-1)).toBe('off');
}

/** Killed while the passphrase is changed: one of the two opens everything, and the other nothing. */
export async function killedWhileChanging(every: number): Promise<void> {
  const folder = temporaryFolder();
  plantData(folder);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  const other = 'another passphrase';
  const moments = await momentsOf(folder, every, () =>
    data.service.change({ secret: passphrase, passphrase: other }),
  );
  data.close();
  for (const moment of moments) {
    const { keyFile, keyCopy } = pathsIn(moment);
    if (existsSync(keyCopy)) {
      expect(readFileSync(keyCopy).equals(readFileSync(keyFile))).toBe(true);
    }
    expect(await started(moment, [passphrase, other])).toBe('on');
    expect(readFileSync(keyCopy).equals(readFileSync(keyFile))).toBe(true);
  }
}

/** Killed while all locked data is set aside: it is where it was, or complete in its own folder. */
export async function killedWhileSettingAside(every: number): Promise<void> {
  const folder = temporaryFolder();
  plantData(folder);
  const first = await guarded(folder);
  await first.service.turnOn(passphrase);
  first.close();
  const data = await guarded(folder);
  const moments = await momentsOf(folder, every, async () => data.dataSession.startFresh());
  data.close();
  const paths: string[] = [];
  for (const moment of moments) {
    const now = await guarded(moment);
    const isLocked = now.dataSession.start().kind === 'locked';
    now.close();
    const [aside = ''] = databasesBelow(moment).filter((file) => file.includes(`${sep}set-aside-`));
    paths.push(isLocked ? 'here' : 'aside');
    expect(await started(isLocked ? moment : join(aside, '..'), [passphrase])).toBe('on');
  }
  expect(paths.at(-1)).toBe('aside');
}

async function momentsOf(
  folder: string,
  every: number,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const all = await atEachMoment(folder, temporaryFolder(), work);
  expect(all.length).toBeGreaterThan(5);
  return all.filter((_, index) => index % every === 0 || index === all.length - 1);
}

/** Starts on what a kill has left, checks that everything is in order, and returns whether the passphrase is on. */
async function started(folder: string, secrets: readonly string[]): Promise<'on' | 'off'> {
  const data = await guarded(folder);
  try {
    const isOn = data.dataSession.start().kind === 'locked';
    if (isOn) await opened(data, secrets);
    expect(readSettings(data.dataSession.db()).name).toBe(planted);
    const key = data.keyStore.key();
    expect(key !== null).toBe(isOn);
    if (isOn) expect(filesWith(folder, planted)).toEqual([]);
    expect((await data.service.state()).left).toEqual([]);
    expect(leftovers(folder)).toEqual(isOn ? ['rung.key', 'rung.key'] : []);
    data.dataSession.close();
    for (const file of databasesBelow(folder)) expect(holds(file, key)).toBe(true);
    return isOn ? 'on' : 'off';
  } finally {
    data.close();
  }
}

/** Checks that exactly one of the secrets unlocks it. */
async function opened({ service, pass }: Guarded, secrets: readonly string[]): Promise<void> {
  const outcomes: string[] = [];
  for (const secret of secrets) {
    pass(60);
    outcomes.push((await service.unlock(secret)).kind);
  }
  expect(outcomes.toSorted()).toEqual(['unlocked', ...secrets.slice(1).map(() => 'wrong')]);
}
