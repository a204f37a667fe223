// Started by tests in its own process: opens the data of a folder as the app does, until it is killed.

import '../../store/migrations/with-later-steps.ts';
import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';

const counted = new URL('../disk/counted-sqlite.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'better-sqlite3' && context.parentURL !== counted
      ? next(counted, context)
      : next(specifier, context),
});

const [folder = ''] = process.argv.slice(2);
const { openSession } = await import('../../../electron/session/data-session.ts');
const { noKeyStore } = await import('../../electron/session/no-passphrase.ts');
const { statementsLeft } = await import('../disk/counted-sqlite.ts');
const dataSession = openSession(
  {
    ladderFile: join(import.meta.dirname, '../../../data/ladders/engineering-leadership.json'),
    dataFile: join(folder, 'rung.db'),
    backupsFolder: join(folder, 'backups'),
  },
  noKeyStore,
  '0.1.0',
  () => new Date(2026, 2, 31, 12),
);
writeSync(1, `${dataSession.start().kind} ${statementsLeft()}`);
dataSession.close();
