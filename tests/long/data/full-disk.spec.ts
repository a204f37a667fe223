import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { readSettings } from '../../../electron/store/settings/settings.ts';
import { backedUp } from '../../helpers/backed-up.ts';
import { actionNames, actionRow, goToPart } from '../../helpers/data/plan.ts';
import { withActions } from '../../helpers/data/taken-data.ts';
import { expect, freshFolder, test } from '../../helpers/launch/launch-rung.ts';
import { beginAt, goTo } from '../../helpers/person/person.ts';
import { canMount, fillDisk, onSmallDisk } from '../../store/small-disk.ts';

const notices = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved yet:' });

test('on a full disk everything typed stays on the screen, the window won’t close over it, and it is saved once there is space', async ({
  launchRung,
}) => {
  test.skip(!canMount, 'needs a disk of its own');
  test.slow();
  await onSmallDisk(8_192, async (userData) => {
    cpSync(withActions('Mentor Kofi', 'Run the retro'), userData, { recursive: true });
    // The engine's own files are not under test, and need more space.
    symlinkSync(freshFolder('rung-engine-'), join(userData, 'Chromium'));
    const rung = await launchRung({ userData });
    const { page } = rung;
    await goToPart(page, 'Actions');
    const up = page.getByRole('button', { name: 'Move up: Run the retro' });
    await expect(up).toHaveAttribute('aria-disabled', 'false');

    await backedUp(userData);
    const ballast = fillDisk(userData);
    await up.click();
    await expect(notices(page)).toHaveText(/Not saved yet: the order of your actions/);
    await page.getByRole('button', { name: 'Write an action' }).click();
    await page.getByLabel('What', { exact: true }).fill('Ask for a mentor');
    await expect(actionRow(page, 'Ask for a mentor')).toContainText(
      'Your last edit isn’t saved yet',
    );
    await goTo(page, 'Settings');
    await page.getByLabel('Your name').fill('Ada');
    await page.getByText('Letter', { exact: true }).click();
    await expect(notices(page)).toHaveText(
      /the order of your actions, your settings.*The disk is full\. .*Retrying automatically\./,
    );
    await goToPart(page, 'Is this my path?');
    await page.getByLabel('A note to yourself').fill('Ask again in spring');
    await beginAt(page, 'Note');
    await page.getByLabel('Note').fill('Nobody at work knows');
    await expect(
      page.getByText(/^Your last edit isn’t saved yet\. The disk is full/),
    ).toBeVisible();

    await rung.answerMessageBox(goBack);
    await rung.closeWindow();
    if (rung.runtime === 'standin') {
      await expect.poll(rung.messageBoxes).toEqual(['Rung couldn’t save your last edit.']);
    }
    await expect(page.getByLabel('Note')).toHaveValue('Nobody at work knows');
    await goTo(page, 'Settings');
    await expect(page.getByLabel('Your name')).toHaveValue('Ada');
    await rung.answerSaveDialog(join(freshFolder('rung-exported-'), 'all.json'));
    await page.getByRole('button', { name: 'Save your data as JSON' }).click();
    await expect(page.getByText('Saved as all.json')).toContainText(
      'Your last edit isn’t in it: the disk is full.',
    );
    await goTo(page, 'Plan');
    await expect(actionNames(page)).toHaveText([
      'Run the retro',
      'Mentor Kofi',
      'Ask for a mentor',
    ]);

    rmSync(ballast);
    await expect(notices(page)).toHaveCount(0);
    await goTo(page, 'Assess');
    await expect(page.getByText(/^Draft saved/)).toBeVisible();
    await rung.closeWindow();
    expect(await rung.ended()).toBe(0);
    expectSaved(userData);
  });
});

const goBack = 1;

function expectSaved(userData: string): void {
  expect(readdirSync(userData).filter((name) => /part|next|tmp/.test(name))).toEqual([]);
  const db = openDatabase(join(userData, 'rung.db'));
  try {
    expect(readSettings(db)).toMatchObject({ name: 'Ada', paper: 'Letter' });
    const { actions, drafts, path } = readRecords(db);
    const names = actions.map(({ what }) => what);
    expect(names).toEqual(['Run the retro', 'Mentor Kofi', 'Ask for a mentor']);
    expect(drafts.map(({ note }) => note)).toEqual(['Nobody at work knows']);
    expect(path.note).toBe('Ask again in spring');
  } finally {
    db.close();
  }
}
