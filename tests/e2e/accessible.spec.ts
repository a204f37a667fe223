import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/launch-rung.ts';
import { firstAssessment, goTo, heading, setDirection, takeAssessment } from '../helpers/person.ts';

/** What axe finds on the screen as it is. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to mend on any screen, ${colorScheme}`, async ({ launchRung }) => {
    test.slow();
    const { page } = await launchRung({ colorScheme });
    await heading(page, 'Where are you on the ladder, and where would you like to be?');
    expect(await findings(page)).toEqual([]);
    await setDirection(page, 'Individual Contributor', 'Manager');
    expect(await findings(page)).toEqual([]);
    await takeAssessment(page, firstAssessment);
    await page.keyboard.press('t');
    expect(await findings(page)).toEqual([]);

    await goTo(page, 'Progress');
    await page.getByRole('link', { name: /^Open/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Assessment of/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();

    await goTo(page, 'Assess');
    await heading(page, 'Technical');
    await page.keyboard.press('4');
    expect(await findings(page)).toEqual([]);
    for (const step of ['Week', 'Note', 'Review']) {
      await page.getByRole('button', { name: step, exact: true }).click();
      expect(await findings(page)).toEqual([]);
    }
    for (const [place, title] of [
      ['Progress', 'Progress'],
      ['Ladder', 'Engineering Leadership Career Path'],
      ['Plan', 'Growth plan'],
      ['Settings', 'Settings'],
    ] as const) {
      await goTo(page, place);
      await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
      expect(await findings(page)).toEqual([]);
    }
  });
}

test('axe finds nothing to mend on the page of a broken ladder', async ({ launchRung }) => {
  const { page } = await launchRung({ ladderText: '{}' });
  await heading(page, 'The ladder file can’t be read');
  expect(await findings(page)).toEqual([]);
});
