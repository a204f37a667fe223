import type { Locator, Page } from '@playwright/test';
import { goToPart } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { stepButton } from '../helpers/person/assess-steps.ts';
import {
  energyOf,
  fillEnergy,
  fillScope,
  firstAssessment,
  goTo,
  heading,
  placeShifts,
  rate,
  scopeOf,
  shiftFrom,
} from '../helpers/person/person.ts';

test.describe('with forced colours, chosen and unchosen tell apart, in a light and in a dark palette:', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', firstAssessment));

  test('ratings, energy, scope, shifts, segments and the steps', async () => {
    const { page } = rung();
    await goTo(page, 'Assess');
    await heading(page, 'Technical');
    await rate(page, 'Manager', 3);
    const scale = page.getByRole('radiogroup', { name: /^Manager / });
    await inBothPalettes(page, async () => {
      await expectToldApart(
        scale.getByRole('radio', { name: /^3, / }),
        scale.getByRole('radio', { name: /^2, / }),
      );
      await expectToldApart(
        page.getByRole('link', { name: 'Assess' }),
        page.getByRole('link', { name: 'Plan' }),
      );
      const steps = page.getByRole('navigation', { name: 'Steps of the assessment' });
      await expectToldApart(
        steps.getByRole('button', { name: 'Technical' }),
        steps.getByRole('button', { name: 'People' }),
      );
    });
    await stepButton(page, 'Week').click();
    await fillEnergy(page, { 'Coding/technical work': 2 });
    await inBothPalettes(page, async () => {
      const answers = energyOf(page, 'Coding/technical work').getByRole('radio');
      await expectToldApart(answers.nth(4), answers.nth(1));
      await expectToldApart(
        page.getByRole('radio', { name: 'Percent' }),
        page.getByRole('radio', { name: 'Hours' }),
      );
    });
    await stepButton(page, 'Scope').click();
    await fillScope(page, { Span: 'Multiple squads, a domain' });
    await inBothPalettes(page, async () => {
      const answers = scopeOf(page, 'Span').getByRole('radio');
      await expectToldApart(answers.nth(2), answers.nth(1));
    });
    await stepButton(page, 'Shifts').click();
    await placeShifts(page, { 'Writing code': 2 });
    await inBothPalettes(page, async () => {
      const answers = shiftFrom(page, 'Writing code').getByRole('radio');
      await expectToldApart(answers.nth(1), answers.nth(3));
    });
  });

  test('chips, checkboxes, levels and the parts of the plan', async () => {
    const { page } = rung();
    await goToPart(page, 'Is this my path?');
    await page.getByText('Neither', { exact: true }).first().click();
    await inBothPalettes(page, async () => {
      await expectToldApart(
        page.getByRole('radio', { name: 'Neither' }).first(),
        page.getByRole('radio', { name: 'Both' }).first(),
      );
      const parts = page.getByRole('navigation', { name: 'Parts of the plan' });
      await expectToldApart(
        parts.getByRole('link', { name: 'Is this my path?' }),
        parts.getByRole('link', { name: 'Focus' }),
      );
    });
    await goToPart(page, 'Growth plan');
    await inBothPalettes(page, async () => {
      const ticked = page.getByRole('checkbox', { name: 'Where I stand: skills' });
      await expectToldApart(ticked, page.getByRole('checkbox', { name: 'My notes' }));
      // The tick itself isn't drawn in the colour of its box.
      const tick = ticked.locator('xpath=following-sibling::*[1]');
      const colour = await tick.evaluate((icon) => getComputedStyle(icon).color);
      await expect(ticked).not.toHaveCSS('background-color', colour);
    });
    await goTo(page, 'Settings');
    await inBothPalettes(page, async () => {
      const levels = page.getByRole('group', { name: 'Your target level' }).getByRole('radio');
      await expectToldApart(levels.nth(1), levels.nth(2));
    });
  });

  test('the lines of charts, and the plan as it will be printed, are drawn on what they can be seen on', async () => {
    const { page } = rung();
    await heading(page, '“How do we deliver this?”');
    const radar = page.getByRole('img', { name: /^Technical: / }).first();
    await inBothPalettes(page, () => expectDrawn(radar, page.locator('body')));
    await goToPart(page, 'Growth plan');
    const printed = page.locator('.plan-document');
    await inBothPalettes(page, () => expectDrawn(printed, printed));
  });
});

/** As Windows does with a contrast theme; the system's setting and Rung's own follow the palette. */
async function inBothPalettes(page: Page, look: () => Promise<void>): Promise<void> {
  await page.mouse.move(0, 0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await expect(page.locator('body')).toHaveCSS(
      'background-color',
      colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)',
    );
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    );
    expect(await wordsOnPatches(page)).toEqual([]);
    await look();
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
}

/** Two answers, links or boxes differ in a background or a border, not by their weight alone. */
async function expectToldApart(chosen: Locator, other: Locator): Promise<void> {
  expect(await surfacesOf(chosen), `${chosen}`).not.toEqual(await surfacesOf(other));
}

/** The visible backgrounds and borders of a control and of its label, with what is drawn in them. */
async function surfacesOf(control: Locator): Promise<readonly string[]> {
  return control.evaluate((element) => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const labels = element instanceof HTMLInputElement ? Array.from(element.labels ?? []) : [];
    const parts = [element, ...labels].flatMap((each) => [
      each,
      ...each.querySelectorAll(':not(svg, svg *)'),
    ]);
    const surfaces = parts.flatMap((part) =>
      [null, '::before'].flatMap((pseudo) => {
        const style = getComputedStyle(part, pseudo);
        if (style.opacity === '0' || (pseudo !== null && style.content === 'none')) return [];
        const isPlain =
          style.backgroundColor === paper || /^rgba.* 0\)$/.test(style.backgroundColor);
        const [width, colour] = [style.borderBottomWidth, style.borderBottomColor];
        return [
          ...(isPlain ? [] : [`background ${style.backgroundColor}`]),
          ...(width === '0px' || colour === paper ? [] : [`border ${width} ${colour}`]),
        ];
      }),
    );
    return Array.from(new Set(surfaces)).toSorted();
  });
}

/** Words on a coloured surface, behind which the browser would put a patch in the page's colour. */
async function wordsOnPatches(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const isPlain = (colour: string) => colour === paper || /^rgba.* 0\)$/.test(colour);
    return Array.from(document.querySelectorAll('#root *, [role="dialog"] *')).flatMap(
      (element) => {
        const hasWords = Array.from(element.childNodes).some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        if (!hasWords || getComputedStyle(element).forcedColorAdjust === 'none') return [];
        const around = element.closest('button, a, label, td, p') ?? element;
        const backgrounds = [element, element.parentElement ?? element, around].map(
          (each) => getComputedStyle(each).backgroundColor,
        );
        return backgrounds.every(isPlain) ? [] : [element.textContent ?? ''];
      },
    );
  });
}

/** Every line and word of the charts inside has another colour than what it is drawn on. */
async function expectDrawn(charts: Locator, on: Locator): Promise<void> {
  const paper = await on.evaluate((element) => getComputedStyle(element).backgroundColor);
  const colours = await charts.evaluate((element) =>
    Array.from(element.querySelectorAll('svg :is(text, path, line)'), (each) => {
      const { fill, stroke } = getComputedStyle(each);
      return each.matches('text') ? fill : stroke === 'none' ? fill : stroke;
    }),
  );
  expect(colours.length).toBeGreaterThan(5);
  expect(colours).not.toContain(paper);
}
