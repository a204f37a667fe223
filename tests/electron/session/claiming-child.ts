// Started by a test in its own process: opens the data of a folder until it is killed.

import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openSession } from '../../../electron/session/data-session.ts';
import { noKeyStore } from './no-passphrase.ts';

const [folder = ''] = process.argv.slice(2);
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
writeSync(1, dataSession.start().kind);
setInterval(() => dataSession.look(), 60_000); // not garbage-collected while in use
