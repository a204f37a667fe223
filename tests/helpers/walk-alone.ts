// Started by a test as a process of its own, where there is no network: walks, and says what came of it.
import { writeFileSync } from 'node:fs';
import { walkAlone } from './alone.ts';

const [folder = '', words = '', result = ''] = process.argv.slice(2);
writeFileSync(result, JSON.stringify(await walkAlone(folder, words)));
process.exit(0);
