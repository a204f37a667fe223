import type { Page } from '@playwright/test';
import { findings } from '../helpers/axe-findings.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { firstAssessment, goTo, heading, type TakenAssessment } from '../helpers/person/person.ts';

const earlier: TakenAssessment = {
  date: '2025-09-14',
  scores: { Manager: { People: 1.5, Strategy: 2 } },
};
const later: TakenAssessment = {
  ...firstAssessment,
  date: '2026-03-01',
  week: { from: '2026-02-16', entries: firstAssessment.week?.entries ?? {} },
  scores: { Manager: { Technical: 4, People: 3, Communication: 'no-chance', Strategy: 2 } },
  evidence: [{ skill: 'People', what: 'Ran three hiring panels', when: '2026-01-10' }],
};

const points = (page: Page) => page.getByRole('group', { name: 'Skills on this chart' });
const point = (page: Page, skill: string) =>
  points(page).getByRole('button', { name: new RegExp(`^${skill}:`) });
const note = (page: Page, skill: string) => points(page).getByRole('group', { name: skill });
const dialog = (page: Page) => page.getByRole('dialog');
const what = (page: Page) => dialog(page).getByRole('textbox', { name: 'What you did' });
const ticks = (page: Page) => dialog(page).getByRole('checkbox', { checked: true });
const radar = (page: Page) => page.getByRole('img', { name: /^Technical: 4\. People: 3/ });
const overNothing = (page: Page) => page.mouse.move(1, 1);

test.describe('a skill on the radar', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', earlier, later));

  test('tells under the mouse what is known about it, and stays while the pointer goes there', async () => {
    const { page } = rung();
    await point(page, 'People').hover();
    await expect(note(page, 'People')).toContainText(
      /People Manager.*Coaching ICs, 1:1s, hiring.*3, Some of the time · 1 below.*Newest evidence, from January 10, 2026: Ran three hiring panels.*Last time 1½, in September 2025\./,
    );
    await note(page, 'People').getByText('Coaching ICs').hover();
    await note(page, 'People').getByRole('button', { name: 'Add evidence' }).hover();
    await expect(note(page, 'People')).toBeVisible();
    await overNothing(page);
    await expect(note(page, 'People')).toBeHidden();
  });

  test('can be without a point: its name tells as much, and nothing is drawn for it', async () => {
    const { page } = rung();
    const drawn = radar(page).locator('circle');
    await expect(drawn).toHaveCount(3);
    await point(page, 'Communication').hover();
    await expect(note(page, 'Communication')).toContainText(
      /You had no chance to show it.*No evidence from the six months before March 1, 2026\..*You hadn’t rated it before\./,
    );
    await point(page, 'Business').hover();
    await expect(note(page, 'Business')).toContainText(
      /Not rated yet.*No evidence from the last six months\.Add evidence/,
    );
    await expect(note(page, 'Communication')).toBeHidden();
    await expect(drawn).toHaveCount(3);
  });

  test('looks the same when it is pointed at, and no box shows the click', async () => {
    const { page } = rung();
    const drawing = () => radar(page).innerHTML();
    const before = await drawing();
    await point(page, 'People').click();
    await expect(note(page, 'People')).toBeVisible();
    expect(await drawing()).toBe(before);
    await expect(point(page, 'People')).toHaveCSS('outline-style', 'none');
    // A click anywhere else in the drawing focuses nothing in it.
    await radar(page).click({ position: { x: 20, y: 20 } });
    await expect(note(page, 'People')).toBeHidden();
    await expect(radar(page).locator(':focus')).toHaveCount(0);
    await expect(radar(page)).not.toBeFocused();
  });

  test('stays open after a click, wherever the pointer goes, until Escape, another click or another place', async () => {
    const { page } = rung();
    await point(page, 'People').click();
    await point(page, 'Strategy').hover();
    await note(page, 'People').getByText('Coaching ICs').click();
    await expect(note(page, 'People')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note(page, 'People')).toBeHidden();
    await point(page, 'People').click();
    await expect(note(page, 'People')).toBeVisible();
    await point(page, 'People').click();
    await expect(note(page, 'People')).toBeHidden();
    await point(page, 'People').click();
    await page.getByRole('heading', { name: 'Skills', exact: true }).click();
    await expect(note(page, 'People')).toBeHidden();
  });

  test('is reached with Tab and the arrow keys, and from there its button', async () => {
    const { page } = rung();
    const level = page.getByRole('radiogroup', { name: 'Level to compare with' });
    await level.getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Tab');
    await expect(point(page, 'Technical')).toBeFocused();
    await expect(point(page, 'Technical')).toHaveCSS('outline-style', 'solid');
    await expect(point(page, 'Technical')).toHaveAccessibleDescription(
      /Strong, reviews code.*4, Most of the time.*No evidence from the six months/,
    );
    await page.keyboard.press('ArrowRight');
    await expect(point(page, 'People')).toBeFocused();
    await expect(note(page, 'People')).toBeVisible();
    await expect(note(page, 'Technical')).toBeHidden();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(point(page, 'Business')).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect(point(page, 'People')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(note(page, 'People').getByRole('button', { name: 'Add evidence' })).toBeFocused();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(point(page, 'People')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Show as a table' }).first()).toBeFocused();
    await expect(note(page, 'People')).toBeHidden();
    // The group is one stop, at the skill where it was left.
    await page.keyboard.press('Shift+Tab');
    await expect(point(page, 'People')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(level.getByRole('radio', { checked: true })).toBeFocused();
  });

  test('opens at a finger’s tap', async () => {
    const { page } = rung();
    const touch = await page.context().newCDPSession(page);
    await point(page, 'People').scrollIntoViewIfNeeded();
    const box = await point(page, 'People').boundingBox();
    if (box === null) throw new Error('the point is not drawn');
    const finger = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(note(page, 'People')).toBeVisible();
    await expect(point(page, 'People')).toHaveCSS('outline-style', 'none');
    await touch.detach();
  });

  test('takes evidence from its note, with its description ticked, and says so afterwards', async () => {
    const { page } = rung();
    await point(page, 'Business').click();
    await note(page, 'Business').getByRole('button', { name: 'Add evidence' }).click();
    await expect(what(page)).toBeFocused();
    await expect(ticks(page)).toHaveCount(1);
    await expect(
      dialog(page).getByRole('checkbox', { name: 'Manager Understands product goals' }),
    ).toBeChecked();
    // Nothing was written yet: there is nothing to discard, and no draft stays.
    await expect(dialog(page).getByRole('button', { name: 'Discard' })).toBeHidden();
    await what(page).fill('x');
    await what(page).fill('');
    await page.keyboard.press('Escape');
    // After a key, the focus is seen and opens the note again.
    await expect(point(page, 'Business')).toBeFocused();
    await expect(page.getByRole('button', { name: /unfinished draft/ })).toBeHidden();
    await note(page, 'Business').getByRole('button', { name: 'Add evidence' }).click();
    await what(page).fill('Explained the pricing to the team');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(point(page, 'Business')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(note(page, 'Business')).toContainText(
      /Newest evidence, from .*: Explained the pricing to the team/,
    );
  });

  test('opens an unfinished draft as it is', async () => {
    const { page } = rung();
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await what(page).fill('Half a sentence');
    await dialog(page).getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }).click();
    await expect(dialog(page).getByText(/^Draft saved/)).toBeVisible();
    await page.keyboard.press('Escape');
    await point(page, 'People').click();
    await note(page, 'People')
      .getByRole('button', { name: 'Add evidence', description: 'Opens your unfinished draft' })
      .click();
    await expect(what(page)).toHaveValue('Half a sentence');
    await expect(ticks(page)).toHaveCount(1);
    await expect(
      dialog(page).getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }),
    ).toBeChecked();
  });

  test('tells on an older assessment what was true then', async () => {
    const { page } = rung();
    await goTo(page, 'Progress');
    await page.getByRole('link', { name: /^Open/ }).last().click();
    await heading(page, 'Assessment from September 14, 2025');
    await point(page, 'People').hover();
    await expect(note(page, 'People')).toContainText(
      /1½, between Not me yet and Starting to · 2½ below.*No evidence from the six months before September 14, 2025\.You hadn’t rated it before\./,
    );
  });

  test('is chosen at another level with a small radar, which says so', async () => {
    const { page } = rung();
    const director = page.getByRole('button', { name: /^Director.*Show above$/ });
    await expect(director).toHaveCSS('cursor', 'pointer');
    await director.click();
    await expect(page.getByRole('button', { name: /^Director.*Shown above$/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('button', { name: /^Manager.*Show above$/ })).toBeVisible();
    await point(page, 'People').hover();
    await expect(note(page, 'People')).toContainText(/People Director.*Not rated yet/);
  });
});
