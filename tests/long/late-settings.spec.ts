import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToPart } from '../helpers/data/plan.ts';
import { onTheWay } from '../helpers/data/taken-data.ts';
import { expect, freshFolder, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { goTo } from '../helpers/person/person.ts';

test.beforeEach(({ launchRung: _ }) => {
  test.skip(process.env['RUNG_RUNTIME'] === 'electron', 'Only the stand-in holds answers back.');
});

const rung = startOnce(onTheWay);

test('a changed direction applies everywhere at once, even if saving it takes long', async () => {
  const { page } = rung();
  await goTo(page, 'Settings');
  const release = await rung().holdAnswers('saveSettings');
  for (const [group, level] of [
    ['Your current level', 'Director'],
    ['Your target level', 'VP'],
  ] as const) {
    await page.getByRole('group', { name: group }).getByText(level, { exact: true }).click();
  }
  await goToPart(page, 'Growth plan');
  const plan = page.getByRole('article').getByRole('heading', { level: 1 });
  await expect(plan).toHaveText('Director to VP');
  await release();
  await page.reload();
  await expect(plan).toHaveText('Director to VP');
});

test('an export of all data contains the last typing, even if saving it takes long', async () => {
  const { page } = rung();
  const file = join(freshFolder('rung-export-'), 'data.json');
  await rung().answerSaveDialog(file);
  await goTo(page, 'Settings');
  const release = await rung().holdAnswers('saveSettings');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByLabel('Your name').fill('Ada Example');
  await page.getByRole('button', { name: 'Save your data as JSON…' }).click();
  await expect(page.getByText('Saving the file…')).toBeVisible();
  await release();
  await expect(page.getByText('Saved as data.json')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('"name": "Ada Example"');
});
