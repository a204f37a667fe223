import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aroundCalls } from '../../helpers/around-calls.ts';
import { systemError } from '../../helpers/system-error.ts';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { openedSession } from './opened-session.ts';

const isWindows = process.platform === 'win32';

test.skipIf(isWindows)('a disk that stores who may read a file is not reported', async () => {
  const folder = begunFolder();
  chmodSync(join(folder, 'rung.db'), 0o644);
  expect(openedSession(folder).start()).toMatchObject({ kind: 'ready', isPrivate: true });
});

test.skipIf(isWindows).each(['takes another mode and keeps its own', 'refuses another mode'])(
  'a disk that %s is reported: others may read the data there',
  async (how) => {
    const folder = begunFolder();
    const file = join(folder, 'rung.db');
    chmodSync(file, 0o755);
    await aroundCalls(
      ['chmodSync'],
      (name) => {
        if (how === 'refuses another mode') throw systemError('EPERM', name);
        return 'left-out';
      },
      () => {
        expect(openedSession(folder).start()).toMatchObject({ kind: 'ready', isPrivate: false });
      },
    );
    expect(statSync(file).mode & 0o777).toBe(0o755);
  },
);
