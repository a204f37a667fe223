import type { Locator, Page } from '@playwright/test';
import { lookBackWords } from '../../data/insight/look-back-rows.ts';
import { addMonths, localDay } from '../../data/model/iso-date.ts';
import { findings } from '../helpers/axe-findings.ts';
import { expect, test } from '../helpers/launch-rung.ts';
import { goTo, heading } from '../helpers/person.ts';
import { months, tenYearsData } from '../helpers/ten-years.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
] as const;

test('ten years of monthly assessments and 300 pieces of evidence stay readable, and all within reach', async ({
  launchRung,
}) => {
  test.slow();
  const today = localDay(new Date());
  const { page } = await launchRung({ userData: tenYearsData(today) });
  await heading(page, '“How do we deliver this?”');
  await readableAtEachSize(page);

  await goTo(page, 'Progress');
  await heading(page, 'Progress');
  const lines = page.getByRole('figure', { name: /^Skills over time/ });
  await expect(lines.getByRole('img').locator('svg')).toHaveCount(5);
  await readableAtEachSize(page);
  await expect(lines.getByRole('img')).toHaveAccessibleName(
    /Technical: 1\d\d scores, .* with recent evidence\./,
  );

  // Without room for dots, solid runs are thick; days seen again later keep their ring, and their reason stands below.
  const people = lines.getByRole('img').locator('svg').nth(1);
  await expect(people.locator('circle[data-solid]')).toHaveCount(1);
  await expect(people.locator('path')).toHaveCount(2);
  await expect(people.locator('g[data-sign="again"]')).toHaveCount(5);
  await expect(page.getByText(lookBackWords[0])).toBeVisible();

  // The lists are folded by year; each year opens, down to the first assessment.
  const list = page.getByRole('region', { name: 'Assessments' });
  const years = list.getByRole('button', { expanded: false });
  const shown = await list.getByRole('link', { name: /^Open/ }).count();
  expect(shown).toBeLessThanOrEqual(12);
  const folded = await years.count();
  expect(folded).toBeGreaterThanOrEqual(9);
  for (let year = folded; year > 0; year--) await years.first().click();
  await expect(list.getByRole('link', { name: /^Open/ })).toHaveCount(months);

  // The tables scroll in boxes of their own, by keyboard too, under heads that stay.
  await page.keyboard.press('t');
  const box = page.getByRole('region', { name: 'Scores by assessment, to scroll' });
  await expect(box.getByRole('row')).toHaveCount(months + 1);
  await readableAtEachSize(page);
  await box.focus();
  await page.keyboard.press('End');
  await expect(box.getByRole('row').last()).toBeInViewport();
  const edge = (part: Locator) => part.evaluate((each) => each.getBoundingClientRect().top);
  const head = box.getByRole('columnheader').first();
  await expect.poll(async () => Math.round((await edge(head)) - (await edge(box)))).toBe(0);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('t');

  await page.getByRole('link', { name: 'All evidence' }).click();
  await heading(page, 'Evidence');
  await readableAtEachSize(page);
  const first = page.getByText('Piece 300: ran the planning');
  await expect(first).toBeHidden();
  const foldedYears = page.getByRole('main').getByRole('button', { expanded: false });
  for (let year = await foldedYears.count(); year > 0; year--) await foldedYears.first().click();
  await expect(first).toBeVisible();

  await goTo(page, 'Progress');
  await years.last().click();
  await list.getByRole('link', { name: /^Open/ }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Assessment of ${await longDate(page, addMonths(today, -months))}`,
  );
  await readableAtEachSize(page);
});

/** No words on a chart lie over others, and nothing has to be scrolled sideways. */
async function readableAtEachSize(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect.poll(() => unreadable(page), { message: `at ${size.width} px` }).toEqual([]);
  }
}

function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const wide = main && main.scrollWidth > main.clientWidth ? ['the page scrolls sideways'] : [];
    const content = main?.firstElementChild?.clientHeight ?? 0;
    const long =
      main && main.scrollHeight > Math.max(content, main.clientHeight) + 1
        ? ['the page goes on below its end']
        : [];
    const over = Array.from(document.querySelectorAll('main svg'), (svg) => {
      const words = Array.from(svg.querySelectorAll('text'), (text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      })).filter(({ text, box }) => text !== '' && box.width > 0);
      return words.flatMap((one, index) =>
        words.slice(index + 1).flatMap((other) => {
          const across =
            Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down =
            Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          return across > 1 && down > 1 ? [`“${one.text}” over “${other.text}”`] : [];
        }),
      );
    });
    return [...wide, ...long, ...over.flat()];
  });
}

function longDate(page: Page, date: string): Promise<string> {
  return page.evaluate(
    (day) =>
      new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      ),
    date,
  );
}
