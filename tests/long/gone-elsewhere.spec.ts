import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { guarded } from '../electron/passphrase/guarded-data.ts';
import { goToPart, toggleAction, writeAction, writeNote } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, freshFolder, type Rung, test } from '../helpers/launch/launch-rung.ts';
import { beginAt, goTo, heading, rate } from '../helpers/person/person.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const scores = { Manager: { Technical: 4, People: 3 } } as const;

/** Someone with an assessment of 2 March. */
function taken(): string {
  return takenData('Individual Contributor', 'Manager', { date: '2026-03-02', scores });
}

test.beforeEach(({ launchRung: _ }) => {
  test.skip(process.env['RUNG_RUNTIME'] === 'electron', 'Only the stand-in holds answers back.');
});

test('an assessment that is saved late can’t be edited meanwhile, and doesn’t take you off another screen', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: taken() });
  const { page } = rung;
  await beginAt(page);
  await rate(page, 'Manager', 3);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  const release = await rung.holdAnswers('saveAssessment');
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await goTo(page, 'Progress');
  await heading(page, 'Progress');

  // Back on the form, nothing can be typed into what is being saved.
  await goTo(page, 'Assess');
  await heading(page, 'Review');
  await expect(page.locator('form')).toHaveAttribute('inert');
  await goTo(page, 'Ladder');
  await release();
  await expect(messages(page)).toContainText('Assessment saved');
  await staysOn(page, '#/ladder');
  await goTo(page, 'Progress');
  await expect(page.getByRole('link', { name: /^Open/ })).toHaveCount(2);
});

test('discarding a draft late, and undoing it late, don’t take you off another screen', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: taken() });
  const { page } = rung;
  await beginAt(page, 'Note');
  await page.getByLabel('Note').fill('Not sure');
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  const releaseDiscard = await rung.holdAnswers('discardDraft');
  await page.getByRole('button', { name: 'Discard this draft' }).click();
  await goTo(page, 'Plan');
  await releaseDiscard();
  await expect(messages(page)).toContainText('Assessment draft discarded.');
  await staysOn(page, '#/plan');

  const releaseUndo = await rung.holdAnswers('saveDraft');
  await page.getByRole('button', { name: 'Undo' }).click();
  await goTo(page, 'Overview');
  await expect(
    page
      .getByRole('link', { name: 'Take an assessment' })
      .or(page.getByRole('link', { name: 'New assessment' })),
  ).toBeVisible();
  await releaseUndo();
  await expect(page.getByRole('link', { name: 'Continue assessment' })).toBeVisible();
  await staysOn(page, '#/');
});

test('an assessment that is deleted late doesn’t take you off another screen', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: taken() });
  const { page } = rung;
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open/ }).click();
  await heading(page, 'Assessment from March 2, 2026');
  const release = await rung.holdAnswers('deleteAssessment');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await goTo(page, 'Settings');
  await page.getByLabel('Your role').click();
  await release();
  await expect(messages(page)).toContainText('Assessment from March 2, 2026 deleted.');
  await staysOn(page, '#/settings');
  await expect(page.getByLabel('Your role')).toBeFocused();
});

test('a note that is deleted late leaves the focus where you are typing by then', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: taken() });
  const { page } = rung;
  await goToPart(page, 'Actions');
  await writeAction(page, 'Mentor Kofi');
  await toggleAction(page, 'Mentor Kofi');
  const notes = page.getByRole('region', { name: 'Progress notes' });
  await writeNote(page, 'First talk');
  const release = await rung.holdAnswers('deleteProgressNote');
  await notes.getByRole('button', { name: /^Delete the note/ }).click();
  const what = page.getByLabel('What', { exact: true });
  await what.click();
  await release();
  await expect(messages(page)).toContainText('Progress note deleted: “');
  await page.keyboard.press('End');
  await page.keyboard.type(', and Ana');
  await expect(what).toHaveValue('Mentor Kofi, and Ana');
});

test('a note that is deleted while it is being saved doesn’t come back', async ({ launchRung }) => {
  const rung = await launchRung({ userData: taken() });
  const { page } = rung;
  await goToPart(page, 'Actions');
  await writeAction(page, 'Mentor Kofi');
  await toggleAction(page, 'Mentor Kofi');
  const notes = page.getByRole('region', { name: 'Progress notes' });
  const release = await rung.holdAnswers('saveProgressNote');
  await writeNote(page, 'First talk');
  await notes.getByRole('button', { name: /^Delete the note/ }).click();
  await release();
  await expect(messages(page)).toContainText('Progress note deleted: “');
  await page.reload();
  await toggleAction(page, 'Mentor Kofi');
  await expect(notes.getByText('Recently deleted (1)')).toBeVisible();
  await expect(notes.getByRole('button', { name: /^Delete the note/ })).toHaveCount(0);
});

test('evidence that is saved late closes no other dialog', async ({ launchRung }) => {
  const rung = await launchRung({ userData: taken() });
  const { page } = rung;
  const dialog = page.getByRole('dialog');
  const what = dialog.getByRole('textbox', { name: 'What you did' });
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await what.fill('Wrote the plan');
  await dialog.getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }).check();
  const release = await rung.holdAnswers('saveEvidence');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await goTo(page, 'Progress');
  await page.getByRole('button', { name: /^Add evidence/ }).click();
  await expect(what).toHaveValue('');
  await page.keyboard.type('Coached Ana');
  await release();
  await expect(messages(page)).toContainText('Evidence added');
  await page.keyboard.type(' and Kofi');
  await expect(what).toHaveValue('Coached Ana and Kofi');
  await staysOn(page, '#/progress');
});

test('a plan and data that are exported late are reported where you are', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: taken() });
  const { page } = rung;
  const folder = freshFolder('rung-exported-');
  await goToPart(page, 'Growth plan');
  const releasePlan = await rung.holdAnswers('exportMarkdown');
  await rung.answerSaveDialog(join(folder, 'plan.md'));
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  await goTo(page, 'Ladder');
  await releasePlan();
  await expect(messages(page)).toContainText('Saved as plan.md in');
  await staysOn(page, '#/ladder');

  await goTo(page, 'Settings');
  const releaseData = await rung.holdAnswers('exportData');
  await rung.answerSaveDialog(join(folder, 'data.json'));
  await page.getByRole('button', { name: 'Save your data as JSON…' }).click();
  await goTo(page, 'Progress');
  await releaseData();
  await expect(messages(page)).toContainText('Saved as data.json in');
  await staysOn(page, '#/progress');
});

test('data that is imported or restored late is reported where you are, and leaves you there', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: taken() });
  const { page } = rung;
  const file = join(freshFolder('rung-exported-'), 'data.json');
  await goTo(page, 'Settings');
  await rung.answerSaveDialog(file);
  await page.getByRole('button', { name: 'Save your data as JSON…' }).click();
  await expect(page.getByText('Saved as data.json')).toBeVisible();
  await rung.answerOpenDialog(file);
  await page.getByRole('button', { name: 'Import a JSON file…' }).click();
  const releaseImport = await rung.holdAnswers('importChosen');
  await page.getByRole('button', { name: 'Add to your data' }).click();
  await goTo(page, 'Ladder');
  await releaseImport();
  await goOnAt(rung, 'File imported', '#/ladder');

  await goTo(page, 'Settings');
  const backups = page.getByRole('region', { name: 'Backups' });
  await backups.getByRole('button', { name: 'Restore the backup from' }).first().click();
  const releaseRestore = await rung.holdAnswers('restoreBackup');
  await backups.getByRole('button', { name: 'Restore this backup' }).click();
  await goTo(page, 'Progress');
  await releaseRestore();
  await goOnAt(rung, 'Backup restored', '#/progress');
  expect(readdirSync(rung.userData).some((name) => name.startsWith('rung-set-aside'))).toBe(true);
});

test('a passphrase that is rejected late leaves what you have typed by then, and one that opens late leads where you asked to go', async ({
  launchRung,
}) => {
  const userData = taken();
  const data = await guarded(userData);
  await data.service.turnOn('correct horse battery');
  data.close();
  const rung = await launchRung({ userData });
  const { page } = rung;
  const secret = page.getByLabel('Passphrase or recovery key');
  const refuse = await rung.holdAnswers('unlock');
  await secret.fill('correct horse');
  await page.keyboard.press('Enter');
  await secret.press('End');
  await page.keyboard.type(' battery');
  await refuse();
  await expect(page.getByText('That passphrase or key didn’t work.')).toBeVisible();
  await expect(page.getByText('You can try again.')).toBeVisible();
  // If it were selected, the next key would replace it.
  await page.keyboard.type('!');
  await expect(secret).toHaveValue('correct horse battery!');
  await page.keyboard.press('Backspace');

  const open = await rung.holdAnswers('unlock');
  await page.keyboard.press('Enter');
  await rung.clickMenu('go-ladder');
  await open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Engineering Leadership Career Path',
  );
});

test('what fails late is reported where you are', async ({ launchRung }) => {
  const userData = taken();
  const data = await guarded(userData);
  await data.service.turnOn('correct horse battery');
  data.close();
  const rung = await launchRung({ userData });
  const { page } = rung;
  await page.getByLabel('Passphrase or recovery key').fill('correct horse battery');
  await page.keyboard.press('Enter');
  await goTo(page, 'Settings');
  const part = page.getByRole('region', { name: 'Passphrase' });
  await part.getByRole('button', { name: 'Make a new recovery key…' }).click();
  await part.getByLabel('Passphrase or recovery key').fill('a wrong one');
  const releaseKey = await rung.holdAnswers('makeRecoveryKey');
  await page.keyboard.press('Enter');
  await goTo(page, 'Ladder');
  await releaseKey();
  await expect(messages(page)).toContainText('Make a new recovery key. Nothing was changed.');

  const folder = freshFolder('rung-exported-');
  await goToPart(page, 'Growth plan');
  await rung.answerSaveDialog(join(folder, 'not-there', 'plan.md'));
  const releasePlan = await rung.holdAnswers('exportMarkdown');
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  await goTo(page, 'Ladder');
  await releasePlan();
  await expect(messages(page)).toContainText('The plan isn’t saved.');
  await staysOn(page, '#/ladder');
});

/** The page has received the answer, and still shows the same screen. */
async function staysOn(page: Page, hash: string): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  expect(new URL(page.url()).hash).toBe(hash);
}

/** Whatever key is pressed by accident, the dialog stays until its button is pressed. */
async function goOnAt({ page }: Rung, title: string, hash: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  const mark = 'not loaded again';
  await page.evaluate((name) => {
    document.body.dataset['mark'] = name;
  }, mark);
  for (const key of ['Space', 'Enter', 'Escape']) await page.keyboard.press(key);
  await staysOn(page, hash);
  expect(await page.locator('body').getAttribute('data-mark')).toBe(mark);
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Continue' }).last().click();
  await expect(dialog).toBeHidden();
  await staysOn(page, hash);
}
