import { join } from 'node:path';
import { Focus } from '../../data/plan/gap.ts';
import { openDatabase } from '../../electron/store/file/open.ts';
import { saveFocus } from '../../electron/store/plan/focus.ts';
import { ladderPart, openLadder } from '../helpers/data/ladder.ts';
import { goToPart } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { previewedPlan } from '../helpers/person/growth-plan.ts';
import { firstAssessment } from '../helpers/person/person.ts';

test.describe('what the newest assessment leaves out', () => {
  const rung = startOnce(() => {
    const userData = takenData(
      'Individual Contributor',
      'Manager',
      {
        ...firstAssessment,
        date: '2026-01-05',
        week: { from: '2025-12-29', entries: firstAssessment.week?.entries ?? {} },
        scope: { Span: 'One squad or product area', 'Planning horizon': 'Days to weeks' },
        shifts: { 'Writing code': 2, 'Deep focus': 5 },
      },
      { scores: { Manager: { Technical: 4 } }, date: '2026-03-01' },
    );
    const db = openDatabase(join(userData, 'rung.db'));
    saveFocus(db, Focus.parse([{ kind: 'skill', skill: 'people', level: 'manager' }]));
    db.close();
    return userData;
  });

  test('carries its day in every part of the growth plan', async () => {
    const { page } = rung();
    await goToPart(page, 'Growth plan');
    const plan = previewedPlan(page);
    const part = (title: string | RegExp) =>
      plan.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
    await expect(part('Where I stand')).toContainText(
      /Assessment from March 1, 2026; .* from January 5, 2026/,
    );
    await expect(part('My week')).toContainText('December 29, 2025 – January 4, 2026');
    await expect(part('My scope')).toContainText('Answered on January 5, 2026.');
    await expect(part('My shifts')).toContainText('Answered on January 5, 2026.');
    await expect(part('Focus')).toContainText('below manager level (January 5, 2026)');
  });

  test('carries its day in every part of the ladder', async () => {
    const { page } = rung();
    await openLadder(page);
    await expect(page.getByText(/^The tables show your answers from March 1, 2026/)).toBeVisible();
    await expect(ladderPart(page, 'Skills')).toContainText(/ were rated on January 5, 2026\./);
    await expect(ladderPart(page, 'Organizational scope')).toContainText(
      'Answered on January 5, 2026.',
    );
    await expect(ladderPart(page, 'Time')).toContainText(
      'Your own column is from the week of December 29, 2025 – January 4, 2026.',
    );
    await expect(ladderPart(page, 'IC → Manager')).toContainText('Answered on January 5, 2026.');
  });

  for (const day of ['January 5, 2026', 'March 1, 2026']) {
    test(`the assessment from ${day}, opened later, speaks of that day`, async () => {
      const { page } = rung();
      await page.getByRole('link', { name: 'Progress' }).click();
      await page.getByRole('link', { name: `Open ${day}` }).click();
      await page.getByRole('button', { name: 'Show as a table' }).first().click();
      const main = page.getByRole('main');
      for (const level of ['Manager', 'Director']) {
        await main.getByRole('button', { name: level, exact: false }).last().click();
        await expect(
          main.getByRole('table', {
            name: `What a ${level.toLowerCase()} does, and how well it fit you then`,
          }),
        ).toBeVisible();
        for (const ofToday of [main.getByText(wordsOfToday), main.getByLabel(wordsOfToday)]) {
          expect(await ofToday.allTextContents()).toEqual([]);
        }
      }
    });
  }
});

const wordsOfToday = /\b(now|today|yet|you can include)\b/i;
