import { addDays, addMonths, localDay, mondayOf } from '../../../data/values/iso-date.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { goTo } from '../../helpers/person/person.ts';

const today = localDay(new Date());

test('after a long absence, the Overview says how long it was and what changed, and leads to a new week', async ({
  launchRung,
}) => {
  const { page } = await launchRung({ userData: yearsAgo() });
  const main = page.getByRole('main');
  await expect(main).toContainText('This is how things were 18 months ago.');
  await expect(main).toContainText(/Since .*: People 2 to 4\./);
  const ideas = page.getByRole('region', { name: 'What you could do next week' });
  await expect(ideas).toContainText(/Your last week is from .*, 18 months ago\./);
  await expect(ideas).not.toContainText('Move');
  await ideas.getByRole('link', { name: 'Record a new one' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your week' })).toBeVisible();

  await goTo(page, 'Progress');
  const choice = page.getByRole('radiogroup', { name: 'Compare with' });
  await expect(main).toContainText(/Since .*: People 1 to 4\./);
  await choice.getByText('Since last time').click();
  await expect(main).toContainText(/Since .*: People 2 to 4\./);
  await choice.getByText('Since a year ago').click();
  await expect(main).toContainText(/Since .*: People 1½ to 4\./);
});

/** Four assessments; the newest is 18 months old, the one before it three months older. */
function yearsAgo(): string {
  return takenData(
    'Individual Contributor',
    'Manager',
    ...(
      [
        [48, 1],
        [30, 1.5],
        [21, 2],
        [18, 4],
      ] as const
    ).map(([months, People]) => {
      const date = addMonths(today, -months);
      return {
        date,
        scores: { Manager: { Technical: 3, People } },
        week: {
          from: mondayOf(addDays(date, -8)),
          entries: {
            'Coding/technical work': '80',
            '1:1s/people mgmt': '5',
            'Meetings (cross-functional)': '15',
          },
        },
      } as const;
    }),
  );
}
