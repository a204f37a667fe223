import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newDraft } from '../../data/assessments/new-draft.ts';
import { DataFile } from '../../data/exchange/data-file.ts';
import { EvidenceId } from '../../data/values/ids.ts';
import { instant, localDay } from '../../data/values/iso-date.ts';
import { dataText } from '../../electron/export/data-text.ts';
import { saveDraft } from '../../electron/store/assessments/drafts.ts';
import { openDatabase } from '../../electron/store/file/open.ts';
import { readSettings } from '../../electron/store/settings/settings.ts';
import { everything, filledData, planted, shippedLadder } from '../helpers/data/filled-data.ts';
import { actionNames, goToPart, showActions } from '../helpers/data/plan.ts';
import { expect, freshFolder, type Rung, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { goTo, heading } from '../helpers/person/person.ts';

const draftNote = 'half a tho';

/** The JSON that Rung saves of the data as it was before the start. */
let exported = '';

const rung = startOnce(() => {
  const userData = filledData(withDraft);
  exported = dataIn(userData);
  return userData;
});

test('all data is saved as one JSON file, and a table of it as CSV', async () => {
  const { page, answerSaveDialog } = rung();
  const folder = freshFolder('rung-exported-');
  await goTo(page, 'Settings');
  await answerSaveDialog(join(folder, 'Rung data.json'));
  await page.getByRole('button', { name: 'Save your data as JSON…' }).click();
  await expect(page.getByText('Saved as Rung data.json')).toBeVisible();
  const saved = JSON.parse(readFileSync(join(folder, 'Rung data.json'), 'utf8'));
  expect(saved).toEqual({
    ...JSON.parse(exported),
    exportedAt: expect.stringMatching(/^\d{4}-.*Z$/),
  });

  await page.getByRole('radiogroup', { name: 'For a spreadsheet' }).getByText('Actions').click();
  await answerSaveDialog(join(folder, 'actions.csv'));
  await page.getByRole('button', { name: 'Save this table as CSV…' }).click();
  await expect(page.getByText('Saved as actions.csv')).toBeVisible();
  expect(readFileSync(join(folder, 'actions.csv'), 'utf8')).toContain(
    `\r\n${planted.dropped},Dropped,`,
  );
});

test('another program’s file isn’t imported, and errors in a file are reported with their position', async () => {
  const { page } = rung();
  await goTo(page, 'Settings');
  await choose(rung(), jsonFile('{"format":"notes","entries":[]}'));
  await expect(page.getByRole('alert')).toContainText('wasn’t saved by Rung');
  await choose(rung(), jsonFile(exported.replace(/"rating": [\d.]+/, '"rating": 9')));
  await expect(page.getByRole('alert')).toContainText('assessments › 1 › versions › 1 › ratings');
});

test('what was done on an old computer is added to the data on a new one', async () => {
  const { page } = rung();
  await goTo(page, 'Settings');
  await choose(rung(), jsonFile(exported.replace(planted.dropped, 'Picked up again')));
  await expect(lineOf(page, 'Actions')).toHaveText('Actions10019');
  await expect(lineOf(page, 'Drafts')).toHaveText('Drafts1001');
  await page.getByRole('button', { name: 'Add to your data' }).click();
  await expect(page.getByRole('dialog')).toContainText(
    /open Settings and restore the backup from .+ \d+:\d+/,
  );
  await goOn(page);
  await droppedIs(page, 'Picked up again');
});

test('importing a file with a hundred thousand records shows its progress, and can be stopped', async () => {
  const { page } = rung();
  await goTo(page, 'Settings');
  await choose(rung(), jsonFile(withEvidence(100_000)));
  await expect(lineOf(page, 'Evidence')).toContainText('100000');
  await page.getByRole('button', { name: 'Add to your data' }).click();
  await expect(page.getByRole('progressbar', { name: 'Importing the file' })).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: /Importing the file: \d+% done/ }),
  ).toHaveCount(1);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Nothing was imported.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import a JSON file…' })).toBeFocused();
  await goTo(page, 'Progress');
  await expect(page.getByText('Piece 7', { exact: true })).toHaveCount(0);
});

test('replacing everything with a file sets the previous data aside', async ({ launchRung }) => {
  const userData = filledData(withDraft);
  const file = dataIn(userData).replace(planted.dropped, 'Begun anew');
  const anew = await launchRung({ userData });
  const { page } = anew;
  const aside = () => readdirSync(userData).filter((name) => name.startsWith('rung-set-aside-'));
  expect(aside()).toEqual([]);
  await goTo(page, 'Settings');
  await choose(anew, jsonFile(file));
  await page.getByRole('button', { name: 'Replace everything…' }).click();
  await page.getByRole('button', { name: 'Replace everything', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('rung-set-aside-');
  await goOn(page);
  await droppedIs(page, 'Begun anew');
  expect(aside()).toHaveLength(1);
});

test('moving to another computer brings the draft, the role and the actions', async ({
  launchRung,
}) => {
  const file = dataIn(filledData(withDraft));
  const moved = await launchRung();
  const { page } = moved;
  await choose(moved, jsonFile(file));
  await expect(lineOf(page, 'Actions')).toHaveText('Actions10');
  await page.getByRole('button', { name: 'Import this file' }).click();
  await goOn(page);
  await heading(page, '“How do we deliver this?”');
  await page.getByRole('link', { name: 'Continue assessment' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(draftNote);
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Your role')).toHaveValue(/^Principal engineer/);
});

function dataIn(userData: string): string {
  const db = openDatabase(join(userData, 'rung.db'));
  try {
    return dataText(db, instant(new Date()));
  } finally {
    db.close();
  }
}

/** The exported data with this many more pieces of evidence. */
function withEvidence(count: number): string {
  const file = DataFile.parse(JSON.parse(exported));
  const [piece] = file.evidence;
  const added = Array.from({ length: count }, (_, index) => ({
    ...piece,
    id: EvidenceId.parse(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
    what: `Piece ${index}`,
  }));
  return JSON.stringify({ ...file, evidence: [...file.evidence, ...added] });
}

function jsonFile(text: string): string {
  const file = join(freshFolder('rung-exported-'), 'Rung data.json');
  writeFileSync(file, text);
  return file;
}

async function droppedIs(page: Page, what: string): Promise<void> {
  await goToPart(page, 'Actions');
  await showActions(page, 'Dropped');
  await expect(actionNames(page)).toHaveText([what]);
}

/** Everything, and an assessment in progress. */
function withDraft(db: Parameters<typeof everything>[0]): void {
  everything(db, 'brief');
  const now = new Date();
  const { direction } = readSettings(db);
  if (direction === null) throw new Error('There is no direction.');
  saveDraft(
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
  const dialog = page.getByRole('dialog', { name: 'File imported' });
  await dialog.getByRole('button', { name: 'Continue' }).last().click();
  await expect(dialog).toBeHidden();
}
