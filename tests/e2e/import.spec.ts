import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { instant, localDay } from '../../data/model/iso-date.ts';
import { newDraft } from '../../data/model/new-draft.ts';
import { keepDraft } from '../../electron/store/drafts.ts';
import { readSettings } from '../../electron/store/settings.ts';
import { everything, filledData, planted, shippedLadder } from '../helpers/filled-data.ts';
import { expect, freshFolder, type Rung, test } from '../helpers/launch-rung.ts';
import { goTo, heading } from '../helpers/person.ts';
import { actionNames, goToPart, showActions } from '../helpers/plan.ts';

const draftNote = 'half a tho';

test('a person moves to another computer, and later brings back what they did on the old one', async ({
  launchRung,
}) => {
  const folder = freshFolder('rung-exported-');
  const file = join(folder, 'Rung data.json');
  const old = await launchRung({ userData: filledData(withDraft) });
  await goTo(old.page, 'Settings');
  await old.answerSaveDialog(file);
  await old.page.getByRole('button', { name: 'Save your data as JSON…' }).click();
  await expect(old.page.getByText('Saved as Rung data.json')).toBeVisible();
  await old.page
    .getByRole('radiogroup', { name: 'For a spreadsheet' })
    .getByText('Actions')
    .click();
  await old.answerSaveDialog(join(folder, 'actions.csv'));
  await old.page.getByRole('button', { name: 'Save this table as CSV…' }).click();
  await expect(old.page.getByText('Saved as actions.csv')).toBeVisible();
  expect(readFileSync(join(folder, 'actions.csv'), 'utf8')).toContain(
    `\r\n${planted.dropped},Dropped,`,
  );
  await old.close();

  const rung = await launchRung();
  const { page } = rung;
  await choose(rung, file);
  await expect(lineOf(page, 'Actions')).toHaveText('Actions10');
  await page.getByRole('button', { name: 'Import this file' }).click();
  await goOn(page);
  await heading(page, '“How do we deliver this?”');
  await page.getByRole('link', { name: 'Continue assessment' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(draftNote);
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Your role')).toHaveValue(/^Principal engineer/);

  writeFileSync(join(folder, 'notes.json'), '{"format":"notes","entries":[]}');
  await choose(rung, join(folder, 'notes.json'));
  await expect(page.getByRole('alert')).toContainText('not a file that Rung saved');
  const text = readFileSync(file, 'utf8');
  writeFileSync(join(folder, 'wrong.json'), text.replace(/"rating": [\d.]+/, '"rating": 9'));
  await choose(rung, join(folder, 'wrong.json'));
  await expect(page.getByRole('alert')).toContainText('assessments › 1 › versions › 1 › ratings');

  const later = join(folder, 'later.json');
  writeFileSync(later, text.replace(planted.dropped, 'Picked up again'));
  await choose(rung, later);
  await expect(lineOf(page, 'Actions')).toHaveText('Actions10019');
  await expect(lineOf(page, 'Drafts')).toHaveText('Drafts1001');
  await page.getByRole('button', { name: 'Add to your data' }).click();
  await goOn(page);
  await droppedIs(page, 'Picked up again');

  await goTo(page, 'Settings');
  await choose(rung, file);
  await page.getByRole('button', { name: 'Begin anew…' }).click();
  await page.getByRole('button', { name: 'Begin anew', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('rung-set-aside-');
  await goOn(page);
  await droppedIs(page, planted.dropped);
  const aside = readdirSync(rung.userData).filter((name) => name.startsWith('rung-set-aside-'));
  expect(aside).toHaveLength(1);
});

async function droppedIs(page: Page, what: string): Promise<void> {
  await goToPart(page, 'Actions');
  await showActions(page, 'Dropped');
  await expect(actionNames(page)).toHaveText([what]);
}

/** Everything, and an assessment on the way. */
function withDraft(db: Parameters<typeof everything>[0]): void {
  everything(db, 'brief');
  const now = new Date();
  const { direction } = readSettings(db);
  if (direction === null) throw new Error('There is no direction.');
  keepDraft(
    db,
    { ...newDraft(shippedLadder, direction, localDay(now)), note: draftNote, step: 'note' },
    instant(now),
  );
}

async function choose(rung: Rung, file: string): Promise<void> {
  await rung.answerOpenDialog(file);
  await rung.page.getByRole('button', { name: 'Import a JSON file…' }).click();
}

function lineOf(page: Page, what: string) {
  return page.getByRole('table').getByRole('row').filter({ hasText: what });
}

async function goOn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'The file is imported' });
  await dialog.getByRole('button', { name: 'Go on' }).last().click();
  await expect(dialog).toBeHidden();
}
