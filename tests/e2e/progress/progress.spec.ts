import { onTheWay, takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import {
  firstAssessment,
  goTo,
  heading,
  rate,
  takeAssessment,
} from '../../helpers/person/person.ts';

const earlier = {
  ...firstAssessment,
  date: '2025-09-14',
  week: { from: '2025-09-01', entries: firstAssessment.week?.entries ?? {} },
};
const later = {
  ...firstAssessment,
  date: '2026-03-01',
  week: {
    from: '2026-02-16',
    entries: {
      'Coding/technical work': '40',
      '1:1s/people mgmt': '30',
      'Meetings (cross-functional)': '30',
    },
  },
  scores: { Manager: { Technical: 4, People: 3, Communication: 3, Strategy: 2, Business: 3 } },
} as const;
const shown = {
  ...later,
  evidence: [{ skill: 'People', what: 'Ran three hiring panels', when: '2026-01-10' }],
} as const;

test('a second assessment shows as progress', async ({ launchRung }) => {
  const { page } = await launchRung({ userData: onTheWay() });
  await takeAssessment(page, earlier);
  await goTo(page, 'Progress');
  await expect(page.getByText(/You have one assessment so far/)).toBeVisible();

  await takeAssessment(page, shown);
  await goTo(page, 'Progress');
  await expect(page.getByText(/^Since September 14, 2025: People 1½ to 3\.$/)).toBeVisible();
  await expect(page.getByText(/are about the same/)).toBeVisible();
  await expect(
    page.getByRole('img', {
      name: /People: 1½, 3, from Sep 2025 to Mar 2026, 1 with recent evidence\. Communication: 2½, 3, .*Business: 3, in Mar 2026, none with recent evidence\./,
    }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: /Coding\/technical work from 72% to 40%/ }),
  ).toBeVisible();
  await page.keyboard.press('t');
  const rows = page.getByRole('table', { name: 'Scores by assessment' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  const hollow = (score: string) => `no recent evidence, ${score}`;
  for (const [row, cells] of [
    ['Mar 1, 2026', hollow('4'), '3', hollow('3'), hollow('2'), hollow('3')],
    ['Sep 14, 2025', hollow('4'), hollow('1½'), hollow('2½'), hollow('2'), 'no chance'],
  ].entries()) {
    await expect(rows.nth(row + 1).locator('th, td')).toHaveText(cells);
  }
});

test('an assessment can be opened and read in full', async ({ launchRung }) => {
  const { page } = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', {
      ...earlier,
      note: 'A hard year.\nA second line',
    }),
  });
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open/ }).click();
  await heading(page, 'Assessment from September 14, 2025');
  await expect(page.getByText('A hard year.')).toBeVisible();
  await expect(page.getByRole('img', { name: /People: 1½, 2½ below/ })).toBeVisible();
});

test('a correction without changes isn’t saved; one with changes is dated, and the list and the radar follow it', async ({
  launchRung,
}) => {
  test.slow();
  const { page } = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', earlier),
  });
  const correct = async () => {
    await goTo(page, 'Progress');
    await page.getByRole('link', { name: /^Correct/ }).click();
  };
  await correct();
  await expect(page.getByText('Correcting the assessment from September 14, 2025')).toBeVisible();
  await page.getByRole('button', { name: 'Save correction' }).click();
  await heading(page, 'Assessment from September 14, 2025');
  await expect(page.getByText(/· corrected /)).toBeHidden();

  await correct();
  await heading(page, 'Review');
  await page
    .getByRole('button', { name: /^People/ })
    .first()
    .click();
  await rate(page, 'Manager', 2);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Save correction' }).click();
  await heading(page, 'Assessment from September 14, 2025');
  await expect(page.getByText(/· corrected /)).toBeVisible();
  await expect(page.getByRole('img', { name: /People: 2, 2 below/ })).toBeVisible();
  await goTo(page, 'Progress');
  await expect(page.getByRole('cell', { name: /9 scores, a week · corrected/ })).toBeVisible();

  // An unfinished correction is continued from the list.
  await correct();
  await page.getByRole('button', { name: /^Note/ }).click();
  await page.getByLabel('Note').fill('On second thoughts');
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Continue correcting/ }).click();
  await expect(page.getByLabel('Note')).toHaveValue('On second thoughts');
});

test.describe('with two assessments', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', earlier, shown));

  test('deleting can be undone at once or later', async () => {
    const { page } = rung();
    await goTo(page, 'Progress');
    const open = page.getByRole('link', { name: /^Open/ });
    await expect(open).toHaveCount(2);

    await page.getByRole('button', { name: 'Delete September 14, 2025' }).click();
    await expect(open).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(open).toHaveCount(2);

    await page.getByRole('button', { name: 'Delete March 1, 2026' }).click();
    await expect(open).toHaveCount(1);
    await page.reload();
    await page.getByText('Recently deleted (1)').click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(open).toHaveCount(2);
  });

  test('evidence fills its point on the radar, and can be deleted and restored', async () => {
    const { page } = rung();
    const filled = page.locator('figure svg circle[fill="var(--ink)"]');
    await expect(filled).toHaveCount(1);
    await goTo(page, 'Assess');
    await page.getByRole('button', { name: 'People', exact: true }).click();
    await page.getByText('Other evidence for People (1)').click();
    await page
      .getByRole('button', {
        name: 'Delete the evidence from January 10, 2026: Ran three hiring panels',
      })
      .click();
    await expect(page.getByRole('main').getByText('Ran three hiring panels')).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await goTo(page, 'Overview');
    await expect(filled).toHaveCount(1);
  });
});
