import {
  answerOf,
  assessAt,
  correctTheOnlyOne,
  saveAssessment,
  stepButton,
  transitions,
  wantLevel,
} from '../helpers/assess-steps.ts';
import { expect, test } from '../helpers/launch-rung.ts';
import { beginAt, heading, next, placeShifts, shiftFrom } from '../helpers/person.ts';

test('the way from IC to Director asks both transitions, in order', async ({ launchRung }) => {
  const { page } = await launchRung();
  await assessAt(page, 'Individual Contributor', 'Director', 'Shifts');
  await expect(transitions(page)).toHaveText(['IC → Manager', 'Manager → Director']);
  await expect(page.getByRole('radiogroup')).toHaveCount(7);
  await expect(page.getByText(/Your way leads to the right/)).toBeVisible();
});

test('the way from Director back to IC asks them in the order they are travelled', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  await assessAt(page, 'Director', 'Individual Contributor', 'Shifts');
  await expect(transitions(page)).toHaveText(['Director → Manager', 'Manager → IC']);
  await expect(
    shiftFrom(page, 'Writing code').getByRole('radio', { name: /where to$/ }),
  ).toHaveAccessibleName('wholly “Writing code”, where to');
});

test('the way from VP to Director asks one transition, and the left is where it leads', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  await assessAt(page, 'VP', 'Director', 'Shifts');
  await expect(transitions(page)).toHaveText(['VP → Director']);
  await expect(page.getByText(/leads to the left; both sides are good work/)).toBeVisible();
  const shift = shiftFrom(page, 'Influencing strategy');
  await expect(shift.getByRole('radio', { name: /where to$/ })).toHaveAccessibleName(
    'wholly “Influencing strategy”, where to',
  );
});

test('staying a manager asks the shifts that lead there, to deepen them', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  await assessAt(page, 'Manager', 'Manager', 'Shifts');
  await expect(transitions(page)).toHaveText(['Deepening Manager (IC → Manager)']);
  await expect(page.getByRole('radio', { name: /, what you deepen$/ })).toHaveCount(4);
});

test('staying an IC has no shifts, and no step for them', async ({ launchRung }) => {
  const { page } = await launchRung();
  await assessAt(page, 'Individual Contributor', 'Individual Contributor', 'Scope');
  await expect(stepButton(page, 'Shifts')).toHaveCount(0);
  await next(page);
  await heading(page, 'A note to yourself');
  await next(page);
  await expect(page.getByRole('region', { name: 'Scope' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Shifts' })).toHaveCount(0);
});

test('another direction asks other shifts, and gives the answers back when it returns', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  await beginAt(page, 'Shifts');
  await placeShifts(page, { 'Writing code': 2 });
  await wantLevel(page, 'Director');
  await expect(transitions(page)).toHaveText(['IC → Manager', 'Manager → Director']);
  await expect(answerOf(shiftFrom(page, 'Writing code'))).toHaveValue('2');
  await placeShifts(page, { 'Team metrics': 4 });
  await wantLevel(page, 'Individual Contributor');
  await heading(page, 'A note to yourself');
  await wantLevel(page, 'Director');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(answerOf(shiftFrom(page, 'Writing code'))).toHaveValue('2');
  await expect(answerOf(shiftFrom(page, 'Team metrics'))).toHaveValue('4');
});

test('the shifts that were saved stand in the correction, and can be corrected', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  await beginAt(page, 'Shifts');
  await placeShifts(page, { 'Deep focus': 2, 'Technical influence': 5 });
  await stepButton(page, 'Review').click();
  const shifts = page.getByRole('region', { name: 'Shifts' });
  await expect(shifts.getByRole('row', { name: /^Deep focus/ })).toHaveText(/mostly “Deep focus”/);
  await expect(shifts.getByRole('row', { name: /^Writing code/ })).toHaveText(/not placed/);
  await saveAssessment(page);

  await correctTheOnlyOne(page, 'Shifts');
  await expect(answerOf(shiftFrom(page, 'Deep focus'))).toHaveValue('2');
  await placeShifts(page, { 'Deep focus': 3 });
  await shiftFrom(page, 'Technical influence')
    .getByRole('button', { name: /^Clear/ })
    .click();
  await stepButton(page, 'Review').click();
  await page.getByRole('button', { name: 'Save correction' }).click();
  await expect(page.getByText('Correction saved')).toBeVisible();

  await page.getByRole('link', { name: 'Correct' }).click();
  await page.getByRole('button', { name: /^Shifts/ }).click();
  await expect(answerOf(shiftFrom(page, 'Deep focus'))).toHaveValue('3');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
});
