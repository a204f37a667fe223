import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, freshFolder, type Rung, test } from '../helpers/launch-rung.ts';
import { firstAssessment, goTo, setDirection, takeAssessment } from '../helpers/person.ts';
import { pageImage, readPdf } from '../helpers/read-pdf.ts';

const points = (millimetres: number) => (millimetres / 25.4) * 72;

test('the exported PDF holds the person’s numbers, a title, tags and an outline', async ({
  launchRung,
}) => {
  const rung = await launchRung();
  const { page } = rung;
  await setDirection(page, 'Individual Contributor', 'Manager', { name: 'Ada Example' });
  await takeAssessment(page, {
    ...firstAssessment,
    date: '2025-03-02',
    week: { from: '2025-02-17', entries: firstAssessment.week?.entries ?? {} },
  });
  await takeAssessment(page, { ...firstAssessment, note: 'A private doubt' });
  await goTo(page, 'Plan');
  const file = await savePlan(rung);

  const pdf = await readPdf(file);
  expect(pdf.title).toBe('Growth plan: Individual Contributor to Manager');
  expect(pdf.language).toBe('en');
  expect(pdf.tagged).toBe(true);
  expect(pdf.outline).toEqual([
    'Individual Contributor to Manager',
    'Where I stand',
    expect.stringMatching(/^My week/),
    'Progress so far',
  ]);
  for (const said of [
    'Ada Example',
    '“How do we deliver this?”',
    'Coaching ICs, 1:1s, hiring',
    '1½',
    'no chance',
    '72%',
    '10–30%',
    'is enough',
    `1 of ${pdf.pages.length}`,
    'Mar 2, 2025',
    'Holds: name, direction, skills, week, progress. No notes, no evidence.',
  ]) {
    expect(pdf.text).toContain(said);
  }
  expect(pdf.text).not.toContain('A private doubt');
  expect(readFileSync(file).includes('A private doubt')).toBe(false);
});

for (const [paper, width, height] of [
  ['A4', points(210), points(297)],
  ['Letter', 612, 792],
] as const) {
  test(`a plan on ${paper} has that size, and its charts are not empty`, async ({ launchRung }) => {
    const rung = await launchRung();
    const { page } = rung;
    await setDirection(page, 'Individual Contributor', 'Manager');
    await takeAssessment(page, firstAssessment);
    await goTo(page, 'Plan');
    await page.getByRole('radiogroup', { name: 'Paper size' }).getByText(paper).click();
    const file = await savePlan(rung);

    const pdf = await readPdf(file);
    for (const size of pdf.pages) {
      expect(size.width).toBeCloseTo(width, 0);
      expect(size.height).toBeCloseTo(height, 0);
    }
    // The radar stands in the upper left: the person's line is ink, the profile the manager's green.
    const image = await pageImage(file, 1);
    const radar = image.colours({ left: 0.1, top: 0.15, right: 0.5, bottom: 0.45 });
    expect(radar.near('#1e2124')).toBeGreaterThan(200);
    expect(radar.near('#00936b')).toBeGreaterThan(100);
    // The week's bands are drawn too.
    const week = image.colours({ left: 0.1, top: 0.4, right: 0.9, bottom: 0.8 });
    expect(week.near('#c2e6da')).toBeGreaterThan(200);
    expect(week.near('#c0481a')).toBeGreaterThan(20);
  });
}

test('a plan without a week or a second assessment holds neither, and says so', async ({
  launchRung,
}) => {
  const rung = await launchRung();
  const { page } = rung;
  await setDirection(page, 'Director', 'Manager');
  await takeAssessment(page, { scores: { Manager: { People: 'no-chance', Strategy: 3 } } });
  await goTo(page, 'Plan');
  const file = await savePlan(rung);
  const pdf = await readPdf(file);
  expect(pdf.outline).toEqual(['Director to Manager', 'Where I stand']);
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.text).toContain('Holds: direction, skills. No notes, no evidence.');
  expect(pdf.text).toContain('You had no chance to show People.');
});

test('a cancelled save leaves nothing and says nothing', async ({ launchRung }) => {
  const rung = await launchRung();
  const { page } = rung;
  await setDirection(page, 'Individual Contributor', 'Manager');
  await takeAssessment(page, firstAssessment);
  await goTo(page, 'Plan');
  const folder = freshFolder('rung-plan-');
  await rung.answerSaveDialog(join(folder, 'first.pdf'));
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as first.pdf')).toBeVisible();
  await rung.answerSaveDialog('cancel');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as')).toBeHidden();
  await expect(page.getByText('Saving the plan…')).toBeHidden();
  expect(readdirSync(folder)).toEqual(['first.pdf']);
});

test('a plan that can’t be written says so, and leaves no file behind', async ({ launchRung }) => {
  const rung = await launchRung();
  const { page } = rung;
  await setDirection(page, 'Individual Contributor', 'Manager');
  await takeAssessment(page, firstAssessment);
  await goTo(page, 'Plan');
  const nowhere = join(freshFolder('rung-plan-'), 'not-there', 'plan.pdf');
  await rung.answerSaveDialog(nowhere);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The plan is not saved.')).toBeVisible();
  expect(existsSync(nowhere)).toBe(false);
});

/** Saves the plan on the screen as a PDF; gives its file. */
async function savePlan(rung: Rung): Promise<string> {
  const file = join(freshFolder('rung-plan-'), 'plan.pdf');
  await rung.answerSaveDialog(file);
  await rung.page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(rung.page.getByText('Saved as plan.pdf')).toBeVisible();
  return file;
}
