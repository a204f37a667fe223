import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { actionRow, goToPart, toggleAction, writeAction, writeNote } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { freshFolder } from '../helpers/fresh-folder.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { beginAt, goTo, heading } from '../helpers/person/person.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const undo = (page: Page) => messages(page).getByRole('button', { name: 'Undo' });
const deletes = (page: Page) => page.getByRole('button', { name: /^Delete the evidence/ });

/** Sizes of the window in CSS pixels; the last two are what 200% and 400% zoom leave of 1280 × 800. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
  { width: 640, height: 400 },
  { width: 320, height: 200 },
] as const;

test.describe('with ten pieces of evidence', () => {
  const rung = startOnce(tenPieces);

  test('a message covers nothing that can be clicked, whatever the window’s size', async () => {
    const { page } = rung();
    await openEvidence(page);
    await deletes(page).first().click();
    await expect(messages(page)).toContainText('Evidence deleted: “');
    await beginAt(page, 'Scope');
    await heading(page, 'Your scope');
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect(undo(page)).toBeInViewport();
      await expect.poll(() => coveredByMessages(page), `at ${size.width} px`).toEqual([]);
      await page.getByRole('button', { name: /^Next: / }).click({ trial: true });
      await undo(page).click({ trial: true });
    }
  });

  test('by keyboard, a deletion in a long list is undone with the shortcut named in the message', async () => {
    const { page } = rung();
    await openEvidence(page);
    await deletes(page).nth(3).press('Enter');
    await expect(deletes(page)).toHaveCount(9);
    await expect(undo(page)).toContainText(/Ctrl\+Z|⌘Z/);
    await expect(undo(page)).toHaveAttribute('aria-keyshortcuts', /^(Control|Meta)\+Z$/);
    await expect(deletes(page).nth(3)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(deletes(page)).toHaveCount(10);
    await expect(undo(page)).toHaveCount(0);
    await expect(messages(page)).toContainText('Evidence restored.');
  });

  test('the shortcut undoes several deletions one after the other, the newest first', async () => {
    const { page } = rung();
    await openEvidence(page);
    for (const left of [9, 8, 7]) {
      await deletes(page).first().press('Enter');
      await expect(deletes(page)).toHaveCount(left);
    }
    await expect(undo(page)).toHaveCount(3);
    await expect(undo(page).first()).toHaveAccessibleDescription(/^Evidence deleted: “.Piece 8/);
    for (const [left, piece] of [
      [8, 'Piece 8'],
      [9, 'Piece 9'],
      [10, 'Piece 10'],
    ] as const) {
      await expect(page.getByRole('main').getByText(piece, { exact: true })).toBeHidden();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(deletes(page)).toHaveCount(left);
      await expect(page.getByRole('main').getByText(piece, { exact: true })).toBeVisible();
    }
  });

  test('F6 moves the focus to the newest message and back, and a message that disappears returns it', async () => {
    const { page } = rung();
    await openEvidence(page);
    await deletes(page).nth(3).press('Enter');
    await expect(deletes(page)).toHaveCount(9);
    await expect(deletes(page).nth(3)).toBeFocused();
    await page.keyboard.press('F6');
    await expect(undo(page)).toBeFocused();
    await page.keyboard.press('F6');
    await expect(deletes(page).nth(3)).toBeFocused();
    await page.keyboard.press('F6');
    await expect(undo(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(deletes(page).nth(3)).toBeFocused();
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await expect(deletes(page)).toHaveCount(10);
    await expect(page.locator(':focus')).toHaveAccessibleName(/^Delete the evidence/);

    await deletes(page).first().press('Enter');
    await expect(deletes(page)).toHaveCount(9);
    await expect(deletes(page).first()).toBeFocused();
    await page.keyboard.press('F6');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName('Close this message');
    await page.keyboard.press('Enter');
    await expect(undo(page)).toHaveCount(0);
    await expect(deletes(page).first()).toBeFocused();
  });

  test('each deletion says where else it can be undone, and can be undone there', async () => {
    const { page } = rung();
    await openEvidence(page);
    await deletes(page).first().click();
    await expect(messages(page)).toContainText(
      'You can restore it for 30 days under “Recently deleted” on the Evidence page.',
    );
    await page.getByText('Recently deleted (1)').click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(deletes(page)).toHaveCount(10);
    await expect(messages(page)).toHaveText(/^Evidence restored\.$/);
    await expect(deletes(page).first()).toBeFocused();

    await goToPart(page, 'Actions');
    await writeAction(page, 'Mentor Kofi');
    await toggleAction(page, 'Mentor Kofi');
    const notes = page.getByRole('region', { name: 'Progress notes' });
    await writeNote(page, 'First talk');
    await notes.getByRole('button', { name: /^Delete the note/ }).click();
    await expect(messages(page)).toContainText(
      'You can restore it for 30 days under “Recently deleted” below the action’s notes.',
    );
    await notes.getByText('Recently deleted (1)').click();
    await notes.getByRole('button', { name: 'Restore' }).click();
    await expect(notes.getByRole('button', { name: /^Delete the note/ })).toBeVisible();
    await expect(notes.getByText('First talk')).toBeVisible();
    await expect(notes.getByRole('button', { name: /^Delete the note/ })).toBeFocused();

    await actionRow(page, 'Mentor').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(messages(page)).toContainText(
      'You can restore it for 30 days under “Recently deleted” on the Plan page.',
    );
  });

  test('a new message doesn’t move one that the pointer is on', async () => {
    test.skip(process.env['RUNG_RUNTIME'] === 'electron', 'Only the stand-in holds answers back.');
    const { page } = rung();
    await goToPart(page, 'Growth plan');
    const release = await rung().holdAnswers('exportMarkdown');
    await rung().answerSaveDialog(join(freshFolder('rung-exported-'), 'plan.md'));
    await page.getByRole('button', { name: 'Save as Markdown' }).click();
    await openEvidence(page);
    await deletes(page).nth(1).click();
    await undo(page).hover();
    await release();
    await expect(messages(page)).toContainText('Saved as plan.md in');
    await expect(messages(page)).toContainText('Evidence deleted: “');
    await page.mouse.down();
    await page.mouse.up();
    await expect(messages(page)).toContainText('Evidence restored.');
  });

  test('in a text field, the shortcut undoes typing', async () => {
    const { page } = rung();
    await openEvidence(page);
    await deletes(page).first().click();
    await goTo(page, 'Settings');
    const role = page.getByLabel('Your role');
    await role.click();
    await page.keyboard.type('Manager');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(role).not.toHaveValue('Manager');
    await expect(undo(page)).toBeVisible();
  });
});

test('a dialog leaves the messages visible, and pauses their time', async ({ launchRung }) => {
  const { page, clickMenu } = await launchRung({
    userData: tenPieces(),
    size: { width: 900, height: 600 },
  });
  await page.clock.install();
  await openEvidence(page);
  await deletes(page).first().click();
  await expect(undo(page)).toBeVisible();
  await clickMenu('add-evidence');
  await page.getByRole('dialog').getByRole('textbox', { name: 'What you did' }).fill('Something');
  await page.clock.runFor(60_000);
  await expect(undo(page)).toBeInViewport();
  await expect.poll(() => coveredByMessages(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Save evidence' })
    .click({ trial: true });
  // In a field the shortcut belongs to the field; elsewhere in the dialog it reaches the message.
  await page.getByRole('dialog').getByRole('checkbox').first().focus();
  await page.keyboard.press('F6');
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(messages(page)).toContainText('Evidence restored.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(deletes(page)).toHaveCount(10);
});

test('a message’s time is paused while it has the focus or the pointer, or the window is in the background', async ({
  launchRung,
}) => {
  const { page } = await launchRung({ userData: tenPieces() });
  await page.clock.install();
  await openEvidence(page);
  await deletes(page).first().press('Enter');
  await expect(undo(page)).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(undo(page)).toBeVisible();

  await page.keyboard.press('F6');
  await page.clock.runFor(60_000);
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('F6');

  await undo(page).hover();
  await page.clock.runFor(60_000);
  await expect(undo(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();

  await inBackground(page, true);
  await page.clock.runFor(60_000);
  await expect(undo(page)).toBeVisible();
  await inBackground(page, false);

  await page.clock.runFor(10_000);
  await expect(messages(page)).toHaveText('');
});

test('what only a message can undo stays until it is closed', async ({ launchRung }) => {
  const { page } = await launchRung({ userData: tenPieces() });
  await page.clock.install();
  await beginAt(page, 'Note');
  await page.getByLabel('Note').fill('Not sure about any of this');
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Discard this draft' }).click();
  await expect(messages(page)).toContainText(
    'Assessment draft discarded. Undo works until you close this message, lock or quit Rung, or import or restore data.',
  );
  await page.clock.runFor(3_600_000);
  await openEvidence(page);
  await deletes(page).first().press('Enter');
  await expect(messages(page)).toContainText('Evidence deleted: “');
  await expect(messages(page)).toContainText('Assessment draft discarded.');
  // The shortcut undoes one after the other, the newest first.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(deletes(page)).toHaveCount(10);
  await page.keyboard.press('ControlOrMeta+z');
  await heading(page, 'Review');
  await page.getByRole('button', { name: /^Note/ }).click();
  await expect(page.getByLabel('Note')).toHaveValue('Not sure about any of this');
});

/** Everything clickable in the window that has a message over its centre. */
function coveredByMessages(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('section[aria-label="Messages"]');
    const pressable = 'a[href], button, label, input, select, textarea, summary, [role="tab"]';
    return Array.from(document.querySelectorAll(pressable)).flatMap((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const isCovered = width > 0 && over !== null && bar?.contains(over) && !bar.contains(each);
      return isCovered && isInSight(each) ? [each.outerHTML.slice(0, 200)] : [];
    });

    /** What is scrolled out of its frame is not covered by anything. */
    function isInSight(each: Element): boolean {
      const { top, height } = each.getBoundingClientRect();
      const frame = each.closest('#screen, [role="dialog"], nav')?.getBoundingClientRect();
      return frame === undefined || top + height / 2 <= frame.bottom;
    }
  });
}

/** As if the person worked in another program: the document has lost the focus. */
async function inBackground(page: Page, isBehind: boolean): Promise<void> {
  await page.evaluate((behind) => {
    document.hasFocus = () => !behind;
  }, isBehind);
}

async function openEvidence(page: Page): Promise<void> {
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: 'All evidence' }).click();
  await heading(page, 'Evidence');
}

/** Someone on the way to Manager, with ten pieces of evidence. */
function tenPieces(): string {
  const evidence = Array.from({ length: 10 }, (_, index) => ({
    skill: 'People',
    what: `Piece ${index + 1}`,
    when: '2026-05-04',
  }));
  const scores = { Manager: { People: 3 } } as const;
  return takenData('Individual Contributor', 'Manager', { scores, evidence });
}
