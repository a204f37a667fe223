import type { Page } from '@playwright/test';
import { changeSettings } from '../../electron/store/settings/settings.ts';
import {
  everything,
  filledData,
  shippedLadder,
  shortActions,
} from '../helpers/data/filled-data.ts';
import { goToPart } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { previewedPlan, savePlan } from '../helpers/person/growth-plan.ts';
import { goTo } from '../helpers/person/person.ts';
import { pageImages, type ReadPdf, readPdf, type TextRun } from '../helpers/read-pdf.ts';

const margin = (20 / 25.4) * 72;
const [ic, manager, director, vp] = shippedLadder.levels;
if (!ic || !manager || !director || !vp) throw new Error('The ladder has four levels.');

const ways = [
  {
    current: ic,
    target: director,
    paper: 'Letter',
    transitions: ['IC → Manager', 'Manager → Director'],
  },
  { current: vp, target: vp, paper: 'A4', transitions: [/Director → VP/] },
  { current: vp, target: director, paper: null, transitions: ['VP → Director'] },
  { current: ic, target: manager, paper: null, transitions: ['IC → Manager'] },
] as const;

test.describe('with a full record', () => {
  const rung = startOnce(() => filledData(everything));

  test('the plan names each transition of the route, and stays within its pages on either paper', async () => {
    test.slow();
    const { page } = rung();
    const plan = previewedPlan(page);
    const headings = plan.getByRole('heading');
    for (const { current, target, paper, transitions } of ways) {
      await chooseDirection(page, current, target);
      await goToPart(page, 'Growth plan');
      await page.getByRole('checkbox', { name: 'What the ladder suggests' }).check();
      // Each transition of the route is in the shifts and in the accelerators, in order.
      await expect(headings.first()).toContainText(target.name);
      await expect(headings.filter({ hasText: ' → ' })).toHaveText([
        ...transitions,
        ...transitions,
      ]);
      if (paper === null) continue;
      for (const label of ['Is this my path?', 'My notes', 'My evidence']) {
        await page.getByRole('checkbox', { name: label }).check();
      }
      await page.getByRole('radiogroup', { name: 'Paper size' }).getByText(paper).click();
      const file = await savePlan(rung());
      const pdf = await readPdf(file);
      expect(pdf.pages.length).toBeGreaterThan(4);
      expect(pdf.pages[0]?.width).toBeCloseTo(paper === 'A4' ? (210 / 25.4) * 72 : 612, 0);
      await expect(headings).toHaveText([...pdf.outline]);
      expect(pdf.outline).toEqual(
        expect.arrayContaining(['Is this my path?', 'My notes', 'My evidence']),
      );
      await expectWithinPages(file, pdf);
      expectRowsWhole(pdf);
      expectHeadsAndNumbers(pdf);
      // The radar is an image with a text for those who can't see it.
      expect(pdf.tags.find((tag) => tag.startsWith('Technical: '))).toBeDefined();
    }
    await expect(plan.getByRole('img', { name: /^Technical: 1½, 2½ below\./ })).toBeVisible();
  });

  test('nothing in the plan is conveyed by colour alone', async () => {
    const { page } = rung();
    await goToPart(page, 'Growth plan');
    // Bold outside, a dashed profile, a ticked box.
    const document = previewedPlan(page);
    const outside = document.getByRole('row', { name: /Coding\/technical work.*45%/ });
    await expect(outside.getByText('45%')).toHaveCSS('font-weight', '600');
    const within = document.getByRole('row', { name: /Meetings/ }).first();
    await expect(within.getByText('22%')).toHaveCSS('font-weight', '400');
    await expect(document.locator('.skill-radar-profile')).toHaveAttribute(
      'stroke-dasharray',
      /\d+ \d+/,
    );
    const tick = document.locator('li[data-done="true"] svg path');
    await expect(tick).toHaveCount(await document.locator('li[data-done="true"]').count());
    await expect(tick.first()).toBeVisible();
    await expect(document.locator('li[data-done="false"] svg path')).toHaveCount(0);
  });
});

test('with nothing recorded the plan stays within its pages too, on the way up and on the way back', async ({
  launchRung,
}) => {
  const rung = await launchRung({
    userData: filledData(
      (db) => void changeSettings(db, { direction: { current: ic.id, target: manager.id } }),
    ),
  });
  for (const [current, target] of [
    [ic, manager],
    [vp, director],
  ] as const) {
    if (current !== ic) await chooseDirection(rung.page, current, target);
    await goToPart(rung.page, 'Growth plan');
    await expect(previewedPlan(rung.page).getByRole('heading').first()).toContainText(target.name);
    const file = await savePlan(rung);
    const pdf = await readPdf(file);
    expect(pdf.outline[0]).toContain(target.name);
    expect(pdf.outline).not.toContain('Where I stand');
    await expectWithinPages(file, pdf);
  }
});

test('a note longer than a page begins below what comes before it', async ({ launchRung }) => {
  const scores = { Manager: { People: 3, Technical: 4 } } as const;
  const note = 'A long thought about what I want. '.repeat(600);
  const rung = await launchRung({
    userData: takenData(ic.name, manager.name, { scores, note }),
  });
  const { page } = rung;
  await goToPart(page, 'Growth plan');
  await page.getByRole('checkbox', { name: 'My notes' }).check();
  const { runs } = await readPdf(await savePlan(rung));
  const first = runs.find((each) => each.some(({ text }) => text === 'My notes')) ?? [];
  expect(runs.indexOf(first)).toBe(0);
  const lines = first.filter(({ text }) => text.includes('A long thought'));
  expect(lines.length).toBeGreaterThan(5);
  const last = Math.max(...lines.map(({ bottom }) => bottom));
  const foot = first.find(({ text }) => text.startsWith('Made privately'));
  expect((foot?.top ?? 0) - last).toBeLessThan(80);
});

async function chooseDirection(
  page: Page,
  current: { readonly name: string },
  target: { readonly name: string },
): Promise<void> {
  await goTo(page, 'Settings');
  for (const [group, level] of [
    ['Your current level', current],
    ['Your target level', target],
  ] as const) {
    const choice = page.getByRole('group', { name: group });
    await choice.getByText(level.name, { exact: true }).click();
  }
}

/** The pages after the first have a header, and all have their number. */
function expectHeadsAndNumbers({ runs, pages, outline: [title = ''] }: ReadPdf): void {
  const words = runs.map((page) => page.map(({ text }) => text).join(''));
  for (const [index, page] of words.entries()) {
    expect(page).toContain(`${index + 1} of ${pages.length}`);
    expect(page.startsWith(`Growth plan · ${title}`)).toBe(index > 0);
  }
}

/** No text and no ink in the side margins, and no page without content. */
async function expectWithinPages(file: string, pdf: ReadPdf): Promise<void> {
  const imageOf = await pageImages(file);
  for (const [index, { width, height }] of pdf.pages.entries()) {
    const runs = (pdf.runs[index] ?? []).filter(({ text }) => text.trim() !== '');
    expect(runs.length).toBeGreaterThan(2);
    const isWithin = ({ left, right, top, bottom }: TextRun) =>
      left > margin - 1 && right < width - margin + 1 && top > 0 && bottom < height;
    expect(runs.filter((run) => !isWithin(run))).toEqual([]);
    const image = await imageOf(index + 1, 1);
    const side = (margin - 4) / width;
    expect(image.ink({ left: 0, top: 0, right: side, bottom: 1 })).toBe(0);
    expect(image.ink({ left: 1 - side, top: 0, right: 1, bottom: 1 })).toBe(0);
    expect(image.ink({ left: side, top: 0, right: 1 - side, bottom: 1 })).toBeGreaterThan(200);
  }
}

/** An action and its date are on one page, and so are the axes of the radar. */
function expectRowsWhole({ runs }: ReadPdf): void {
  const pages = runs.map((page) => page.map(({ text }) => text).join(' '));
  for (let step = 1; step <= shortActions; step++) {
    const what = `Step ${String(step).padStart(2, '0')} of a long way`;
    const page = runs.find((each) => each.some(({ text }) => text.includes(what)));
    const row = page?.find(({ text }) => text.includes(what));
    const due = page?.find(
      ({ text, bottom }) => text.startsWith('due ') && Math.abs(bottom - (row?.bottom ?? 0)) < 3,
    );
    expect(due, what).toBeDefined();
  }
  const radar = pages.find((page) => page.includes('Where I stand')) ?? '';
  for (const { name } of shippedLadder.skills) expect(radar).toContain(name);
}
