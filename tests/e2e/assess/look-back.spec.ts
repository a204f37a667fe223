import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expectUnsaid } from '../../helpers/expect-unsaid.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { answerOf, discardDraft, stepButton } from '../../helpers/person/assess-steps.ts';
import {
  firstAssessment,
  goTo,
  heading,
  lookBack,
  next,
  rate,
} from '../../helpers/person/person.ts';
import { labelOfScore, pressAnswer } from '../../helpers/person/press-answer.ts';

const { scores } = firstAssessment;

test.describe('on the step that looks back', () => {
  const rung = startOnce(twoDays);

  test('an earlier day is rated again, and its old answers appear when the focus moves on', async () => {
    const { page } = rung();
    await lookingBack(page);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(page.locator('[data-statement]')).toHaveCount(0);
    await page.getByText('First time, February 29, 2024').click();
    await expectUnsaid(page, /you said/);
    await coaching(page).getByRole('radio', { name: '1, Not me yet' }).focus();
    await page.keyboard.press('2');
    await page.keyboard.press('ArrowRight');
    await expectUnsaid(page, /you said/);
    await page.keyboard.press('Tab');
    await expect(coaching(page)).toContainText('you said 1½ at the time');
    await discardDraft(page);
  });

  test('last time’s answers stay hidden until today’s rating, here and on the review', async () => {
    const { page } = rung();
    await lookingBack(page);
    await page.getByText('Last time, March 1, 2025').click();
    await expectUnsaid(page, /you said/);
    await pressAnswer(labelOfScore(coaching(page), 1));
    await expect(coaching(page)).toContainText('shown after you rate it today');
    await expectUnsaid(page, /you said/);
    await stepButton(page, 'Review').click();
    const row = seenAgain(page).getByRole('row', { name: 'not shown yet 1', exact: false });
    await expect(row).toHaveCount(1);
    await stepButton(page, 'People').click();
    await expectUnsaid(page, /March 2025/);
    await rate(page, 'Manager', 3);
    await expect(page.getByText('Last time 1½, in March 2025', { exact: true })).toBeVisible();
    await stepButton(page, 'Looking back').click();
    await expect(coaching(page)).toContainText('you said 1½ at the time');
    await discardDraft(page);
  });

  test('switching to another day loses nothing, and a day with answers is cleared as a whole', async () => {
    const { page } = rung();
    await lookingBack(page);
    await lookBack(page, { on: '2024-02-29', scores: { Manager: { People: 2.5 } } });
    await lookBack(page, { on: '2025-03-01', scores: { Manager: { People: 1 } } });
    await page.getByText('First time, February 29, 2024 · 1 rated').click();
    await expect(answerOf(coaching(page))).toHaveAccessibleName(
      '2½, between Starting to and Some of the time',
    );
    await page.getByRole('button', { name: 'Clear this day' }).click();
    await expect(page.getByRole('radio', { name: /1 rated/ })).toHaveCount(1);
    await expect(answerOf(coaching(page))).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('radio', { name: /1 rated/ })).toHaveCount(2);
    await expect(answerOf(coaching(page))).toHaveAccessibleName(/^2½/);
    await discardDraft(page);
  });
});

test('a hindsight rating is saved next to the old answer, which stays unchanged', async ({
  launchRung,
}) => {
  const userData = twoDays();
  const original = rowsOf(userData, '2024-02-29');
  expect(original).toHaveLength(1 + 1 + 10 + 6);
  const { page } = await launchRung({ userData });
  await lookingBack(page);
  await lookBack(page, { on: '2024-02-29', scores: { Manager: { People: 2.5 } } });
  await lookBack(page, { on: '2025-03-01', scores: { Manager: { People: 1 } } });
  await coaching(page)
    .getByRole('button', { name: /^Clear/ })
    .click();

  await next(page);
  await stepButton(page, 'Review').click();
  const day = seenAgain(page);
  await expect(day.getByRole('row')).toHaveText([/^Description/, /Coaching ICs.*1½2½$/]);
  await day.getByRole('button', { name: 'February 29, 2024, as you see it now' }).click();
  await heading(page, 'Looking back');
  await expect(coaching(page)).toContainText('you said 1½ at the time');
  await stepButton(page, 'Review').click();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByText('Assessment saved')).toBeVisible();
  expect(rowsOf(userData, '2024-02-29')).toEqual(original);

  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open February 29, 2024/ }).click();
  await heading(page, 'Assessment from February 29, 2024');
  const again = page.getByRole('region', { name: 'In hindsight' });
  await expect(again.getByRole('row')).toHaveText([/^Description/, /Coaching ICs.*1½2½/]);
  await expect(page.getByRole('img', { name: /People: 1½/ }).first()).toBeVisible();
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open/ }).first().click();
  await expect(page.getByRole('table', { name: /^February 29, 2024, in hindsight/ })).toBeVisible();
});

/** Someone with assessments on two days. */
function twoDays(): string {
  return takenData(
    'Individual Contributor',
    'Manager',
    { ...firstAssessment, date: '2024-02-29', week: weekFrom('2024-02-19') },
    { scores, date: '2025-03-01' },
  );
}

/** In a new assessment, on the Looking back step. */
async function lookingBack(page: Page): Promise<void> {
  await goTo(page, 'Assess');
  await stepButton(page, 'Looking back').click();
  await heading(page, 'Looking back');
}

function coaching(page: Page): Locator {
  return page.getByRole('radiogroup', { name: 'Manager: Coaching ICs, 1:1s, hiring' });
}

/** The hindsight ratings on the review. */
function seenAgain(page: Page): Locator {
  return page.getByRole('region', { name: 'Looking back' });
}

function weekFrom(from: string) {
  return { from, entries: firstAssessment.week?.entries ?? {} };
}

/** Every row of the assessment of a day: itself, its versions, ratings and week, as stored in the file. */
function rowsOf(userData: string, date: string): readonly unknown[] {
  const db = new Database(join(userData, 'rung.db'), { readonly: true });
  try {
    const of = db
      .prepare('SELECT assessment_id FROM assessment_version WHERE date = ?')
      .pluck()
      .get(date);
    const rows = (table: string, key = 'assessment_id') =>
      db.prepare(`SELECT * FROM ${table} WHERE ${key} = ?`).raw().all(of);
    return [
      ...rows('assessment', 'id'),
      ...rows('assessment_version'),
      ...rows('statement_rating'),
      ...rows('time_share'),
    ];
  } finally {
    db.close();
  }
}
