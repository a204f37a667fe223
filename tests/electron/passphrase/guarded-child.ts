// Started by tests in its own process: opens the data of a folder, with the key if this computer remembers it.

import { writeSync } from 'node:fs';
import { guarded } from './guarded-data.ts';

const [folder = ''] = process.argv.slice(2);
const { dataSession, close } = await guarded(folder, { real: true });
writeSync(1, `${dataSession.start().kind} `);
close();
