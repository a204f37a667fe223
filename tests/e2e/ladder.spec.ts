import type { Locator } from '@playwright/test';
import { findings } from '../helpers/axe-findings.ts';
import { shippedLadder as ladder } from '../helpers/data/filled-data.ts';
import { ladderPart, openLadder } from '../helpers/data/ladder.ts';
import { onTheWay, takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { firstAssessment, goTo } from '../helpers/person/person.ts';

/** The text of a table's body, row by row, each cell as it is read. */
async function bodyOf(region: Locator): Promise<readonly (readonly string[])[]> {
  const rows = await region.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

test.describe('before a first assessment', () => {
  const rung = startOnce(onTheWay);

  test('the whole ladder is on the screen, word for word', async () => {
    const { page } = rung();
    await openLadder(page);
    const ids = ladder.levels.map(({ id }) => id);

    await expect(ladderPart(page, 'The levels').locator('thead th > span:first-child')).toHaveText(
      ladder.levels.map(({ name }) => name),
    );
    expect(await bodyOf(ladderPart(page, 'The levels'))).toEqual([
      ['Core question', ...ladder.levels.map(({ coreQuestion }) => `“${coreQuestion}”`)],
      ['Primary focus', ...ladder.levels.map(({ primaryFocus }) => primaryFocus)],
    ]);
    expect(await bodyOf(ladderPart(page, 'Organizational scope'))).toEqual(
      ladder.scope.map(({ name, values }) => [name, ...ids.map((id) => values[id])]),
    );
    expect(await bodyOf(ladderPart(page, 'Skills'))).toEqual(
      ladder.skills.map(({ name, descriptors }) => [name, ...ids.map((id) => descriptors[id])]),
    );
    expect(await bodyOf(ladderPart(page, 'Time'))).toEqual(
      ladder.activities.map(({ name, ranges }) => [
        name,
        ...ids.map((id) => `${ranges[id]?.from}–${ranges[id]?.to}%`),
      ]),
    );
    for (const { id, name, shifts, accelerators } of ladder.transitions) {
      const lists = ladderPart(page, name).getByRole('list');
      await expect(lists).toHaveCount(3);
      await expect(lists.nth(0).getByRole('listitem')).toHaveText(
        shifts.map(({ from, to }) => `${from} →to ${to}`),
      );
      await expect(lists.nth(1).getByRole('listitem')).toHaveText(
        accelerators.map(({ text }) => `${text}Add to plan: ${text}`),
      );
      await expect(lists.nth(2).getByRole('listitem')).toHaveText(
        ladder.universalAccelerators.map(
          (each) => `${each.name}${each.wording[id]}Add to plan: ${each.name}: ${each.wording[id]}`,
        ),
      );
    }
    await expect(ladderPart(page, 'Two paths').locator('thead th')).toHaveText([
      ladder.path.ic,
      ladder.path.management,
    ]);
    expect(await bodyOf(ladderPart(page, 'Two paths'))).toEqual(
      ladder.path.considerations.map(({ name, ic, management }) => [name, ic, management]),
    );
  });

  test('two levels can be compared alone, and stay selected while the app runs', async () => {
    const { page } = rung();
    await openLadder(page);
    await page.getByText('Two levels', { exact: true }).click();
    const heads = ladderPart(page, 'Skills').locator('thead th > span:first-child');
    await expect(heads).toHaveText(['Individual Contributor', 'Manager']);

    await page.getByLabel('First level').selectOption('VP');
    await expect(heads).toHaveText(['Manager', 'VP']);
    const transitions = page.getByRole('region', { name: '→' });
    await expect(transitions).toHaveCount(2);
    await expect(ladderPart(page, 'Manager → Director')).toBeVisible();
    await expect(ladderPart(page, 'Director → VP')).toBeVisible();
    await expect(page.getByRole('link', { name: 'IC → Manager' })).toHaveCount(0);

    await goTo(page, 'Settings');
    await openLadder(page);
    await expect(heads).toHaveText(['Manager', 'VP']);
    await page.getByText('All levels', { exact: true }).click();
    await expect(heads).toHaveText(ladder.levels.map(({ name }) => name));
  });

  test('the links at the top lead to each part, also by keyboard', async () => {
    const { page } = rung();
    await page.setViewportSize({ width: 900, height: 600 });
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
});

test('my current and my target level are marked in every table', async ({ launchRung }) => {
  const { page } = await launchRung({ userData: takenData('Director', 'Manager') });
  await openLadder(page);
  for (const name of ['The levels', 'Organizational scope', 'Skills', 'Time']) {
    await expect(ladderPart(page, name).locator('thead th')).toHaveText([
      'Individual Contributor',
      'Manageryour target',
      'Directoryour current level',
      'VP',
    ]);
  }
  await expect(ladderPart(page, 'Manager → Director')).toContainText('on your route');
  await expect(ladderPart(page, 'IC → Manager')).not.toContainText('on your route');
});

test.describe('with answers in the tables', () => {
  const rung = startOnce(() =>
    takenData('Individual Contributor', 'Manager', {
      ...firstAssessment,
      scope: { 'Team size': { none: 'Two interns' }, Span: 'One squad or product area' },
      shifts: { 'Writing code': 2 },
    }),
  );

  test('at 900 pixels nothing is cut off or scrolls sideways', async () => {
    const { page } = rung();
    await page.setViewportSize({ width: 900, height: 600 });
    await openLadder(page);
    const tooWide = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#screen, #screen :is(th, td, h2, nav a)'))
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
    expect(tooWide).toEqual([]);
    // At twice the size, a table scrolls in its own frame.
    await page.setViewportSize({ width: 640, height: 400 });
    const overhang = () =>
      page.locator('#screen').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await expect.poll(overhang).toBe(0);
  });

  test('axe finds no problems on the ladder, light or dark', async () => {
    test.slow();
    const { page } = rung();
    await openLadder(page);
    expect(await findings(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Add to plan/ })
      .first()
      .click();
    await page.getByRole('link', { name: /^In your plan/ }).waitFor();
    await page.getByText('Two levels', { exact: true }).click();
    await expect(page.getByLabel('First level')).toHaveValue('ic');
    expect(await findings(page)).toEqual([]);
  });
});
