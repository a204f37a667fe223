// Started by tests in its own process: saves step after step, and reports each acknowledged save.
import { writeSync } from 'node:fs';
import { openedRung } from '../../electron/ipc/opened-rung.ts';
import { idsOf, takeStep } from './saving-steps.ts';

const [folder = '', first = '0', last = 'Infinity'] = process.argv.slice(2);
let step = Number(first);
let newId = idsOf(step);
const { api, close } = openedRung(folder, { newId: () => newId() });
for (; step < Number(last); step += 1) {
  newId = idsOf(step);
  say(`asked ${step}`);
  await takeStep(api, step);
  say(`saved ${step}`);
}
close();

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
