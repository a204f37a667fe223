import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { goToPart } from '../../helpers/data/plan.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, freshFolder, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { previewedPlan, saveMarkdown, savePlan } from '../../helpers/person/growth-plan.ts';
import { firstAssessment, goTo } from '../../helpers/person/person.ts';
import { fontNames, openedBytes, pageImages, readPdf } from '../../helpers/read-pdf.ts';

const points = (millimetres: number) => (millimetres / 25.4) * 72;

test('the exported PDF contains the person’s numbers, a title, tags and an outline', async ({
  launchRung,
}) => {
  const rung = await launchRung({
    userData: takenData(
      'Individual Contributor',
      'Manager',
      {
        ...firstAssessment,
        date: '2025-03-02',
        week: { from: '2025-02-17', entries: firstAssessment.week?.entries ?? {} },
      },
      { ...firstAssessment, note: 'A private doubt' },
    ),
  });
  const { page } = rung;
  await goTo(page, 'Settings');
  await page.getByLabel('Your name').fill('Ada Example');
  await goToPart(page, 'Growth plan');
  const file = await savePlan(rung);

  const pdf = await readPdf(file);
  expect(pdf.title).toBe('Growth plan: Individual Contributor to Manager');
  expect(pdf.info).toMatchObject({
    Creator: 'Rung',
    Producer: 'Rung',
    CreationDate: expect.stringMatching(/^D:\d{8}$/),
    ModDate: expect.stringMatching(/^D:\d{8}$/),
  });
  expect(pdf.metadata + (await openedBytes(file))).not.toMatch(/Skia|Chrom|Mozilla|Electron/);
  expect(pdf.language).toBe('en');
  expect(pdf.tagged).toBe(true);
  expect(pdf.outline).toEqual([
    'Individual Contributor to Manager',
    'Where I stand',
    expect.stringMatching(/^My week/),
    'My progress so far',
  ]);
  for (const said of [
    'Ada Example',
    '“How do we deliver this?”',
    'Coaching ICs, 1:1s, hiring',
    '1½',
    'no chance',
    '72%',
    '10–30%',
    'ranges, move 42% of my week:',
    '32% of the week from coding to people',
    '4% of the week from coding to hiring',
    `1 of ${pdf.pages.length}`,
    'Mar 2, 2025',
    'Contains: name, direction, skills, week, progress. No notes, no evidence.',
  ]) {
    expect(pdf.text).toContain(said);
  }
  expect(pdf.text).not.toContain('A private doubt');
  expect(await saveMarkdown(rung)).toMatch(/^- +\*\*32% of the week\*\* from coding to people$/m);
  expect(readFileSync(file).includes('A private doubt')).toBe(false);
});

test.describe('with a first assessment', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', firstAssessment));

  test('a plan on A4 or Letter has that size, and its charts are not empty', async () => {
    const { page } = rung();
    await goToPart(page, 'Growth plan');
    for (const [paper, width, height] of [
      ['A4', points(210), points(297)],
      ['Letter', 612, 792],
    ] as const) {
      await page.getByRole('radiogroup', { name: 'Paper size' }).getByText(paper).click();
      const file = await savePlan(rung());

      const pdf = await readPdf(file);
      for (const size of pdf.pages) {
        expect(size.width).toBeCloseTo(width, 0);
        expect(size.height).toBeCloseTo(height, 0);
      }
      // The radar is in the upper left: the person's line is ink, the manager's profile green.
      const image = await (await pageImages(file))(1);
      const radar = image.colours({ left: 0.1, top: 0.15, right: 0.5, bottom: 0.45 });
      expect(radar.near('#1e2124')).toBeGreaterThan(200);
      expect(radar.near('#00936b')).toBeGreaterThan(100);
      // The week's bands are drawn too.
      const week = image.colours({ left: 0.1, top: 0.4, right: 0.9, bottom: 0.8 });
      expect(week.near('#c2e6da')).toBeGreaterThan(200);
      expect(week.near('#c0481a')).toBeGreaterThan(20);
    }
  });

  test('a cancelled save says nothing, a failed one says so, and both leave nothing behind', async () => {
    const { page } = rung();
    await goToPart(page, 'Growth plan');
    const nowhere = join(freshFolder('rung-plan-'), 'not-there', 'plan.pdf');
    await rung().answerSaveDialog(nowhere);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(
      page.getByText(`The plan isn’t saved. The folder ${dirname(nowhere)} no longer exists.`),
    ).toBeVisible();
    expect(existsSync(nowhere)).toBe(false);

    const folder = freshFolder('rung-plan-');
    await rung().answerSaveDialog(join(folder, 'first.pdf'));
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText('Saved as first.pdf')).toBeVisible();
    await rung().answerSaveDialog('cancel');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText('Saved as')).toBeHidden();
    await expect(page.getByText('Saving the plan…')).toBeHidden();
    expect(readdirSync(folder)).toEqual(['first.pdf']);
  });

  test('a plan that was deleted since is reported as gone, and its folder is shown', async () => {
    const { page, shellCalls } = rung();
    await goToPart(page, 'Growth plan');
    const file = await savePlan(rung());
    rmSync(file);
    await page.getByRole('button', { name: 'Show in folder' }).click();
    await expect(page.getByText(`${file} is no longer there.`)).toBeVisible();
    expect(await shellCalls()).toContain(`showItemInFolder ${dirname(file)}`);
  });
});

test('a plan without a week or a second assessment has neither, and uses its own fonts, however late font files arrive', async ({
  launchRung,
}) => {
  const rung = await launchRung({
    env: { RUNG_STANDIN_LATE_FONTS: '1' },
    userData: takenData('Director', 'Manager', {
      scores: { Manager: { People: 'no-chance', Strategy: 3 } },
    }),
  });
  const { page } = rung;
  await goToPart(page, 'Growth plan');
  const plan = previewedPlan(page);
  await expect(plan.getByRole('heading')).toHaveText(['Director to Manager', 'Where I stand']);
  await expect(plan).toContainText('I had no chance to show People.');

  const file = await savePlan(rung);
  const pdf = await readPdf(file);
  expect(pdf.pages).toHaveLength(1);
  // None of them has the arrow of a transition: that character uses a system font.
  expect(await fontNames(file)).toEqual(
    expect.arrayContaining(['Inter-Regular', 'Inter-SemiBold', 'SourceSerif4-SemiBold']),
  );
  expect(pdf.text).toContain('Contains: direction, skills. No notes, no evidence.');
});
