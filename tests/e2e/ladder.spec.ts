import type { Locator, Page } from '@playwright/test';
import { instant } from '../../data/model/iso-date.ts';
import { PathContent } from '../../data/model/path.ts';
import { Direction } from '../../data/model/settings.ts';
import { keepPath } from '../../electron/store/path.ts';
import { changeSettings } from '../../electron/store/settings.ts';
import { findings } from '../helpers/axe-findings.ts';
import { filledData, shippedLadder as ladder } from '../helpers/filled-data.ts';
import { expect, test } from '../helpers/launch-rung.ts';
import { firstAssessment, goTo, heading, setDirection, takeAssessment } from '../helpers/person.ts';
import { takenData } from '../helpers/taken-data.ts';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The words of a table's body, row by row, each cell as it can be read. */
async function bodyOf(region: Locator): Promise<readonly (readonly string[])[]> {
  const rows = await region.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

async function openLadder(page: Page): Promise<void> {
  await goTo(page, 'Ladder');
  await heading(page, ladder.title);
}

test('the whole ladder stands on the screen, word for word', async ({ launchRung }) => {
  const { page } = await launchRung();
  await setDirection(page, 'Individual Contributor', 'Director');
  await openLadder(page);
  const ids = ladder.levels.map(({ id }) => id);

  await expect(part(page, 'The levels').locator('thead th > span:first-child')).toHaveText(
    ladder.levels.map(({ name }) => name),
  );
  expect(await bodyOf(part(page, 'The levels'))).toEqual([
    ['Core question', ...ladder.levels.map(({ coreQuestion }) => `“${coreQuestion}”`)],
    ['Primary focus', ...ladder.levels.map(({ primaryFocus }) => primaryFocus)],
  ]);
  expect(await bodyOf(part(page, 'Organizational scope'))).toEqual(
    ladder.scope.map(({ name, values }) => [name, ...ids.map((id) => values[id])]),
  );
  expect(await bodyOf(part(page, 'Skills'))).toEqual(
    ladder.skills.map(({ name, descriptors }) => [name, ...ids.map((id) => descriptors[id])]),
  );
  expect(await bodyOf(part(page, 'Time'))).toEqual(
    ladder.activities.map(({ name, ranges }) => [
      name,
      ...ids.map((id) => `${ranges[id]?.from}–${ranges[id]?.to}%`),
    ]),
  );
  for (const { id, name, shifts, accelerators } of ladder.transitions) {
    const lists = part(page, name).getByRole('list');
    await expect(lists).toHaveCount(3);
    await expect(lists.nth(0).getByRole('listitem')).toHaveText(
      shifts.map(({ from, to }) => `${from} →to ${to}`),
    );
    await expect(lists.nth(1).getByRole('listitem')).toHaveText(
      accelerators.map(({ text }) => `${text}Add to my plan: ${text}`),
    );
    await expect(lists.nth(2).getByRole('listitem')).toHaveText(
      ladder.universalAccelerators.map(
        (each) =>
          `${each.name}${each.wording[id]}Add to my plan: ${each.name}: ${each.wording[id]}`,
      ),
    );
  }
  await expect(part(page, 'Two paths').locator('thead th')).toHaveText([
    ladder.path.ic,
    ladder.path.management,
  ]);
  expect(await bodyOf(part(page, 'Two paths'))).toEqual(
    ladder.path.considerations.map(({ name, ic, management }) => [name, ic, management]),
  );
});

test('the level I hold and the one I want are marked in every table', async ({ launchRung }) => {
  const { page } = await launchRung();
  await setDirection(page, 'Director', 'Manager');
  await openLadder(page);
  for (const name of ['The levels', 'Organizational scope', 'Skills', 'Time']) {
    await expect(part(page, name).locator('thead th')).toHaveText([
      'Individual Contributor',
      'Managerwhere to',
      'Directorwhere you are',
      'VP',
    ]);
  }
  await expect(part(page, 'Manager → Director')).toContainText('on your way');
  await expect(part(page, 'IC → Manager')).not.toContainText('on your way');
});

test('my latest answers stand where they belong', async ({ launchRung }) => {
  const { page } = await launchRung({
    userData: takenData(
      'Individual Contributor',
      'Manager',
      { scores: firstAssessment.scores, date: '2026-01-05' },
      {
        ...firstAssessment,
        date: '2026-03-01',
        week: { from: '2026-02-16', entries: firstAssessment.week?.entries ?? {} },
        evidence: [{ skill: 'People', what: 'Ran three hiring panels', when: '2026-01-10' }],
        scope: {
          'Team size': { none: 'Two interns' },
          Span: 'One squad or product area',
          'Planning horizon': 'Days to weeks',
        },
        shifts: { 'Writing code': 2, 'Deep focus': 5 },
      },
    ),
  });
  await openLadder(page);
  await expect(
    page.getByText(/^Your answers of March 1, 2026, .* stand in the tables/),
  ).toBeVisible();

  const row = (name: string, first: string) =>
    part(page, name).getByRole('row', { name: first }).getByRole('cell');
  await expect(row('Skills', 'People')).toHaveText([
    /^Mentoring peersyou: .* 3$/,
    /^Coaching ICs, 1:1s, hiringyou: {2}1½$/,
    'Coaching managers, org design',
    'Building exec team, succession',
  ]);
  await expect(row('Skills', 'People').first()).toContainText('no recent evidence');
  await expect(row('Skills', 'Business').nth(1)).toContainText('no chance to show it');
  await expect(row('Organizational scope', 'Span')).toHaveText([
    'Features, components, systems',
    /^One squad or product areayou: +true today$/,
    'Multiple squads, a domain',
    'Entire engineering function',
    '',
  ]);
  await expect(row('Organizational scope', 'Team size').last()).toHaveText(
    /none of theseTwo interns$/,
  );
  await expect(row('Time', 'Coding/technical work')).toHaveText([
    /^70–90%you: +within$/,
    '10–30%you: 42 above',
    '0–10%you: 62 above',
    '0–5%you: 67 above',
    '72%',
  ]);
  await expect(row('Time', 'Outside in all').first()).toHaveText('1 point');
  await expect(part(page, 'IC → Manager').getByRole('row', { name: 'Writing code' })).toContainText(
    'mostly “Writing code”',
  );
  await expect(part(page, 'IC → Manager').getByRole('row', { name: 'Deep focus' })).toContainText(
    'wholly “Context switching”',
  );
  await expect(
    part(page, 'IC → Manager').getByRole('row', { name: 'Your productivity' }),
  ).toContainText('not placed yet');
  await expect(part(page, 'Manager → Director').getByRole('table')).toHaveCount(0);
});

test('what draws me stands beside both tracks, and what I lean to under them', async ({
  launchRung,
}) => {
  const userData = filledData((db) => {
    changeSettings(db, { direction: Direction.parse({ current: 'manager', target: 'manager' }) });
    const draws = [
      { consideration: 'ceiling', draw: 'ic' },
      { consideration: 'satisfaction', draw: 'both' },
      { consideration: 'risk', draw: 'neither' },
    ];
    keepPath(db, PathContent.parse({ draws, leaning: 'stay', note: '' }), instant(new Date()));
  });
  const { page } = await launchRung({ userData });
  await openLadder(page);
  const row = (name: string) =>
    part(page, 'Two paths').getByRole('row', { name }).getByRole('cell');
  await expect(row('Ceiling')).toHaveText([/draws you$/, 'CTO/VP', '']);
  await expect(row('Satisfaction')).toHaveText([/draws you$/, /draws you$/, '']);
  await expect(row('Risk').last()).toHaveText(/neither draws you$/);
  await expect(part(page, 'Two paths')).toContainText('staying where you are');
  await expect(part(page, 'Skills').locator('thead th').nth(1)).toHaveText(
    'Managerwhere you are, and stay',
  );
});

test('two levels can be compared alone, and stay chosen while the app runs', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  await setDirection(page, 'Individual Contributor', 'Manager');
  await openLadder(page);
  await page.getByText('Two levels', { exact: true }).click();
  const heads = part(page, 'Skills').locator('thead th > span:first-child');
  await expect(heads).toHaveText(['Individual Contributor', 'Manager']);

  await page.getByLabel('First level').selectOption('VP');
  await expect(heads).toHaveText(['Manager', 'VP']);
  const transitions = page.getByRole('region', { name: '→' });
  await expect(transitions).toHaveCount(2);
  await expect(part(page, 'Manager → Director')).toBeVisible();
  await expect(part(page, 'Director → VP')).toBeVisible();
  await expect(page.getByRole('link', { name: 'IC → Manager' })).toHaveCount(0);

  await goTo(page, 'Settings');
  await openLadder(page);
  await expect(heads).toHaveText(['Manager', 'VP']);
  await page.getByText('All levels', { exact: true }).click();
  await expect(heads).toHaveText(ladder.levels.map(({ name }) => name));
});

test('the links at the top lead to each part, by keyboard too', async ({ launchRung }) => {
  const { page } = await launchRung({ size: { width: 900, height: 600 } });
  await setDirection(page, 'Individual Contributor', 'Manager');
  await openLadder(page);
  const links = page.getByRole('navigation', { name: 'Parts of the ladder' }).getByRole('link');
  await expect(links).toHaveText([
    'The levels',
    'Organizational scope',
    'Skills',
    'Time',
    ...ladder.transitions.map(({ name }) => name),
    'Two paths',
  ]);
  for (const link of await links.all()) {
    await link.focus();
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', {
      level: 2,
      name: (await link.textContent()) ?? '',
      exact: true,
    });
    await expect(title).toBeFocused();
    await expect(title).toBeInViewport({ ratio: 1 });
    await expect(link).toHaveAttribute('aria-current', 'location');
    await expect(links.first()).toBeInViewport({ ratio: 1 });
  }
  await expect(page).toHaveURL(/#\/ladder$/);
});

test('an accelerator goes into the plan from the ladder, and keeps its source', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  await setDirection(page, 'Individual Contributor', 'Manager');
  await openLadder(page);
  const row = part(page, 'IC → Manager').getByRole('listitem').filter({ hasText: 'sponsor' });
  const add = row.getByRole('button', { name: /^Add to my plan/ });
  const inPlan = row.getByRole('link', { name: /^In your plan: planned/ });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(inPlan).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(add).toBeVisible();
  await add.click();
  await inPlan.click();

  await expect(page).toHaveURL(/#\/plan$/);
  const what = 'Find a sponsor at the next level: A manager who advocates for you to lead projects';
  await expect(page.getByRole('button', { name: what, exact: true })).toBeVisible();
  await expect(page.getByText('From IC → Manager').first()).toBeVisible();
});

test('at 900 pixels nothing is cut off or scrolls sideways', async ({ launchRung }) => {
  const { page } = await launchRung({ size: { width: 900, height: 600 } });
  await setDirection(page, 'Individual Contributor', 'Manager');
  await takeAssessment(page, firstAssessment);
  await openLadder(page);
  const tooWide = await page.evaluate(() =>
    Array.from(document.querySelectorAll('#screen, #screen :is(th, td, h2, nav a)'))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent),
  );
  expect(tooWide).toEqual([]);
  // Twice as large, a table scrolls in a frame of its own.
  await page.setViewportSize({ width: 640, height: 400 });
  const overhang = () =>
    page.locator('#screen').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await expect.poll(overhang).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to mend on the ladder, ${colorScheme}`, async ({ launchRung }) => {
    test.slow();
    const { page } = await launchRung({
      userData: takenData('Individual Contributor', 'Manager', {
        ...firstAssessment,
        scope: { 'Team size': { none: 'Two interns' }, Span: 'One squad or product area' },
        shifts: { 'Writing code': 2 },
      }),
      colorScheme,
    });
    await openLadder(page);
    expect(await findings(page, colorScheme)).toEqual([]);
    await page
      .getByRole('button', { name: /^Add to my plan/ })
      .first()
      .click();
    await page.getByRole('link', { name: /^In your plan/ }).waitFor();
    await page.getByText('Two levels', { exact: true }).click();
    await expect(page.getByLabel('First level')).toHaveValue('ic');
    expect(await findings(page, colorScheme)).toEqual([]);
  });
}
