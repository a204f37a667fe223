// Started by a test in its own process without a network: walks the whole path and reports what it saw.
import { writeFileSync } from 'node:fs';
import { walkAlone } from '../launch/alone.ts';

const [folder = '', words = '', result = ''] = process.argv.slice(2);
writeFileSync(result, JSON.stringify(await walkAlone(folder, words)));
process.exit(0);
