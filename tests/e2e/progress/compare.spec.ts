import type { Page } from '@playwright/test';
import { findings } from '../../helpers/axe-findings.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { goTo, heading, type TakenAssessment } from '../../helpers/person/person.ts';

const first: TakenAssessment = {
  date: '2025-03-14',
  scores: {
    Manager: { Technical: 4, People: 2, Communication: 3, Strategy: 3, Business: 'no-chance' },
  },
  week: {
    from: '2025-03-03',
    entries: {
      'Coding/technical work': '75',
      '1:1s/people mgmt': '2',
      'Meetings (cross-functional)': '12',
      'Strategy/planning': '4',
      'Hiring/interviews': '4',
      'External (conferences, etc.)': '3',
    },
  },
  scope: { 'Team size': 'N/A (individual)', Span: 'Features, components, systems' },
  shifts: { 'Deep focus': 1 },
  energy: { 'Coding/technical work': 2, '1:1s/people mgmt': 0 },
};
const withoutWeek: TakenAssessment = {
  date: '2025-06-20',
  scores: { Manager: { Technical: 4, People: 3 } },
};
const newest: TakenAssessment = {
  date: '2026-10-14',
  scores: {
    Manager: { Technical: 3.5, People: 3.5, Communication: 3, Strategy: 2, Business: 3 },
  },
  week: {
    from: '2026-10-05',
    entries: {
      'Coding/technical work': '45',
      '1:1s/people mgmt': '15',
      'Meetings (cross-functional)': '25',
      'Strategy/planning': '3',
      'Hiring/interviews': '7',
      'External (conferences, etc.)': '5',
    },
  },
  evidence: [{ skill: 'People', what: 'Coached two people', when: '2026-09-01' }],
  scope: { 'Team size': '5-12 engineers', Span: 'Features, components, systems' },
  shifts: { 'Deep focus': 3 },
  energy: { 'Coding/technical work': -1, '1:1s/people mgmt': 0 },
  lookBack: { on: '2025-03-14', scores: { Manager: { People: 1, Strategy: 3 } } },
};

const rung = startOnce(() =>
  takenData('Individual Contributor', 'Manager', first, withoutWeek, newest),
);

test('any weeks can be combined: the ticked ones, or all of them', async () => {
  const { page } = rung();
  await goTo(page, 'Progress');
  // The weeks' distances to the levels, and both combined: coding (75 + 45) / 2.
  await expect(
    page.getByRole('img', {
      name: /^In the week of March 3–9, 2025 .*; in the week of October 5–11, 2026 .* Individual Contributor \d+, Manager 30,/,
    }),
  ).toBeVisible();
  const which = page.getByRole('radiogroup', { name: 'Which periods' });
  await which.getByText('Choose').click();
  await expect(page.getByText('Tick two or more.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'October 5–11, 2026' }).check();
  await expect(page.getByText('Tick two or more.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'March 3–9, 2025' }).check();
  await expect(page.getByText(/^Two weeks combined: /)).toBeVisible();
  await which.getByText('All').click();
  await expect(page.getByText(/^Two weeks combined: .* Each counts the same\.$/)).toBeVisible();
  await expect(rows(page, 'The week compared').nth(1)).toContainText('60%, 30 above the range');
});

test('two dates are compared skill by skill, including hindsight ratings of the earlier one', async () => {
  const { page } = rung();
  await compareTwoDates(page);
  await expect(page.getByRole('banner').or(page.locator('header'))).toContainText(
    'March 14, 2025 and October 14, 2026 are 19 months apart. At manager level, People moved up by 1½. Strategy is down by 1. Technical and Communication are about the same. Business doesn’t have a score on March 14, 2025.',
  );
  await expect(rows(page, 'Scores on both dates')).toHaveText([
    /^Skill *Mar 14, 2025 *In hindsight *Oct 14, 2026 *Difference$/,
    /^Technical.*4.*–.*3½ *about the same$/,
    /^People.*no recent evidence, *2.*1 *3½ *1½ higher *from hindsight, *2½ higher$/,
    /^Communication.*3.*–.*3 *about the same$/,
    /^Strategy.*3.*3.*2 *1 lower$/,
    /^Business *no chance.*–.*3 *no chance then$/,
  ]);
  await expect(page.getByText('In hindsight, People was 1 lower than')).toBeVisible();
  await expect(
    page.getByRole('img', { name: /People: 2 then, 1 in hindsight, 3½ later/ }),
  ).toBeVisible();
});

test('hindsight ratings of the earlier date can be left out', async () => {
  const { page } = rung();
  await compareTwoDates(page);
  const today = page.getByRole('switch', { name: 'In hindsight' });
  await expect(page.getByRole('columnheader', { name: 'In hindsight' })).toBeVisible();
  await today.press('Space');
  await expect(page.getByRole('columnheader', { name: 'In hindsight' })).toBeHidden();
  await expect(page.getByRole('img', { name: /People: 2 then, 3½ later/ })).toBeVisible();
  await today.press('Space');
  await expect(page.getByRole('columnheader', { name: 'In hindsight' })).toBeVisible();
});

test('the weeks, scope, shifts and energy of two dates are shown side by side', async () => {
  const { page } = rung();
  await compareTwoDates(page);
  await expect(
    page.getByText(
      /Points outside a manager’s ranges: 78 in the week of .+, 30 in the week of .+\./,
    ),
  ).toBeVisible();
  await expect(rows(page, 'Two weeks')).toContainText([
    /^Activity.*Then *Later *Manager$/,
    /^Coding\/technical work.*75%, 45 above the range *45%, 15 above the range *10–30%$/,
    /^1:1s\/people mgmt/,
    /^Meetings/,
    /^Strategy/,
    /^Hiring/,
    /^External/,
    /^Points outside *78 *30$/,
  ]);
  const changed = page.getByRole('region', { name: 'Scope' });
  await expect(changed).toContainText('Team size changed.');
  await expect(changed.getByRole('row').last()).toHaveText(
    /^Team size *N\/A \(individual\) *5-12 engineers$/,
  );
  await expect(page.getByRole('region', { name: 'Shifts' })).toContainText(
    'Two steps towards “Context switching”.',
  );
  await expect(page.getByRole('region', { name: 'What gives you energy' })).toContainText(
    'Your answer changed for Coding/technical work.',
  );
});

test('axe finds no problems on a comparison, light or dark', async () => {
  const { page } = rung();
  await compareTwoDates(page);
  await expect(rows(page, 'Two weeks')).toHaveCount(8);
  expect(await findings(page)).toEqual([]);
});

test('dates are picked by keyboard: the earlier comes first, and a missing week is reported', async () => {
  const { page } = rung();
  await compareTwoDates(page);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('One date')).toBeFocused();
  await page.keyboard.type('Oct');
  await expect(page.getByText('You’ve chosen the same assessment twice.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('The other date')).toBeFocused();
  await page.keyboard.type('Jun');
  // Picked the other way round, the earlier still comes first; the keyboard focus stays in its list.
  await expect(
    page.getByText(/^June 20, 2025 and October 14, 2026 are 15 months apart/),
  ).toBeVisible();
  await expect(page.getByLabel('The other date')).toBeFocused();
  await expect(
    page.getByText(
      /No week was recorded on June 20, 2025\. The week of .+ 2026 was 30 points outside/,
    ),
  ).toBeVisible();
  await expect(rows(page, 'Two weeks').last()).toHaveText(/^Points outside.*no week *30$/);
});

test('after leaving and returning, the same two dates are chosen, with the earlier first in the lists too', async () => {
  const { page } = rung();
  await compareTwoDates(page);
  await page.getByLabel('One date').selectOption('October 14, 2026');
  await page.getByLabel('The other date').selectOption('June 20, 2025');
  await goTo(page, 'Ladder');
  await page.goBack();
  await expect(
    page.getByText(/^June 20, 2025 and October 14, 2026 are 15 months apart/),
  ).toBeVisible();
  const chosen = (list: string) => page.getByLabel(list).locator('option:checked');
  await expect(chosen('One date')).toHaveText('June 20, 2025');
  await expect(chosen('The other date')).toHaveText('October 14, 2026');
  await page.getByRole('main').getByRole('link', { name: 'Progress' }).click();
  await heading(page, 'Progress');
});

/** From Progress to the comparison of the first date and the newest. */
async function compareTwoDates(page: Page): Promise<void> {
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: 'Compare two dates' }).click();
  await heading(page, 'Compare two dates');
}

function rows(page: Page, table: string) {
  return page.getByRole('table', { name: table }).getByRole('row');
}
