import type { Page } from '@playwright/test';
import { onTheWay } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import {
  answerOf,
  correctTheOnlyOne,
  saveAssessment,
  stepButton,
} from '../../helpers/person/assess-steps.ts';
import {
  beginAt,
  fillScope,
  goTo,
  heading,
  next,
  placeShifts,
  scopeOf,
  shiftFrom,
} from '../../helpers/person/person.ts';
import { labelOf, pressAnswer } from '../../helpers/person/press-answer.ts';

const dimensions = ['Team size', 'Direct reports', 'Span', 'Reports to', 'Planning horizon'];

test.describe('on the way to Manager', () => {
  const rung = startOnce(onTheWay);

  test('every answer reads well aloud, nothing is preselected, and “done” is announced once everything is answered', async () => {
    const { page } = rung();
    await beginAt(page, 'Scope');
    for (const dimension of dimensions) {
      await expect(scopeOf(page, dimension).getByRole('radio')).toHaveCount(5);
    }
    await expect(scopeOf(page, 'Team size')).toMatchAriaSnapshot(`
    - radiogroup "Team size":
      - heading "Team size" [level=2]
      - radio "N/A (individual), Individual Contributor"
      - radio "5-12 engineers, Manager"
      - radio "15-50+ engineers, Director"
      - radio "100-500+ engineers, VP"
      - radio "None of these"
  `);
    await expect(page.getByRole('radio')).toHaveCount(25);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await fillScope(page, {
      'Team size': '5-12 engineers',
      'Direct reports': 'None',
      Span: 'Multiple squads, a domain',
      'Reports to': 'CTO, CEO, or Board',
    });
    await expect(stepButton(page, 'Scope')).toHaveAccessibleName('Scope');
    await fillScope(page, { 'Planning horizon': { none: '' } });
    await expect(stepButton(page, 'Scope')).toHaveAccessibleName('Scope , done');
    await next(page);

    await heading(page, 'Your shifts');
    await expect(shiftFrom(page, 'Deep focus')).toMatchAriaSnapshot(`
    - radiogroup "Between “Deep focus” and “Context switching”":
      - paragraph: Deep focus
      - radio "fully “Deep focus”"
      - radio "mostly “Deep focus”"
      - radio "half and half"
      - radio "mostly “Context switching”"
      - radio "fully “Context switching”, target"
      - paragraph: Context switching
  `);
    await expect(page.getByRole('radio')).toHaveCount(20);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await placeShifts(page, { 'Writing code': 1, 'Your productivity': 2, 'Deep focus': 3 });
    await expect(stepButton(page, 'Shifts')).toHaveAccessibleName('Shifts');
    await placeShifts(page, { 'Technical influence': 5 });
    await expect(stepButton(page, 'Shifts')).toHaveAccessibleName('Shifts , done');
  });

  test('scope can be answered and cleared with the keyboard alone', async () => {
    const { page } = rung();
    const press = pressing(page);
    await beginAt(page, 'Scope');
    await heading(page, 'Your scope');
    // The heading has the focus; the first Tab leads to the first dimension.
    await press('Tab', 'Space');
    await expect(answerOf(scopeOf(page, 'Team size'))).toHaveAccessibleName(
      'N/A (individual), Individual Contributor',
    );
    await press('ArrowRight');
    await expect(answerOf(scopeOf(page, 'Team size'))).toHaveAccessibleName(
      '5-12 engineers, Manager',
    );
    await press('Shift+Tab', 'Enter');
    await expect(answerOf(scopeOf(page, 'Team size'))).toHaveCount(0);
    await expect(scopeOf(page, 'Team size').getByRole('radio').first()).toBeFocused();
    await press('ArrowLeft', 'Tab');
    await page.keyboard.type('Half of a team');
    await press('Tab', 'Space', 'Backspace');
    await expect(answerOf(scopeOf(page, 'Direct reports'))).toHaveCount(0);
    await expect(scopeOf(page, 'Team size').getByLabel(/What’s true instead/)).toHaveValue(
      'Half of a team',
    );
    // After clearing, its note returns with the next answer, even after another step.
    await scopeOf(page, 'Team size').getByRole('radio', { checked: true }).focus();
    await press('Backspace');
    await expect(answerOf(scopeOf(page, 'Team size'))).toHaveCount(0);
    await next(page);
    await page.getByRole('button', { name: 'Back' }).click();
    await pressAnswer(labelOf(scopeOf(page, 'Team size'), 'None of these'));
    await expect(scopeOf(page, 'Team size').getByLabel(/What’s true instead/)).toHaveValue(
      'Half of a team',
    );
    await press('Enter');
    await heading(page, 'Your shifts');
  });

  test('shifts can be answered and cleared with the keyboard alone', async () => {
    const { page } = rung();
    const press = pressing(page);
    await beginAt(page, 'Shifts');
    await heading(page, 'Your shifts');
    await press('Tab', 'Space', 'ArrowRight');
    const first = shiftFrom(page, 'Writing code');
    await expect(answerOf(first)).toHaveAccessibleName('mostly “Writing code”');
    await press('ArrowLeft', 'ArrowLeft');
    await expect(answerOf(first)).toHaveAccessibleName(
      'fully “Enabling others to write code”, target',
    );
    await press('Backspace');
    await expect(answerOf(first)).toHaveCount(0);
    // From the last position the arrow leads on to the first.
    await press('ArrowRight', 'Enter');
    await heading(page, 'A note to yourself');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(answerOf(first)).toHaveValue('1');
  });

  test('an assessment of scope alone can be saved; the review and its correction show the answers', async () => {
    const { page } = rung();
    await beginAt(page, 'Scope');
    await fillScope(page, { 'Team size': { none: 'A team of two' }, 'Direct reports': 'None' });
    await stepButton(page, 'Review').click();
    const scope = page.getByRole('region', { name: 'Scope' });
    await expect(scope.getByRole('row')).toHaveText([
      /Dimension/,
      /Team sizenone of these: A team of two/,
      /Direct reportsNoneIC/,
      /Spannot answered/,
      /Reports tonot answered/,
      /Planning horizonnot answered/,
    ]);
    await scope.getByRole('button', { name: 'Span' }).click();
    await heading(page, 'Your scope');
    await stepButton(page, 'Review').click();
    await saveAssessment(page);

    await correctTheOnlyOne(page, 'Scope');
    await expect(scopeOf(page, 'Team size').getByLabel(/What’s true instead/)).toHaveValue(
      'A team of two',
    );
    await expect(answerOf(scopeOf(page, 'Direct reports'))).toHaveValue('ic');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(2);
  });

  test('a scope note of 2,000 characters gets a message at its field, and the review names it', async () => {
    const { page } = rung();
    await beginAt(page, 'Scope');
    const long = 'all of it '.repeat(200);
    await fillScope(page, { 'Reports to': { none: long } });
    const note = scopeOf(page, 'Reports to').getByLabel(/What’s true instead/);
    await expect(note).toHaveAccessibleDescription(/the limit is 1,000/);
    await stepButton(page, 'Review').click();
    await expect(stepButton(page, 'Scope')).toHaveAccessibleName('Scope incomplete');
    const missing = page.getByRole('region', { name: 'Before it can be saved' });
    await expect(missing).toContainText(/Scope: The note on Reports to/);
    await missing.getByRole('button', { name: 'Go there' }).click();
    await expect(note).toHaveValue(long);
    await fillScope(page, { 'Reports to': { none: 'the founders' } });
    await stepButton(page, 'Review').click();
    await saveAssessment(page);
  });
});

test('“none of these” with a note survives the app being killed, and so does a change of mind', async ({
  launchRung,
}) => {
  const first = await launchRung({ userData: onTheWay() });
  await beginAt(first.page, 'Scope');
  await fillScope(first.page, {
    Span: { none: 'Two squads, ‏one of them‏ on loan 🌿' },
    'Reports to': 'VP or Senior Director',
  });
  await stepButton(first.page, 'Shifts').click();
  await placeShifts(first.page, { 'Deep focus': 4 });
  await expect(first.page.getByText(/^Draft saved/)).toBeVisible();
  await first.kill();

  const again = await launchRung({ userData: first.userData });
  await again.page.getByRole('link', { name: 'Continue assessment' }).click();
  await heading(again.page, 'Your shifts');
  await expect(answerOf(shiftFrom(again.page, 'Deep focus'))).toHaveValue('4');
  await again.page.getByRole('button', { name: 'Back' }).click();
  const note = scopeOf(again.page, 'Span').getByLabel(/What’s true instead/);
  await expect(note).toHaveValue('Two squads, ‏one of them‏ on loan 🌿');
  await fillScope(again.page, { Span: 'Multiple squads, a domain' });
  await expect(note).toHaveCount(0);
  await again.close();

  const { page } = await launchRung({ userData: first.userData });
  await goTo(page, 'Assess');
  await pressAnswer(labelOf(scopeOf(page, 'Span'), 'None of these'));
  await expect(scopeOf(page, 'Span').getByLabel(/What’s true instead/)).toHaveValue(
    'Two squads, ‏one of them‏ on loan 🌿',
  );
  await expect(answerOf(scopeOf(page, 'Reports to'))).toHaveValue('director');
});

/** Presses keys one after the other. */
function pressing(page: Page): (...keys: string[]) => Promise<void> {
  return async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
}
