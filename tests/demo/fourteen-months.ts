import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { print } from '../../build/steps/print.ts';
import { goToPart } from '../helpers/data/plan.ts';
import type { Rung } from '../helpers/launch/launch-rung.ts';
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
} from '../helpers/person/person.ts';
import { pressScore } from '../helpers/person/press-answer.ts';
import { demoAssessments, demoPerson } from './demo-person.ts';
import { picturesInto, type TakePicture } from './demo-picture.ts';
import { pickFocus, planActions, thinkAboutThePath } from './demo-plan.ts';

/**
 * Fourteen months up to `today`, as a person lives them: pictures of every screen, the plan and the data in a
 * folder.
 */
export async function goThroughFourteenMonths(
  rung: Rung,
  folder: string,
  today: Date,
): Promise<void> {
  const { page } = rung;
  const picture = picturesInto(folder, page);
  await takeAssessments(page, picture, today);
  await addEvidence(page, picture, today);
  await plan(page, picture, today);
  await lookOver(page, picture);
  await beginAnother(page, picture, today);
  await lookAtProgress(page, picture);
  await readTheLadder(page, picture);
  await lookAfterTheData(rung, picture, folder);
  await saveThePlan(rung, picture, folder);
  await answerAgain(page, picture, today);
}

/** From the welcome screen to the fourth assessment. */
async function takeAssessments(page: Page, picture: TakePicture, today: Date): Promise<void> {
  await heading(page, 'Where are you on the ladder, and where would you like to be?');
  await picture('welcome');
  await setDirection(page, 'Individual Contributor', 'Manager', demoPerson);
  await picture('beginning');

  for (const [index, taken] of demoAssessments(today).entries()) {
    // Four months after the third assessment, the Overview says that the next one is due.
    if (index === 3) await picture('overview-due');
    if (index === 2) {
      await goTo(page, 'Plan');
      await pickFocus(page);
    }
    await takeAssessment(page, taken);
    print(`Assessment ${index + 1} of 4: ${taken.date}`);
  }
}

/** A piece of evidence between two assessments. */
async function addEvidence(page: Page, picture: TakePicture, today: Date): Promise<void> {
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'What you did' })
    .fill('Wrote the team’s plan for the quarter, and what we leave out');
  await page
    .getByRole('dialog')
    .getByLabel('When')
    .fill(demoAssessments(today)[3]?.date ?? '');
  await page.getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }).check();
  await picture('add-evidence');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText('Evidence added').waitFor();
}

/** Focus, actions and the path. */
async function plan(page: Page, picture: TakePicture, today: Date): Promise<void> {
  await goTo(page, 'Plan');
  await picture('plan-empty');
  await goToPart(page, 'Focus');
  await picture('focus');
  await planActions(page, today);
  await picture('actions');
  await thinkAboutThePath(page);
  await picture('path');
  print('Focus, actions and the path are in');
}

/** The Overview, as charts and as tables. */
async function lookOver(page: Page, picture: TakePicture): Promise<void> {
  await goTo(page, 'Overview');
  await picture('overview');
  await page.keyboard.press('t');
  await picture('overview-tables');
  await page.keyboard.press('t');
}

/** Every step of a fifth assessment, which is then discarded. */
async function beginAnother(page: Page, picture: TakePicture, today: Date): Promise<void> {
  await goTo(page, 'Assess');
  await heading(page, 'Technical');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await picture('assess-blind');
  await rate(page, 'Individual Contributor', 4);
  await rate(page, 'Manager', 3.5);
  await rate(page, 'Manager', 3);
  await picture('assess-skill');
  await page.getByRole('button', { name: 'Business', exact: true }).click();
  await rate(page, 'Manager', 4);
  await picture('assess-occasion');
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
    on: demoAssessments(today)[0]?.date ?? '',
    scores: { Manager: { Technical: 3.5, People: 1 } },
  });
  await picture('look-back');
  await page.getByRole('button', { name: /^Note/ }).click();
  await picture('assess-note');
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await picture('assess-review');
  await page.getByRole('button', { name: 'Discard this draft' }).click();
  await heading(page, '“How do we deliver this?”');
}

/** What changed over the months. */
async function lookAtProgress(page: Page, picture: TakePicture): Promise<void> {
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
  await page.getByRole('heading', { level: 1, name: /^Assessment from/ }).waitFor();
  await picture('assessment');
}

/** The ladder, first all of it and then two levels. */
async function readTheLadder(page: Page, picture: TakePicture): Promise<void> {
  await goTo(page, 'Ladder');
  await heading(page, 'Engineering Leadership Career Path');
  await picture('ladder');
  await page.getByText('Two levels', { exact: true }).click();
  await picture('ladder-two');
  await page.getByText('All levels', { exact: true }).click();
}

/** Settings: the data as JSON, a backup, and an import that is cancelled. */
async function lookAfterTheData(
  { page, answerSaveDialog, answerOpenDialog }: Rung,
  picture: TakePicture,
  folder: string,
): Promise<void> {
  await goTo(page, 'Settings');
  await heading(page, 'Settings');
  await picture('settings');
  await answerSaveDialog(join(folder, 'rung-data.json'));
  await page.getByRole('button', { name: 'Save your data as JSON…' }).click();
  await page.getByText('Saved as rung-data.json').waitFor();
  const backups = page.getByRole('region', { name: 'Backups' });
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await backups.getByText('Backed up and verified.').waitFor();
  await picture('settings-backups', backups);
  await answerOpenDialog(join(folder, 'rung-data.json'));
  await page.getByRole('button', { name: 'Import a JSON file…' }).click();
  await picture('import', page.getByRole('region', { name: 'Import preview' }));
  await page.getByRole('button', { name: 'Don’t import' }).click();
}

/** The growth plan as PDF and as Markdown. */
async function saveThePlan(
  { page, answerSaveDialog }: Rung,
  picture: TakePicture,
  folder: string,
): Promise<void> {
  await goTo(page, 'Plan');
  await page.getByRole('link', { name: 'Growth plan', exact: true }).click();
  await heading(page, 'Growth plan');
  await picture('growth-plan');
  for (const [button, name] of [
    ['Save as PDF', 'growth-plan.pdf'],
    ['Save as Markdown', 'growth-plan.md'],
  ] as const) {
    await answerSaveDialog(join(folder, name));
    await page.getByRole('button', { name: button }).click();
    await page.getByText(`Saved as ${name}`).waitFor();
  }
}

/** Two weeks later: two descriptions of the newest assessment, answered again. */
async function answerAgain(page: Page, picture: TakePicture, today: Date): Promise<void> {
  await page.clock.setSystemTime(
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + 15, 12),
  );
  await goTo(page, 'Overview');
  await page.reload();
  const offer = page.getByRole('link', { name: 'Answer two again' });
  await offer.waitFor();
  await picture('overview-again');
  await offer.click();
  await heading(page, 'Two descriptions again');
  for (const scale of await page.getByRole('radiogroup').all()) await pressScore(scale, 3);
  await picture('again');
  await page.getByRole('button', { name: 'Done' }).click();
  await heading(page, 'What you answered both times');
  await picture('again-done');
}
