import type { Locator, Page } from '@playwright/test';
import { lookBackWords } from '../../data/skills/look-back-rows.ts';
import { addMonths, localDay } from '../../data/values/iso-date.ts';
import { findings } from '../helpers/axe-findings.ts';
import { months, tenYearsData } from '../helpers/data/ten-years.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { goTo, heading } from '../helpers/person/person.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
] as const;

const day = localDay(new Date());
const rung = startOnce(() => tenYearsData(day));

test('ten years of assessments and evidence stay readable on the Overview', async () => {
  const { page } = rung();
  await heading(page, '“How do we deliver this?”');
  await readableAtEachSize(page);
});

test('the progress of ten years draws solid runs thick, and hindsight ratings with their ring', async () => {
  const { page } = rung();
  await goToProgress(page);
  const lines = page.getByRole('figure', { name: /^Skills over time/ });
  await expect(lines.getByRole('img').locator('svg')).toHaveCount(5);
  await readableAtEachSize(page);
  await expect(lines.getByRole('img')).toHaveAccessibleName(
    /Technical: 1\d\d scores, .* with recent evidence\./,
  );
  // There is no room for dots.
  const people = lines.getByRole('img').locator('svg').nth(1);
  await expect(people.locator('circle[data-solid]')).toHaveCount(1);
  await expect(people.locator('path')).toHaveCount(2);
  await expect(people.locator('g[data-sign="again"]')).toHaveCount(5);
  await expect(page.getByText(lookBackWords[0])).toBeVisible();
});

test('the assessments of ten years are folded by year, and open down to the first one', async () => {
  const { page } = rung();
  await goToProgress(page);
  const list = page.getByRole('region', { name: 'Assessments' });
  const opens = list.getByRole('link', { name: /^Open/ });
  await expect(opens.first()).toBeVisible();
  expect(await opens.count()).toBeLessThanOrEqual(12);
  const years = list.getByRole('button', { expanded: false });
  const folded = await years.count();
  expect(folded).toBeGreaterThanOrEqual(9);
  for (let year = folded; year > 0; year--) await years.first().click();
  await expect(opens).toHaveCount(months);
  await opens.last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Assessment from ${await longDate(page, addMonths(day, -months))}`,
  );
  await readableAtEachSize(page);
});

test('a table of ten years scrolls in its own box, also by keyboard, under heads that stay', async () => {
  test.slow();
  const { page } = rung();
  await goToProgress(page);
  await page.keyboard.press('t');
  const box = page.getByRole('region', { name: 'Scores by assessment, scrollable' });
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
  await expect(box).toHaveCount(0);
});

test('300 pieces of evidence are folded by year, and open down to the first one', async () => {
  const { page } = rung();
  await goToProgress(page);
  await page.getByRole('link', { name: 'All evidence' }).click();
  await heading(page, 'Evidence');
  await readableAtEachSize(page);
  const first = page.getByText('Piece 300: ran the planning');
  await expect(first).toBeHidden();
  const folded = page.getByRole('main').getByRole('button', { expanded: false });
  for (let year = await folded.count(); year > 0; year--) await folded.first().click();
  await expect(first).toBeVisible();
});

async function goToProgress(page: Page): Promise<void> {
  await goTo(page, 'Progress');
  await heading(page, 'Progress');
}

/** No words on a chart overlap, and nothing has to be scrolled sideways. */
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
      new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      ),
    date,
  );
}
