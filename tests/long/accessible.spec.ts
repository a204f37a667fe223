import { findings } from '../helpers/axe-findings.ts';
import { goToPart } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { discardDraft } from '../helpers/person/assess-steps.ts';
import {
  fillScope,
  firstAssessment,
  goTo,
  heading,
  lookBack,
  placeShifts,
  rate,
  setDirection,
  type TakenAssessment,
} from '../helpers/person/person.ts';

const earlier = {
  ...firstAssessment,
  date: '2025-09-14',
  week: { from: '2025-09-01', entries: firstAssessment.week?.entries ?? {} },
};
const later: TakenAssessment = {
  ...firstAssessment,
  date: '2026-03-01',
  scores: { Manager: { Technical: 4, People: 3, Communication: 3, Strategy: 2, Business: 3 } },
  firstAnswers: { Manager: { People: 2.5 } },
  week: {
    from: '2026-02-16',
    entries: { 'Coding/technical work': '60', '1:1s/people mgmt': '40' },
  },
  energy: { 'Coding/technical work': 2, '1:1s/people mgmt': -1 },
  evidence: [{ skill: 'People', what: 'Ran three hiring panels', when: '2026-01-10' }],
  lookBack: { on: '2025-09-14', scores: { Manager: { People: 1, Strategy: 3 } } },
};

test('axe finds no problems on the welcome screen and the first screens, light or dark', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  await heading(page, 'Where are you on the ladder, and where would you like to be?');
  expect(await findings(page)).toEqual([]);
  await setDirection(page, 'Individual Contributor', 'Manager');
  expect(await findings(page)).toEqual([]);
});

test.describe('axe finds no problems, light or dark,', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', earlier, later));

  test('on the Overview with its tables', async () => {
    const { page } = rung();
    await heading(page, '“How do we deliver this?”');
    await expect(page.getByText(/^Your next assessment was due on /)).toBeVisible();
    await page.keyboard.press('t');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('t');
  });

  test('on an assessment, and on the message that it is deleted', async () => {
    const { page } = rung();
    await goTo(page, 'Progress');
    await page.getByRole('link', { name: /^Open/ }).first().click();
    await heading(page, 'Assessment from March 1, 2026');
    await expect(page.getByText('First 2½, then 3 after seeing last time’s 1½')).toBeVisible();
    await expect(
      page.getByRole('table', { name: /^September 14, 2025, in hindsight/ }),
    ).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: /^Open/ })).toHaveCount(2);
  });

  test('on every step of a new assessment', async () => {
    test.slow();
    const { page } = rung();
    await goTo(page, 'Assess');
    await heading(page, 'Technical');
    await rate(page, 'Manager', 3);
    await expect(page.getByText('Last time 4, in March')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Scope', exact: true }).click();
    await fillScope(page, {
      'Team size': { none: 'A team of two' },
      Span: 'Multiple squads, a domain',
    });
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Shifts', exact: true }).click();
    await placeShifts(page, { 'Writing code': 2, 'Deep focus': 5 });
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Looking back', exact: true }).click();
    await lookBack(page, { on: '2025-09-14', scores: { Manager: { Technical: 3 } } });
    await expect(page.getByText('you said 4 at the time')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    for (const step of ['Week', 'Note', 'Review']) {
      await page.getByRole('button', { name: step, exact: true }).click();
      expect(await findings(page)).toEqual([]);
    }
    await discardDraft(page);
  });

  test('on Progress, Ladder, Plan and Settings', async () => {
    test.slow();
    const { page } = rung();
    for (const [place, title] of [
      ['Progress', 'Progress'],
      ['Ladder', 'Engineering Leadership Career Path'],
      ['Plan', 'What you’ll do'],
      ['Settings', 'Settings'],
    ] as const) {
      await goTo(page, place);
      await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
      expect(await findings(page)).toEqual([]);
    }
    await goToPart(page, 'Growth plan');
    expect(await findings(page)).toEqual([]);
  });
});

test('axe finds no problems on the page of a broken ladder', async ({ launchRung }) => {
  const { page } = await launchRung({ ladderText: '{}' });
  await heading(page, 'The ladder file can’t be read');
  expect(await findings(page)).toEqual([]);
});
