import { findings } from '../helpers/axe-findings.ts';
import { expect, test } from '../helpers/launch-rung.ts';
import {
  fillScope,
  firstAssessment,
  goTo,
  heading,
  placeShifts,
  setDirection,
} from '../helpers/person.ts';
import { goToPart } from '../helpers/plan.ts';
import { takenData } from '../helpers/taken-data.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to mend on any screen, ${colorScheme}`, async ({ launchRung }) => {
    test.slow();
    const { page: first } = await launchRung({ colorScheme });
    await heading(first, 'Where are you on the ladder, and where would you like to be?');
    expect(await findings(first)).toEqual([]);
    await setDirection(first, 'Individual Contributor', 'Manager');
    expect(await findings(first)).toEqual([]);

    const { page } = await launchRung({
      userData: takenData('Individual Contributor', 'Manager', firstAssessment),
      colorScheme,
    });
    await heading(page, '“How do we deliver this?”');
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
    await page.getByRole('button', { name: 'Scope', exact: true }).click();
    await fillScope(page, {
      'Team size': { none: 'A team of two' },
      Span: 'Multiple squads, a domain',
    });
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Shifts', exact: true }).click();
    await placeShifts(page, { 'Writing code': 2, 'Deep focus': 5 });
    expect(await findings(page)).toEqual([]);
    for (const step of ['Week', 'Note', 'Review']) {
      await page.getByRole('button', { name: step, exact: true }).click();
      expect(await findings(page)).toEqual([]);
    }
    for (const [place, title] of [
      ['Progress', 'Progress'],
      ['Ladder', 'Engineering Leadership Career Path'],
      ['Plan', 'What I will do'],
      ['Settings', 'Settings'],
    ] as const) {
      await goTo(page, place);
      await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
      expect(await findings(page)).toEqual([]);
    }
    await goToPart(page, 'Growth plan');
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds nothing to mend on the page of a broken ladder', async ({ launchRung }) => {
  const { page } = await launchRung({ ladderText: '{}' });
  await heading(page, 'The ladder file can’t be read');
  expect(await findings(page)).toEqual([]);
});
