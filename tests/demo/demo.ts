// Uses the app as a person would for fourteen months, and checks the pictures, the plan and the data saved in
// demo/.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import { giveUp, print } from '../../build/steps/print.ts';
import { freshFolder } from '../helpers/fresh-folder.ts';
import { type LaunchOptions, launchRung, type Rung } from '../helpers/launch/launch-rung.ts';
import { checkDemo } from './check-demo.ts';
import { demoPerson } from './demo-person.ts';
import { goThroughFourteenMonths } from './fourteen-months.ts';
import { changeALetter, keepTheDataSafe } from './keep-the-data-safe.ts';

const folder = join(root, 'demo');
const start = { userData: freshFolder('rung-demo-'), size: { width: 1280, height: 800 } };
const database = join(start.userData, 'rung.db');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
await inRung(start, (rung) => goThroughFourteenMonths(rung, folder, new Date()));
copyFileSync(database, join(folder, 'rung.db'));
changeALetter(database, demoPerson.name);
await inRung(start, (rung) => keepTheDataSafe(rung, folder));

const faults = await checkDemo(folder);
if (faults.length > 0) giveUp(`demo/ is not as it should be:\n${faults.join('\n')}`);
print(
  'demo/ holds growth-plan.pdf, growth-plan.md, rung-data.json, rung.db and a picture of every screen.',
);

/** Starts the app, and closes it even if the story fails. */
async function inRung(options: LaunchOptions, story: (rung: Rung) => Promise<void>): Promise<void> {
  const rung = await launchRung(options);
  try {
    await story(rung);
  } finally {
    await rung.close();
  }
}
