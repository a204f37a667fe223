import { join } from 'node:path';
import { Focus } from '../../../data/plan/gap.ts';
import { addDays, localDay } from '../../../data/values/iso-date.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { saveFocus } from '../../../electron/store/plan/focus.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expectUnsaid } from '../../helpers/expect-unsaid.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { stepButton } from '../../helpers/person/assess-steps.ts';
import { goTo, heading, rate } from '../../helpers/person/person.ts';

test('a guess made at saving appears next time, after the answer, and then on Progress', async ({
  launchRung,
}) => {
  const { page } = await launchRung({ userData: inFocus() });
  await goTo(page, 'Assess');
  await stepButton(page, 'People').click();
  await rate(page, 'Manager', 3);
  await stepButton(page, 'Review').click();
  await page
    .getByLabel('People, Manager')
    .selectOption('3½, between Some of the time and Most of the time');
  await page.getByLabel('Date of the assessment').fill(addDays(localDay(new Date()), -1));
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByText('Assessment saved')).toBeVisible();

  await goTo(page, 'Assess');
  await stepButton(page, 'People').click();
  await heading(page, 'People');
  await expectUnsaid(page, /guessed/);
  await rate(page, 'Manager', 4);
  await expect(page.getByText(/^Last time 3, in .* · you guessed 3½$/)).toBeVisible();

  await page.getByRole('button', { name: 'Add one occasion' }).click();
  await expect(page.getByLabel(/What shows this/)).toBeFocused();
  await page.keyboard.type('Hired two people for the platform team');
  await expect(page.getByRole('button', { name: 'Add one occasion' })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /\(Manager\)/ })).toBeChecked();
  await stepButton(page, 'Review').click();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByText('Assessment saved')).toBeVisible();

  await goTo(page, 'Progress');
  const guesses = page.getByRole('region', { name: 'Guesses' });
  await expect(guesses).toContainText(
    'Your one guess so far was within half a point of the score.',
  );
  await expect(guesses.getByRole('row')).toContainText(['Guess', /3½ on .*4 on /]);
});

/** The data of someone who works on the manager's People skill. */
function inFocus(): string {
  const userData = takenData('Individual Contributor', 'Manager');
  const db = openDatabase(join(userData, 'rung.db'));
  saveFocus(db, Focus.parse([{ kind: 'skill', skill: 'people', level: 'manager' }]));
  db.close();
  return userData;
}
