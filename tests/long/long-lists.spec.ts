import type { Page } from '@playwright/test';
import { localDay } from '../../data/values/iso-date.ts';
import { findings } from '../helpers/axe-findings.ts';
import { manyRecords } from '../helpers/data/many-records.ts';
import {
  actionNames,
  actionRow,
  goToPart,
  toggleAction,
  writeAction,
} from '../helpers/data/plan.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { goTo, heading } from '../helpers/person/person.ts';

const day = localDay(new Date());
const actions = 1000;
/** Far fewer rows than there are, and more than fit in a window. */
const mostDrawn = 60;

const rung = startOnce(() =>
  manyRecords(day, { weeks: 2, actions, evidence: 600, notes: 150, deletedActions: 120 }),
);

const rows = (page: Page) => page.getByRole('region', { name: 'Actions' }).locator('li[data-row]');

const nameOf = (number: number) => `Action ${String(number).padStart(4, '0')}`;

async function goToActions(page: Page): Promise<void> {
  await goToPart(page, 'Actions');
  await expect(page.getByText(`Open ${actions}`)).toBeVisible();
}

test('of a thousand actions only the visible ones are drawn, each with its position, down to the last', async () => {
  const { page } = rung();
  await goToActions(page);
  const first = rows(page).first();
  await expect(first).toHaveAttribute('aria-setsize', `${actions}`);
  await expect(first).toHaveAttribute('aria-posinset', '1');
  expect(await rows(page).count()).toBeLessThan(mostDrawn);
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
  const last = actionRow(page, nameOf(actions));
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute('aria-posinset', `${actions}`);
  await expect(rows(page).first()).not.toHaveAttribute('aria-posinset', '1');
  expect(await rows(page).count()).toBeLessThan(mostDrawn);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Home');
  await expect(actionRow(page, 'Action 0001')).toHaveAttribute('aria-posinset', '1');
});

test('a focused row keeps the focus out of sight, and Tab continues from there', async () => {
  const { page } = rung();
  await goToActions(page);
  const name = actionNames(page).nth(4);
  await name.focus();
  await scrollBy(page, 20_000);
  await expect(actionRow(page, 'Action 0010')).toHaveCount(0);
  await expect(name.and(page.getByText('Action 0005', { exact: true }))).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Action 0005', exact: true })).toBeFocused();
  for (let stop = 0; stop < 5; stop++) await page.keyboard.press('Tab');
  const next = page.getByRole('button', { name: 'Action 0006', exact: true });
  await expect(next).toBeFocused();
  await expect(next).toBeInViewport();
});

test('Tab alone leads beyond the drawn rows', async () => {
  const { page } = rung();
  await goToActions(page);
  await actionNames(page).first().focus();
  for (let stop = 0; stop < 5 * 40; stop++) await page.keyboard.press('Tab');
  const reached = page.getByRole('button', { name: 'Action 0041', exact: true });
  await expect(reached).toBeFocused();
  await expect(reached).toBeInViewport();
});

test('a row can be moved beyond the drawn rows, and stays visible and focused', async () => {
  const { page } = rung();
  await goToActions(page);
  const moved = page.getByRole('button', { name: 'Action 0001', exact: true });
  await moved.focus();
  for (let step = 0; step < 45; step++) await page.keyboard.press('Alt+ArrowDown');
  await expect(moved).toBeFocused();
  await expect(moved).toBeInViewport();
  await expect(actionRow(page, 'Action 0001')).toHaveAttribute('aria-posinset', '46');
  await expect(page.getByText(`Moved to position 46 of ${actions}`)).toBeAttached();
});

test('an open editor stays open out of sight, and its text is saved', async () => {
  const { page } = rung();
  await goToActions(page);
  await toggleAction(page, 'Action 0003');
  const what = page.getByLabel('What', { exact: true });
  await what.fill('Run the retro');
  await scrollBy(page, 20_000);
  await expect(actionRow(page, 'Action 0010')).toHaveCount(0);
  await expect(what).toBeFocused();
  await page.keyboard.type('!');
  await expect(what).toBeInViewport();
  await expect(what).toHaveValue('Run the retro!');
});

test('a deleted action far down is visible again after an undo, even from the top of the list', async () => {
  const { page } = rung();
  await goToActions(page);
  await find('Action 0777');
  await expect(count(page)).toHaveText('1 of 1');
  await expect(actionRow(page, 'Action 0777')).toBeInViewport();
  await page.keyboard.press('Escape');
  await toggleAction(page, 'Action 0777');
  const row = actionRow(page, 'Action 0777');
  await row.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(page.getByText(`Open ${actions - 1}`)).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole('main').focus();
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeInViewport();
  await expect(row).toHaveAttribute('aria-posinset', '777');
});

test('Find counts the rows that are not drawn, and cycles through all of them', async () => {
  const { page } = rung();
  await goToActions(page);
  await find('ask two people first');
  await expect(count(page)).toHaveText(`1 of ${Math.ceil(actions / 11)}`);
  await page.keyboard.press('Shift+Enter');
  const last = actions - ((actions - 1) % 11);
  await expect(count(page)).toHaveText(`${Math.ceil(actions / 11)} of ${Math.ceil(actions / 11)}`);
  await expect(actionRow(page, nameOf(last))).toBeInViewport();
  await expect.poll(() => wordsHere(page)).toBe('ask two people first');
  await page.keyboard.press('Shift+Enter');
  await expect(actionRow(page, nameOf(last - 11))).toBeInViewport();
  await expect.poll(() => wordsHere(page)).toBe('ask two people first');
  // The current match stays current while scrolling.
  await scrollBy(page, -20_000);
  await expect(actionRow(page, nameOf(last - 11))).toHaveCount(0);
  await expect(count(page)).toHaveText(
    `${Math.ceil(actions / 11) - 1} of ${Math.ceil(actions / 11)}`,
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText(`1 of ${Math.ceil(actions / 11)}`);
  await expect(actionRow(page, 'Action 0001')).toBeInViewport();
});

test('Find sees the same in a row whether it is drawn or not', async () => {
  const { page } = rung();
  await goToActions(page);
  await sameDrawnOrNot(page, ['action', 'due', 'for people', 'I will', 'the sprint ends']);
  await goToEvidence(page);
  await sameDrawnOrNot(page, ['piece', 'recent until', 'change', 'delete', 'technical (', 'was']);
});

test('long lists of evidence, progress notes and deleted items are drawn in part too', async () => {
  const { page } = rung();
  await goToEvidence(page);
  const pieces = page.getByRole('main').locator('li[data-row]');
  await expect(pieces.first()).toHaveAttribute('aria-setsize', /^\d{3}$/);
  expect(await pieces.count()).toBeLessThan(mostDrawn);

  await goToActions(page);
  const summary = page.getByText('Recently deleted (120)');
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
  await expect(summary).toBeInViewport();
  await summary.click();
  const deleted = page.getByRole('group').filter({ hasText: 'Recently deleted' });
  await expect(deleted.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '120');
  expect(await deleted.getByRole('listitem').count()).toBeLessThan(mostDrawn);

  await page.getByRole('main').focus();
  await page.keyboard.press('Home');
  await toggleAction(page, 'Action 0001');
  const notes = page.getByRole('region', { name: 'Progress notes' }).getByRole('listitem');
  await expect(notes.first()).toHaveAttribute('aria-setsize', '150');
  expect(await notes.count()).toBeLessThan(mostDrawn);
  await find('Note 20');
  await expect(count(page)).toHaveText('1 of 1');
  await expect(notes.filter({ hasText: 'Note 20' })).toBeInViewport();
});

test('the growth plan has every action', async () => {
  const { page } = rung();
  await goToPart(page, 'Growth plan');
  await expect(page.getByText(nameOf(actions), { exact: true })).toBeAttached();
  await expect(page.getByText(/^Action \d+$/)).toHaveCount(actions);
});

async function goToEvidence(page: Page): Promise<void> {
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: 'All evidence' }).click();
  await heading(page, 'Evidence');
}

const count = (page: Page) => page.getByRole('search').getByRole('status');

async function find(words: string): Promise<void> {
  await rung().clickMenu('find');
  await rung().page.getByRole('textbox', { name: 'Find on this page' }).fill(words);
}

/** The highlighted words of the current match. */
function wordsHere(page: Page): Promise<string> {
  return page.evaluate(() => String([...(CSS.highlights.get('found-here') ?? [])][0] ?? ''));
}

/** The count is the same at the top, in the middle and at the end, where other rows are drawn. */
async function sameDrawnOrNot(page: Page, wanted: readonly string[]): Promise<void> {
  for (const words of wanted) {
    await find(words);
    const total = async () => /of (\d+)$/.exec((await count(page).textContent()) ?? '')?.[1];
    await expect(count(page)).toHaveText(/ of \d+$/);
    const counted = await total();
    for (const key of ['End', 'Home']) {
      await page.getByRole('main').focus();
      await page.keyboard.press(key);
      await expect.poll(total, { message: `“${words}” after ${key}` }).toBe(counted);
    }
  }
  await rung().clickMenu('find');
  await page.keyboard.press('Escape');
}

async function scrollBy(page: Page, pixels: number): Promise<void> {
  await page.getByRole('main').evaluate((main, by) => main.scrollBy(0, by), pixels);
}

test.describe('with a hundred actions', () => {
  const rung = startOnce(() => manyRecords(day, { actions: 100 }));

  test('all rows are drawn; with one more the list is drawn in part, and typing continues', async () => {
    const { page } = rung();
    await goToPart(page, 'Actions');
    await expect(rows(page)).toHaveCount(100);
    await expect(rows(page).first()).not.toHaveAttribute('aria-setsize');
    await page.getByRole('button', { name: 'Write an action' }).click();
    await page.keyboard.type('Mentor Kofi');
    const what = page.getByLabel('What', { exact: true });
    await expect(what).toBeFocused();
    await expect(what).toHaveValue('Mentor Kofi');
    await expect(what).toBeInViewport();
    await expect(rows(page).last()).toHaveAttribute('aria-setsize', '101');
    expect(await rows(page).count()).toBeLessThan(mostDrawn);
  });

  test('what is restored last has the focus and is visible, even if its row was not drawn', async () => {
    const { page } = rung();
    await goToPart(page, 'Actions');
    for (const what of ['One', 'Two']) await writeAction(page, what);
    await page.getByRole('main').focus();
    await page.keyboard.press('Home');
    await toggleAction(page, 'Action 0001');
    const first = actionRow(page, 'Action 0001');
    await first.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
    await expect(page.getByText('Open 101')).toBeVisible();
    await page.keyboard.press('End');
    await page.getByText('Recently deleted (1)').click();
    await expect(actionRow(page, 'Action 0002')).toHaveCount(0);
    await page.getByRole('button', { name: 'Restore' }).click();
    const restored = page.getByRole('button', { name: 'Action 0001', exact: true });
    await expect(restored).toBeFocused();
    await expect(restored).toBeInViewport();
  });
});
