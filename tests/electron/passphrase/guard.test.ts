import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { guardData } from '../../../electron/passphrase/guard.ts';
import { wrongTries } from '../../../electron/passphrase/wrong-tries.ts';
import { connect } from '../../../electron/store/file/connection.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { closeAll, guarded, keychain, passphrase, plantData } from './guarded-data.ts';
import { derivedHere } from './keys/derived-here.ts';

afterEach(closeAll);
afterEach(() => void vi.useRealTimers());

test('Rung also locks after inactivity if the data is in trouble', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, keyStore, dataSession, paths } = await guarded(folder);
  await service.turnOn(passphrase);
  dataSession.close();
  const db = connect(paths.dataFile, Buffer.from(keyStore.key() ?? ''));
  db.exec("UPDATE settings SET role = 'changed by something else'");
  db.close();
  expect(dataSession.start().kind).toBe('data-trouble');

  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const away = { getSystemIdleTime: () => 36_000 };
  const guard = guardData({
    paths,
    keyStore,
    tries: wrongTries(paths.wrongTries, () => 0),
    keychain: keychain(false),
    derive: derivedHere,
    dataSession,
    clock: () => new Date(Date.UTC(2026, 10, 22, 8)),
    window: () => null,
    unlocked: () => {},
    locked: () => {},
    saveError: () => null,
    askToLose: async () => false,
    sinceInput: () => 0,
    powerMonitor: Object.assign(new EventEmitter(), away),
  });
  vi.advanceTimersByTime(5_000);
  await new Promise((resolve) => setImmediate(resolve)); // no conversion or unlock attempt is running
  expect(keyStore.key()).toBeNull();
  expect(dataSession.start().kind).toBe('locked');
  guard.stop();
});
