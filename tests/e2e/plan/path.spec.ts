import { goToPart } from '../../helpers/data/plan.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';

test('answers on the path need no assessment, can be cleared, and survive kill -9', async ({
  launchRung,
}) => {
  const first = await launchRung({ userData: takenData('Manager', 'Director') });
  await goToPart(first.page, 'Is this my path?');
  const { page } = first;
  await expect(page.getByText('Not answered yet')).toBeVisible();
  const risk = page.getByRole('radiogroup', { name: /Risk/ });
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await risk.getByText('Both', { exact: true }).click();
  await page
    .getByRole('radiogroup', { name: /Ceiling/ })
    .getByText('IC Track')
    .click();
  await page
    .getByRole('region', { name: 'Risk' })
    .getByRole('button', { name: /^Clear/ })
    .click();
  await expect(risk.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByText('Staying where you are', { exact: true }).click();
  await expect(page.getByText(/You’re leaning towards staying where you are\./)).toBeVisible();
  await page.getByLabel('A note to yourself').fill('Ask again in spring');
  await expect(page.getByText(/^Answers saved/)).toBeVisible();
  await first.kill();

  const again = await launchRung({ userData: first.userData });
  await goToPart(again.page, 'Is this my path?');
  await expect(again.page.getByRole('radio', { checked: true })).toHaveCount(2);
  await expect(again.page.getByRole('radio', { name: 'Staying where you are' })).toBeChecked();
  await expect(again.page.getByLabel('A note to yourself')).toHaveValue('Ask again in spring');
  await expect(again.page.getByText(/^Last changed/)).toBeVisible();
});

test('the path can be answered by keyboard alone, and a note of 100,001 characters gets a message', async ({
  launchRung,
}) => {
  const { page } = await launchRung({
    userData: takenData('Individual Contributor', 'Individual Contributor'),
  });
  await goToPart(page, 'Is this my path?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('radiogroup', { name: /Ceiling/ }).getByRole('radio', { checked: true }),
  ).toBeFocused();
  const note = page.getByLabel('A note to yourself');
  await note.fill('Kept');
  await note.fill('n'.repeat(100_001));
  await expect(note).toHaveAccessibleDescription(/100,001 characters/);
  await expect(page.getByText(/Something in the answers can’t be saved/)).toBeVisible();
  // The message appears once the note is stored on disk as typed.
  await page.reload();
  await expect(note).toHaveAccessibleDescription(/100,001 characters/);
  expect(await note.inputValue()).toHaveLength(100_001);
});
