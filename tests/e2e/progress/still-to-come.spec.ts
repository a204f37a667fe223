import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AssessmentContent, EvidenceContent, Week } from '../../../data/assessments/assessment.ts';
import { SentProgressNote } from '../../../data/plan/action.ts';
import { AssessmentId, EvidenceId } from '../../../data/values/ids.ts';
import { addDays, instant, localDay } from '../../../data/values/iso-date.ts';
import { insertAssessment } from '../../../electron/store/assessments/assessments.ts';
import { insertEvidence } from '../../../electron/store/evidence/evidence.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { saveProgressNote } from '../../../electron/store/plan/progress-notes.ts';
import { action } from '../../helpers/data/filled-data.ts';
import { goToPart, toggleAction } from '../../helpers/data/plan.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { goTo, heading } from '../../helpers/person/person.ts';
import { sampleContent } from '../../store/samples.ts';

const thisDay = localDay(new Date());

test('evidence that a wrong clock dated years ahead counts for nothing, is named, and its date can be changed', async ({
  launchRung,
}) => {
  const { page } = await launchRung({
    userData: managerWith((db) => {
      addEvidence(db, 'Ran a retrospective', thisDay, 'technical');
      addEvidence(db, 'Coached Ana', '2199-05-14', 'people');
    }),
  });
  const filled = page
    .getByRole('figure', { name: 'Skills compared with the Manager level' })
    .locator('svg circle[fill="var(--ink)"]');
  await expect(filled).toHaveCount(1);
  await goTo(page, 'Progress');
  const named =
    /^One piece of evidence is dated .*2199, which is still to come\. It isn’t counted until then\./;
  await expect(page.getByText(named)).toBeVisible();
  await page.getByRole('link', { name: 'All evidence' }).click();
  await heading(page, 'Evidence');
  await expect(page.getByText(named)).toBeVisible();
  const pieces = page.getByRole('main').getByRole('listitem');
  await expect(pieces.nth(0)).toContainText('Ran a retrospective');
  await expect(pieces.nth(1)).toContainText(/counts from .*2199.*Coached Ana/);

  await page.getByRole('button', { name: /^Change the date of the evidence from .*2199/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('When').fill(thisDay);
  await dialog.getByRole('button', { name: /^Save change/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(named)).toBeHidden();
  await expect(pieces.nth(0)).toContainText(/recent until/);
  await goTo(page, 'Overview');
  await expect(filled).toHaveCount(2);
});

test('a week that isn’t over yet is named, is not the newest, and leads to correcting it', async ({
  launchRung,
}) => {
  const { page } = await launchRung({
    userData: managerWith((db) => {
      const from = addDays(thisDay, -20);
      const ids = [AssessmentId.parse(randomUUID()), AssessmentId.parse(randomUUID())] as const;
      const now = instant(new Date());
      const with75 = { date: addDays(thisDay, -10), week: codingWeek(from, 75), lookBacks: [] };
      insertAssessment(db, ids[0], sampleContent(with75), now);
      const ahead = { date: thisDay, week: codingWeek('2199-05-13', 25), lookBacks: [] };
      insertAssessment(db, ids[1], sampleContent(ahead), now);
    }),
  });
  const named = /^The assessment from .* has the week of .*2199, which isn’t over yet\./;
  await expect(page.getByText(named)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your week' })).not.toContainText('2199');
  await expect(page.getByText(/coding to/).first()).toBeVisible();
  await goTo(page, 'Progress');
  await expect(page.getByRole('region', { name: 'Time' })).not.toContainText('2199');
  await page.getByRole('link', { name: 'Correct the week' }).click();
  await heading(page, 'Review');
});

test('an assessment that a wrong clock dated years ahead comes last in the list, and changes nothing that is compared', async ({
  launchRung,
}) => {
  const { page } = await launchRung({
    userData: managerWith((db) => {
      const people = (date: string, rating: number) => {
        const ratings = [{ skill: 'people', level: 'manager', rating }];
        const content = { ...sampleContent({ lookBacks: [], revisions: [] }), date, ratings };
        const id = AssessmentId.parse(randomUUID());
        insertAssessment(db, id, AssessmentContent.parse(content), instant(new Date()));
      };
      people(addDays(thisDay, -100), 2);
      people('2199-05-14', 4);
    }),
  });
  await goTo(page, 'Progress');
  const rows = page.getByRole('region', { name: 'Assessments' }).getByRole('rowheader');
  await expect(rows.last()).toHaveText(/2199/);
  await page.getByRole('link', { name: 'Compare two dates' }).click();
  await heading(page, 'Compare two dates');
  await expect(page.getByRole('main')).toContainText(/People is up by 1/);
  await expect(page.getByRole('main')).not.toContainText('People moved');
});

test('a progress note that a wrong clock dated years ahead comes last and says so', async ({
  launchRung,
}) => {
  const { page } = await launchRung({
    userData: managerWith((db) => {
      const of = action(db, { what: 'Coach Kofi' });
      addNote(db, of, 'Second talk', '2199-05-14');
      addNote(db, of, 'First talk', addDays(thisDay, -3));
    }),
  });
  await goToPart(page, 'Actions');
  await toggleAction(page, 'Coach Kofi');
  const notes = page.getByRole('region', { name: 'Progress notes' });
  await expect(notes.getByRole('listitem')).toHaveText([
    /First talk/,
    /2199.*Second talk.*This date is still to come\. Edit the note to change it\./,
  ]);
  await notes.getByRole('button', { name: /^Edit the note from .*2199/ }).click();
  await notes.getByLabel('When', { exact: true }).fill(thisDay);
  await notes.getByRole('button', { name: 'Close the note' }).click();
  await expect(notes.getByRole('listitem')).toHaveText([/Second talk/, /First talk/]);
  await expect(notes).not.toContainText('still to come');
});

/** The user data of someone who rated Technical and People at the manager level today. */
function managerWith(add: (db: Database) => void): string {
  const userData = takenData('Individual Contributor', 'Manager', {
    scores: { Manager: { Technical: 4, People: 3 } },
  });
  const db = openDatabase(join(userData, 'rung.db'));
  try {
    add(db);
  } finally {
    db.close();
  }
  return userData;
}

function addEvidence(db: Database, what: string, date: string, skill: string): void {
  const content = EvidenceContent.parse({ what, date, statements: [{ skill, level: 'manager' }] });
  insertEvidence(db, EvidenceId.parse(randomUUID()), content, instant(new Date()));
}

function addNote(db: Database, of: string, text: string, date: string): void {
  const note = SentProgressNote.parse({ id: randomUUID(), action: of, date, text });
  saveProgressNote(db, note, instant(new Date()));
}

/** A week with this much coding, and the rest with people. */
function codingWeek(from: string, percent: number): Week {
  const activities = ['coding', 'people', 'meetings', 'strategy', 'hiring', 'external'];
  return Week.parse({
    period: { kind: 'week', from },
    shares: activities.map((activity, index) => ({
      activity,
      percent: index === 0 ? percent : index === 1 ? 100 - percent : 0,
      minutes: null,
    })),
  });
}
