import type { Page } from '@playwright/test';
import { expect, type launchRung, test } from '../helpers/launch-rung.ts';
import {
  firstAssessment,
  goTo,
  heading,
  rate,
  setDirection,
  takeAssessment,
} from '../helpers/person.ts';
import { takenData } from '../helpers/taken-data.ts';

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

test('a second assessment shows as progress', async ({ launchRung }) => {
  const { page } = await launchRung();
  await setDirection(page, 'Individual Contributor', 'Manager');
  await takeAssessment(page, earlier);
  await goTo(page, 'Progress');
  await expect(page.getByText(/There is one assessment so far/)).toBeVisible();

  await takeAssessment(page, later);
  await goTo(page, 'Progress');
  await expect(page.getByText(/^Since September 14, 2025: People 1½ to 3\.$/)).toBeVisible();
  await expect(page.getByText(/are about the same/)).toBeVisible();
  await expect(
    page.getByRole('img', { name: /People: 1½, 3\. Communication: 2½, 3\..*Business: 3\./ }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: /Coding\/technical work from 72% to 40%/ }),
  ).toBeVisible();
  await page.keyboard.press('t');
  await expect(
    page.getByRole('table', { name: 'Scores by assessment' }).getByRole('row'),
  ).toHaveText([/^Date/, /^Mar 1, 202643323$/, /^Sep 14, 202541½2½2no chance$/]);
});

test('an assessment can be opened and read whole', async ({ launchRung }) => {
  const { page } = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', {
      ...earlier,
      note: 'A hard year.\nA second line',
    }),
  });
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open/ }).click();
  await heading(page, 'Assessment of September 14, 2025');
  await expect(page.getByText('A hard year.')).toBeVisible();
  await expect(page.getByRole('img', { name: /People: 1½, 2½ below/ })).toBeVisible();
});

test('a correction is dated, and the list and the radar follow it', async ({ launchRung }) => {
  const page = await beginCorrecting(launchRung);
  await heading(page, 'Review');
  await page
    .getByRole('button', { name: /^People/ })
    .first()
    .click();
  await rate(page, 'Manager', 2);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Save correction' }).click();
  await heading(page, 'Assessment of September 14, 2025');
  await expect(page.getByText(/· corrected /)).toBeVisible();
  await expect(page.getByRole('img', { name: /People: 2, 2 below/ })).toBeVisible();
  await goTo(page, 'Progress');
  await expect(page.getByRole('cell', { name: /9 scores, a week · corrected/ })).toBeVisible();
});

test('a correction in which nothing is changed is none', async ({ launchRung }) => {
  const page = await beginCorrecting(launchRung);
  await expect(page.getByText('Correcting the assessment of September 14, 2025')).toBeVisible();
  await page.getByRole('button', { name: 'Save correction' }).click();
  await heading(page, 'Assessment of September 14, 2025');
  await expect(page.getByText(/· corrected /)).toBeHidden();
});

test('a correction left half done is gone on with from the list', async ({ launchRung }) => {
  const page = await beginCorrecting(launchRung);
  await page.getByRole('button', { name: /^Note/ }).click();
  await page.getByLabel('Note').fill('On second thoughts');
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Go on correcting/ }).click();
  await expect(page.getByLabel('Note')).toHaveValue('On second thoughts');
});

test('deleting can be undone at once, and later', async ({ launchRung }) => {
  const { page } = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', earlier, later),
  });
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

test('evidence fills its point on the radar, and can be deleted and brought back', async ({
  launchRung,
}) => {
  const { page } = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', {
      ...later,
      evidence: [{ skill: 'People', what: 'Ran three hiring panels', when: '2026-01-10' }],
    }),
  });
  const filled = page.locator('figure svg circle[fill="var(--ink)"]');
  await expect(filled).toHaveCount(1);
  await goTo(page, 'Assess');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByText('Evidence you have written before (1)').click();
  await page.getByText('Ran three hiring panels').locator('..').getByRole('button').click();
  await expect(page.getByText('Ran three hiring panels')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await goTo(page, 'Overview');
  await expect(filled).toHaveCount(1);
});

/** One assessment is saved, and its correction opened. */
async function beginCorrecting(launch: typeof launchRung): Promise<Page> {
  const { page } = await launch({
    userData: takenData('Individual Contributor', 'Manager', earlier),
  });
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Correct/ }).click();
  return page;
}
