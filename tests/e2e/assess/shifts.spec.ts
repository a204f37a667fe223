import { onTheWay, takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import {
  answerOf,
  correctTheOnlyOne,
  goAnotherWay,
  saveAssessment,
  stepButton,
  transitions,
  wantLevel,
} from '../../helpers/person/assess-steps.ts';
import {
  beginAt,
  goTo,
  heading,
  next,
  placeShifts,
  rate,
  shiftFrom,
} from '../../helpers/person/person.ts';

test('the shifts that are asked follow the route: up, back, one step down, and staying', async ({
  launchRung,
}) => {
  test.slow();
  const { page } = await launchRung({ userData: takenData('Individual Contributor', 'Director') });
  await goTo(page, 'Assess');
  await heading(page, 'Technical');
  await rate(page, 'Director', 2);

  // From IC to Director both transitions, in order.
  await stepButton(page, 'Shifts').click();
  await heading(page, 'Your shifts');
  await expect(transitions(page)).toHaveText(['IC → Manager', 'Manager → Director']);
  await expect(page.getByRole('radiogroup')).toHaveCount(7);
  await expect(page.getByText(/Your route leads to the right/)).toBeVisible();

  // From Director back to IC in the order of travel.
  await goAnotherWay(page, 'Director', 'Individual Contributor', 'Shifts');
  await expect(transitions(page)).toHaveText(['Director → Manager', 'Manager → IC']);
  await expect(
    shiftFrom(page, 'Writing code').getByRole('radio', { name: /, target$/ }),
  ).toHaveAccessibleName('fully “Writing code”, target');

  // From VP to Director one transition, with its target on the left.
  await goAnotherWay(page, 'VP', 'Director', 'Shifts');
  await expect(transitions(page)).toHaveText(['VP → Director']);
  await expect(page.getByText(/leads to the left; both sides are good work/)).toBeVisible();
  const shift = shiftFrom(page, 'Influencing strategy');
  await expect(shift.getByRole('radio', { name: /, target$/ })).toHaveAccessibleName(
    'fully “Influencing strategy”, target',
  );

  // Staying a manager: the shifts that led there, to deepen them.
  await goAnotherWay(page, 'Manager', 'Manager', 'Shifts');
  await expect(transitions(page)).toHaveText(['Deepening Manager (IC → Manager)']);
  await expect(page.getByRole('radio', { name: /, to deepen$/ })).toHaveCount(4);

  // Staying an IC: no shifts, and no step for them.
  await goAnotherWay(page, 'Individual Contributor', 'Individual Contributor', 'Scope');
  await expect(stepButton(page, 'Shifts')).toHaveCount(0);
  await next(page);
  await heading(page, 'A note to yourself');
  await next(page);
  await expect(page.getByRole('region', { name: 'Scope' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Shifts' })).toHaveCount(0);
});

test.describe('on the way to Manager', () => {
  const rung = startOnce(onTheWay);

  test('another direction asks other shifts, and returning to it restores the answers', async () => {
    const { page } = rung();
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

  test('saved shifts are shown in the correction, and can be corrected', async () => {
    const { page } = rung();
    await beginAt(page, 'Shifts');
    await placeShifts(page, { 'Deep focus': 2, 'Technical influence': 5 });
    await stepButton(page, 'Review').click();
    const shifts = page.getByRole('region', { name: 'Shifts' });
    await expect(shifts.getByRole('row', { name: /^Deep focus/ })).toHaveText(
      /mostly “Deep focus”/,
    );
    await expect(shifts.getByRole('row', { name: /^Writing code/ })).toHaveText(/not answered/);
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
});
