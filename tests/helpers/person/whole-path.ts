import { join } from 'node:path';
import { goToPart, writeAction } from '../data/plan.ts';
import type { Rung } from '../launch/launch-rung.ts';
import { expect } from '../launch/patient-expect.ts';
import { goTo, heading, setDirection, type TakenAssessment, takeAssessment } from './person.ts';

/** From the welcome screen through every screen, saving every possible file to a folder. */
export async function goTheWholePath(
  rung: Rung,
  folder: string,
  assessment: TakenAssessment,
  said: (where: string) => string,
): Promise<void> {
  const { page } = rung;
  await setDirection(page, 'Individual Contributor', 'Manager', {
    name: said('name'),
    role: said('role'),
  });
  await takeAssessment(page, assessment);
  await page.getByRole('button', { name: 'Add evidence' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What you did' }).fill(said('evidence'));
  await page.getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }).check();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Evidence added')).toBeVisible();
  for (const place of ['Progress', 'Ladder', 'Overview'] as const) await goTo(page, place);
  await goToPart(page, 'Focus');
  await page.getByRole('checkbox', { name: /^People Manager/ }).check();
  await goToPart(page, 'Actions');
  await writeAction(page, said('action'));
  await goToPart(page, 'Is this my path?');
  await page.getByLabel('A note to yourself').fill(said('path'));
  await goToPart(page, 'Growth plan');
  for (const [button, name] of [
    ['Save as PDF', 'plan.pdf'],
    ['Save as Markdown', 'plan.md'],
  ] as const) {
    await rung.answerSaveDialog(join(folder, name));
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(`Saved as ${name}`)).toBeVisible();
  }
  await goTo(page, 'Settings');
  await heading(page, 'Settings');
  await rung.answerSaveDialog(join(folder, 'data.json'));
  await page.getByRole('button', { name: /as JSON/ }).click();
  await expect(page.getByText('Saved as data.json')).toBeVisible();
}
