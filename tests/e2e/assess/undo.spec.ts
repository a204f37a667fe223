import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { stepButton } from '../../helpers/person/assess-steps.ts';
import { fillWeek, goTo, rate } from '../../helpers/person/person.ts';

const undo = 'ControlOrMeta+z';

test.describe('in an assessment', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager'));

  test('undo brings back a cleared answer, unless something was answered since', async () => {
    const { page } = rung();
    await goTo(page, 'Assess');
    await rate(page, 'Manager', 4);
    const manager = page.getByRole('radiogroup', { name: /^Manager/ });
    const chosen = manager.getByRole('radio', { checked: true });
    await manager.getByRole('button', { name: 'Clear' }).click();
    await expect(chosen).toHaveCount(0);
    await page.keyboard.press(undo);
    await expect(chosen).toHaveAccessibleName(/^4,/);
    await chosen.press('Backspace');
    await expect(chosen).toHaveCount(0);
    await rate(page, 'Individual Contributor', 3);
    await page.keyboard.press(undo);
    await expect(chosen).toHaveCount(0);
  });

  test('undo takes “Make it 100” back, and leaves what was typed before it', async () => {
    const { page } = rung();
    await goTo(page, 'Assess');
    await stepButton(page, 'Week').click();
    const coding = page.getByLabel('Coding/technical work');
    await fillWeek(page, { entries: { 'Coding/technical work': '40', '1:1s/people mgmt': '30' } });
    await coding.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('5');
    await page.getByLabel('Meetings (cross-functional)').focus();
    await page.keyboard.type('20');
    await page.getByRole('button', { name: 'Make it 100' }).click();
    await expect(coding).not.toHaveValue('405');
    for (let times = 0; times < 3; times++) await page.keyboard.press(undo);
    await expect(coding).toHaveValue('405');
    await expect(page.getByLabel('1:1s/people mgmt')).toHaveValue('30');
    await coding.focus();
    for (let times = 0; times < 3; times++) await page.keyboard.press(undo);
    await expect(coding).toHaveValue('405');
  });

  test('undo takes typing in a text back in one step, as anywhere else', async () => {
    const { page } = rung();
    await goTo(page, 'Assess');
    await stepButton(page, 'Note').click();
    await page.getByLabel('Note').focus();
    await page.keyboard.type('One thought after the other');
    await page.keyboard.press(undo);
    await expect(page.getByLabel('Note')).toHaveValue('');
  });
});
