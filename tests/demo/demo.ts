import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { demoAssessments, demoPerson } from './demo-person.ts';
import { pickFocus, planActions, thinkAboutThePath } from './demo-plan.ts';
import { launchRung } from '../helpers/launch-rung.ts';
import {
  fillEnergy,
  fillScope,
  goTo,
  heading,
  lookBack,
  placeShifts,
  rate,
  setDirection,
  takeAssessment,
} from '../helpers/person.ts';
import { demoPicture } from './demo-picture.ts';
import { root } from '../../build/root.ts';
import { say } from '../../build/say.ts';

/** Drives the app as a person would through fourteen months, and leaves pictures, the plan and the data in demo/. */

const folder = join(root, 'demo');
const userData = mkdtempSync(join(tmpdir(), 'rung-demo-'));
const size = { width: 1280, height: 800 };

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const rung = await launchRung({ userData, size });
const { page } = rung;
const picture = pictures(page);

await heading(page, 'Where are you on the ladder, and where would you like to be?');
await picture('welcome');
await setDirection(page, 'Individual Contributor', 'Manager', demoPerson);
await picture('beginning');

for (const [index, taken] of demoAssessments(new Date()).entries()) {
  // Four months after the third one, the Overview says that the next is due.
  if (index === 3) await picture('overview-due');
  await takeAssessment(page, taken);
  say(`Assessment ${index + 1} of 4: ${taken.date}`);
}

await page.getByRole('button', { name: 'Add evidence' }).click();
await page
  .getByRole('dialog')
  .getByRole('textbox', { name: 'What I did' })
  .fill('Wrote the team’s plan for the quarter, and what we leave out');
await page
  .getByRole('dialog')
  .getByLabel('When')
  .fill(demoAssessments(new Date())[3]?.date ?? '');
await page.getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }).check();
await picture('add-evidence');
await page.keyboard.press('ControlOrMeta+Enter');
await page.getByText('Evidence added').waitFor();

await goTo(page, 'Plan');
await picture('plan-empty');
await pickFocus(page);
await picture('focus');
await planActions(page, new Date());
await picture('actions');
await thinkAboutThePath(page);
await picture('path');
say('Focus, actions and the path are in');

await goTo(page, 'Overview');
await picture('overview');
await page.keyboard.press('t');
await picture('overview-tables');
await page.keyboard.press('t');

await goTo(page, 'Assess');
await heading(page, 'Technical');
await page.getByRole('button', { name: 'People', exact: true }).click();
await picture('assess-blind');
await rate(page, 'Individual Contributor', 4);
await rate(page, 'Manager', 3.5);
await rate(page, 'Manager', 3);
await picture('assess-skill');
await page.getByRole('button', { name: 'Week', exact: true }).click();
await page.getByLabel('Coding/technical work').fill('45');
await page.getByLabel('1:1s/people mgmt').fill('12');
await fillEnergy(page, { 'Coding/technical work': 1, '1:1s/people mgmt': 2 });
await picture('assess-week');
await page.getByRole('button', { name: 'Scope', exact: true }).click();
await fillScope(page, {
  Span: 'One squad or product area',
  'Team size': { none: 'Three engineers' },
});
await picture('assess-scope');
await page.getByRole('button', { name: 'Shifts', exact: true }).click();
await placeShifts(page, { 'Writing code': 3, 'Deep focus': 2 });
await picture('assess-shifts');
await page.getByRole('button', { name: 'Looking back', exact: true }).click();
await lookBack(page, {
  on: demoAssessments(new Date())[0]?.date ?? '',
  scores: { Manager: { Technical: 3.5, People: 1 } },
});
await picture('look-back');
await page.getByRole('button', { name: /^Note/ }).click();
await picture('assess-note');
await page.getByRole('button', { name: 'Review', exact: true }).click();
await picture('assess-review');
await page.getByRole('button', { name: 'Discard this draft' }).click();
await heading(page, '“How do we deliver this?”');

await goTo(page, 'Progress');
await heading(page, 'Progress');
await picture('progress');
await page.getByText('All', { exact: true }).click();
await picture('progress-pooled');
await page.getByRole('link', { name: 'Compare two dates' }).click();
await heading(page, 'Compare two dates');
await picture('compare');
await goTo(page, 'Progress');
await page.getByRole('link', { name: 'All evidence' }).click();
await heading(page, 'Evidence');
await picture('evidence');
await goTo(page, 'Progress');
await page.getByRole('link', { name: /^Open/ }).first().click();
await page.getByRole('heading', { level: 1, name: /^Assessment of/ }).waitFor();
await picture('assessment');
await goTo(page, 'Ladder');
await heading(page, 'Engineering Leadership Career Path');
await picture('ladder');
await page.getByText('Two levels', { exact: true }).click();
await picture('ladder-two');
await page.getByText('All levels', { exact: true }).click();
await goTo(page, 'Settings');
await heading(page, 'Settings');
await picture('settings');
await rung.answerSaveDialog(join(folder, 'rung-data.json'));
await page.getByRole('button', { name: 'Save your data as JSON…' }).click();
await page.getByText('Saved as rung-data.json').waitFor();
const backups = page.getByRole('region', { name: 'Backups' });
await backups.getByRole('button', { name: 'Back up now' }).click();
await backups.getByText('Backed up, and read back whole.').waitFor();
await picture('settings-backups', backups);
await rung.answerOpenDialog(join(folder, 'rung-data.json'));
await page.getByRole('button', { name: 'Import a JSON file…' }).click();
await picture('import', page.getByRole('region', { name: 'What the file would do' }));
await page.getByRole('button', { name: 'Don’t import' }).click();
await goTo(page, 'Plan');
await page.getByRole('link', { name: 'Growth plan', exact: true }).click();
await heading(page, 'Growth plan');
await picture('growth-plan');
for (const [button, name] of [
  ['Save as PDF', 'growth-plan.pdf'],
  ['Save as Markdown', 'growth-plan.md'],
] as const) {
  await rung.answerSaveDialog(join(folder, name));
  await page.getByRole('button', { name: button }).click();
  await page.getByText(`Saved as ${name}`).waitFor();
}
await rung.close();
copyFileSync(join(userData, 'rung.db'), join(folder, 'rung.db'));
await keepItSafe();
rmSync(userData, { recursive: true });
say(
  'demo/ holds growth-plan.pdf, growth-plan.md, rung-data.json, rung.db and a picture of every screen.',
);

/** The disk changes a letter, a backup brings it back, and a passphrase is put before all of it. */
async function keepItSafe(): Promise<void> {
  changeALetter(join(userData, 'rung.db'), demoPerson.name);
  const { page, clickMenu, close } = await launchRung({ userData, size });
  const picture = pictures(page);
  await heading(page, 'Your data is not as Rung left it');
  await page
    .getByRole('button', { name: /^Restore the backup/ })
    .first()
    .waitFor();
  await picture('trouble');
  await page
    .getByRole('button', { name: /^Restore the backup/ })
    .first()
    .click();
  await picture('trouble-restore', page.getByRole('list', { name: 'Backups' }));
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).last().click();
  await goTo(page, 'Settings');
  const part = page.getByRole('region', { name: 'Passphrase' });
  await part.getByRole('button', { name: 'Turn on a passphrase…' }).click();
  for (const field of ['New passphrase', 'The same once more']) {
    await part.getByLabel(field).fill('a quiet kettle hums');
  }
  await picture('passphrase', part.getByRole('form', { name: 'Turn on a passphrase' }));
  await part.getByRole('button', { name: 'Turn on', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Your recovery key' });
  await sheet.waitFor();
  await picture('recovery-key', sheet);
  await sheet.getByLabel('I have put it where I will find it').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await picture('passphrase-on', part);
  await clickMenu('lock');
  await heading(page, 'Rung is locked');
  await picture('locked');
  await close();
  say('Trouble, a backup and a passphrase are seen');
}

function pictures(page: Page) {
  return (name: string, part?: Locator) => demoPicture(page, join(folder, name), part);
}

/** As a failing disk does: the words are there once in the file, but for the backups beside it. */
function changeALetter(file: string, words: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(words);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}
