import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssessmentId } from '../../../data/values/ids.ts';
import { addMonths, IsoDate, instant, localDay } from '../../../data/values/iso-date.ts';
import { insertAssessment } from '../../../electron/store/assessments/assessments.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, freshFolder, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { goTo, heading, type TakenAssessment } from '../../helpers/person/person.ts';
import type { Score } from '../../helpers/person/press-answer.ts';
import { sampleContent } from '../../store/samples.ts';

const monthsAgo = (months: number) => addMonths(localDay(new Date()), -months);

/** Scores for a manager's descriptions: Technical, People, Communication and Strategy. */
const taken = (months: number, ...scores: readonly Score[]): TakenAssessment => ({
  date: monthsAgo(months),
  scores: {
    Manager: Object.fromEntries(
      ['Technical', 'People', 'Communication', 'Strategy'].flatMap((skill, at) => {
        const score = scores[at];
        return score === undefined ? [] : [[skill, score]];
      }),
    ),
  },
});

const withWeek: TakenAssessment = {
  ...taken(0, 4.5, 2.5, 4, 4),
  week: {
    entries: {
      'Coding/technical work': '45',
      '1:1s/people mgmt': '15',
      'Meetings (cross-functional)': '25',
      'Strategy/planning': '3',
      'Hiring/interviews': '7',
      'External (conferences, etc.)': '5',
    },
  },
  energy: { '1:1s/people mgmt': 2, 'Meetings (cross-functional)': -1, 'Coding/technical work': 0 },
};

const rung = startOnce(() =>
  takenData(
    'Individual Contributor',
    'Manager',
    taken(9, 4, 4, 'no-chance', 4),
    taken(6, 4, 4, 4, 3),
    taken(3, 4, 4, 'no-chance', 4),
    withWeek,
  ),
);

test('after four assessments a sentence says which descriptions have been held, and for how long', async () => {
  const { page } = rung();
  await expect(
    page.getByText('You’ve held one manager skill: Technical (4 assessments over 9 months).'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const table = page.getByRole('table', {
    name: 'What a manager does, and how well it fits you now',
  });
  for (const [skill, held] of [
    ['Technical', 'in 4 assessments over 9 months'],
    ['People', 'not now'],
    ['Communication', 'in 2 assessments over 6 months'],
    ['Strategy', 'in 2 assessments over 3 months'],
    ['Business', 'not rated'],
  ] as const) {
    const row = table.getByRole('row', { name: new RegExp(`^${skill}`) });
    await expect(row.getByRole('cell').last()).toHaveText(held);
  }
  await page.getByRole('button', { name: 'Hide the table' }).click();
});

test('the ideas for next week, the week to move and the energy are shown in sentences', async () => {
  const { page } = rung();
  const next = page.getByRole('region', { name: 'What you could do next week' });
  await expect(next.getByRole('listitem')).toHaveText([
    'Look for a chance to show “Coaching ICs, 1:1s, hiring” (People).',
    'Move 5% of the week from coding to people: “Shadow your manager—ask to join their 1:1s, planning sessions, or hiring discussions”.',
  ]);
  const week = page.getByRole('region', { name: 'Your week' });
  await expect(week.getByRole('listitem')).toHaveText([
    '10% of the week from coding to people',
    '3% of the week from coding to hiring',
    '2% of the week from coding to strategy',
  ]);
  await expect(page.getByRole('region', { name: 'Energy' }).getByRole('listitem')).toHaveText([
    'Coding: neither gives you energy nor drains you. You spend 45%; a manager spends 10–30%.',
    'People: gives you a lot of energy. You spend 15%; a manager spends 25–35%.',
    'Meetings: drains you a little. You spend 25%; a manager spends 15–25%.',
  ]);
});

test('the hours of a usual week are entered once, saved, and turn the points to move into hours', async () => {
  const { page, answerSaveDialog } = rung();
  const week = page.getByRole('region', { name: 'Your week' });
  await week.getByRole('link', { name: 'Enter your usual weekly hours' }).click();
  const hours = page.getByLabel('Hours in a usual week');
  await hours.fill('37,2');
  await expect(hours).toHaveAccessibleDescription(/in half hours, such as 40 or 37\.5/);
  await expect(hours).toHaveValue('37,2');
  await hours.fill('37,5');
  const file = join(freshFolder('rung-export-'), 'data.json');
  await answerSaveDialog(file);
  await page.getByRole('button', { name: 'Save your data as JSON…' }).click();
  await expect(page.getByText('Saved as data.json')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('"weeklyHours": 37.5');

  await goTo(page, 'Overview');
  await expect(
    week.getByText(
      'To reach a manager’s ranges, move 15 points, about 5¾ of your 37½ hours a week:',
    ),
  ).toBeVisible();
  await expect(week.getByRole('listitem')).toHaveText([
    '3¾ hours a week from coding to people',
    'about 1¼ hours a week from coding to hiring',
    '45 minutes a week from coding to strategy',
  ]);
  await goTo(page, 'Settings');
  await hours.fill('');
  await goTo(page, 'Overview');
  await expect(week.getByRole('link', { name: 'Enter your usual weekly hours' })).toBeVisible();
});

test('an assessment that a wrong clock dated years ahead isn’t counted, is reported, and can be corrected', async ({
  launchRung,
}) => {
  const userData = takenData('Individual Contributor', 'Manager', taken(4, 3, 3, 3, 3));
  const db = openDatabase(join(userData, 'rung.db'));
  const content = sampleContent({ date: IsoDate.parse('2199-05-14'), week: null, lookBacks: [] });
  insertAssessment(db, AssessmentId.parse(randomUUID()), content, instant(new Date()));
  db.close();
  const { page } = await launchRung({ userData });
  await expect(page.getByText(/^Your next assessment was due on /)).toHaveCount(1);
  await expect(page.getByText(/2199.*It isn’t counted until then\./)).toBeVisible();
  await expect(page.getByText(/last assessment .*, 4 months ago/)).toBeVisible();
  await goTo(page, 'Progress');
  await expect(page.getByText(/You have one assessment so far/)).toBeVisible();
  await page.getByRole('link', { name: 'Correct the date' }).click();
  await heading(page, 'Review');
});

test('a due assessment is announced and leads to Assess; without an interval nothing is said', async ({
  launchRung,
}) => {
  const { page } = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', taken(4, 3, 3, 3, 3)),
  });
  const due = page.getByText(/^Your next assessment was due on /);
  await expect(due).toHaveCount(1);
  await due.getByRole('link').click();
  await heading(page, 'Technical');

  await goTo(page, 'Settings');
  const interval = page.getByRole('radiogroup', { name: 'Remind me every' });
  await interval.getByText('Off', { exact: true }).click();
  await expect(page.getByLabel('Notify me when it’s due')).toBeDisabled();
  await goTo(page, 'Overview');
  await heading(page, '“How do we deliver this?”');
  await expect(page.getByText(/next assessment|next in/)).toHaveCount(0);

  await goTo(page, 'Settings');
  await interval.getByText('12 months').click();
  await page.getByLabel('Hide last time’s score until you answer').uncheck();
  await goTo(page, 'Overview');
  await expect(page.getByText(/last assessment .* · next in \w+/)).toBeVisible();
  await page.reload();
  await goTo(page, 'Settings');
  await expect(interval.getByRole('radio', { name: '12 months' })).toBeChecked();
  await expect(page.getByLabel('Hide last time’s score until you answer')).not.toBeChecked();
});
