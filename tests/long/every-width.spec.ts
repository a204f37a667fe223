import type { Page } from '@playwright/test';
import { demoAssessments } from '../demo/demo-person.ts';
import { everything, filledData } from '../helpers/data/filled-data.ts';
import { goToPart, toggleAction } from '../helpers/data/plan.ts';
import { onTheWay, takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { stepButton } from '../helpers/person/assess-steps.ts';
import {
  fillEnergy,
  fillScope,
  firstAssessment,
  goTo,
  heading,
  lookBack,
  placeShifts,
  rate,
  setDirection,
  takeAssessment,
} from '../helpers/person/person.ts';
import { layoutFaults } from '../helpers/widths/layout-faults.ts';

/** In CSS pixels: 320 × 256 is a window of 1280 × 1024 at 400 %. */
const sizes = [
  { width: 320, height: 256 },
  { width: 480, height: 640 },
  { width: 720, height: 450 },
  { width: 900, height: 600 },
  { width: 1001, height: 700 },
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
] as const;
const wide = { width: 1280, height: 800 } as const;
const today = new Date();

/** Resizes the window to every width; nothing may overlap, be cut off, or scroll the page sideways. */
async function expectFits(page: Page, screen: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect
      .configure({ soft: true })
      .poll(() => layoutFaults(page), { message: `${screen} at ${size.width} px`, timeout: 5000 })
      .toEqual([]);
  }
  await page.setViewportSize(wide);
}

test('the first screens fit every width', async ({ launchRung }) => {
  const { page } = await launchRung({ size: wide });
  await heading(page, 'Where are you on the ladder, and where would you like to be?');
  await expectFits(page, 'welcome');
  await setDirection(page, 'Individual Contributor', 'Manager');
  await expectFits(page, 'overview before a first assessment');
});

test('at 400 % an assessment can be taken, and its result read', async ({ launchRung }) => {
  test.slow();
  const { page } = await launchRung({ userData: onTheWay(), size: { width: 320, height: 256 } });
  await takeAssessment(page, {
    ...firstAssessment,
    energy: { 'Coding/technical work': 2, '1:1s/people mgmt': -1 },
    scope: { Span: 'One squad or product area', 'Team size': { none: 'Two interns' } },
    shifts: { 'Writing code': 2, 'Deep focus': 5 },
    note: 'Taken on a small screen',
  });
  await heading(page, '“How do we deliver this?”');
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'What you did' }).fill('Ran it');
  await page.getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }).check();
  await page.getByRole('button', { name: 'Save evidence' }).click();
  await expect(page.getByText('Evidence added')).toBeVisible();
});

test.describe('with assessments, at every width', () => {
  const rung = startOnce(() =>
    takenData('Individual Contributor', 'Manager', ...demoAssessments(today)),
  );

  test('the Overview fits, with its charts and with its tables', async () => {
    const { page } = rung();
    await heading(page, '“How do we deliver this?”');
    await expectFits(page, 'overview');
    await page.keyboard.press('t');
    await expectFits(page, 'overview tables');
    await page.keyboard.press('t');
  });

  test('every step of an assessment fits', async () => {
    const { page } = rung();
    await goTo(page, 'Assess');
    await heading(page, 'Technical');
    await rate(page, 'Manager', 3);
    await expectFits(page, 'skill');
    await stepButton(page, 'Week').click();
    await page.getByLabel('Coding/technical work', { exact: true }).fill('33.3');
    await fillEnergy(page, { 'Coding/technical work': 2, '1:1s/people mgmt': -1 });
    await expectFits(page, 'week');
    await stepButton(page, 'Scope').click();
    await fillScope(page, {
      'Team size': { none: 'A team of two' },
      Span: 'Multiple squads, a domain',
    });
    await expectFits(page, 'scope');
    await stepButton(page, 'Shifts').click();
    await placeShifts(page, { 'Writing code': 2, 'Deep focus': 5 });
    await expectFits(page, 'shifts');
    await stepButton(page, 'Looking back').click();
    const on = demoAssessments(today)[0]?.date ?? '';
    await lookBack(page, { on, scores: { Manager: { Technical: 3 } } });
    await expectFits(page, 'looking back');
    for (const step of ['Note', 'Review']) {
      await stepButton(page, step).click();
      await expectFits(page, step);
    }
  });

  test('Progress, two dates, an assessment and the evidence fit', async () => {
    const { page } = rung();
    await goTo(page, 'Progress');
    await page.getByText('All', { exact: true }).click();
    await expectFits(page, 'progress');
    await page.keyboard.press('t');
    await expectFits(page, 'progress tables');
    await page.keyboard.press('t');
    await page.getByRole('link', { name: 'Compare two dates' }).click();
    await heading(page, 'Compare two dates');
    await expectFits(page, 'compare');
    await page.keyboard.press('t');
    await expectFits(page, 'compare tables');
    await page.keyboard.press('t');
    await goTo(page, 'Progress');
    await page.getByRole('link', { name: 'All evidence' }).click();
    await heading(page, 'Evidence');
    await expectFits(page, 'evidence');
    await goTo(page, 'Progress');
    await page.getByRole('link', { name: /^Open/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Assessment from/ }).waitFor();
    await expectFits(page, 'assessment');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await expectFits(page, 'deleted');
  });

  test('both views of the ladder fit', async () => {
    const { page, clickMenu } = rung();
    await goTo(page, 'Ladder');
    await heading(page, 'Engineering Leadership Career Path');
    await expectFits(page, 'ladder');
    await page.getByText('Two levels', { exact: true }).click();
    await page.keyboard.press('ControlOrMeta+f');
    await clickMenu('find');
    await expect(page.getByRole('textbox', { name: 'Find on this page' })).toBeFocused();
    await page.keyboard.type('team');
    await expectFits(page, 'two levels and the find bar');
  });

  test('adding evidence fits', async () => {
    const { page } = rung();
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'What you did' }).fill('Wrote it');
    await expectFits(page, 'add evidence');
  });
});

test.describe('with a full record and long texts, at every width', () => {
  const rung = startOnce(() => filledData(everything));

  test('every part of the plan fits', async () => {
    const { page } = rung();
    await goToPart(page, 'Actions');
    await toggleAction(page, 'With a note');
    await expectFits(page, 'actions');
    await page.getByRole('button', { name: 'Add from the ladder' }).click();
    await page.getByText('Transitions not on your route').click();
    await expectFits(page, 'add from the ladder');
    for (const part of ['Focus', 'Is this my path?', 'Growth plan'] as const) {
      await goToPart(page, part);
      await expectFits(page, part);
    }
  });

  test('the Overview, the evidence and the settings fit', async () => {
    const { page } = rung();
    await heading(page, '“How do we deliver this?”');
    await expectFits(page, 'full overview');
    await goTo(page, 'Progress');
    await page.getByRole('link', { name: 'All evidence' }).click();
    await heading(page, 'Evidence');
    await expectFits(page, 'full evidence');
    await goTo(page, 'Settings');
    await heading(page, 'Settings');
    await expectFits(page, 'settings');
  });
});

test('the page of a broken ladder fits every width', async ({ launchRung }) => {
  const { page } = await launchRung({ ladderText: '{}', size: wide });
  await heading(page, 'The ladder file can’t be read');
  await expectFits(page, 'broken ladder');
});
