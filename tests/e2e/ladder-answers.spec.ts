import type { Locator, Page } from '@playwright/test';
import { PathContent } from '../../data/plan/path.ts';
import { Direction } from '../../data/settings/settings.ts';
import { instant } from '../../data/values/iso-date.ts';
import { savePath } from '../../electron/store/plan/path.ts';
import { changeSettings } from '../../electron/store/settings/settings.ts';
import { filledData } from '../helpers/data/filled-data.ts';
import { ladderPart, openLadder } from '../helpers/data/ladder.ts';
import { onTheWay, takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { firstAssessment } from '../helpers/person/person.ts';

test.describe('my latest answers', () => {
  const rung = startOnce(() =>
    takenData(
      'Individual Contributor',
      'Manager',
      { scores: firstAssessment.scores, date: '2026-01-05' },
      {
        ...firstAssessment,
        date: '2026-03-01',
        week: { from: '2026-02-16', entries: firstAssessment.week?.entries ?? {} },
        evidence: [{ skill: 'People', what: 'Ran three hiring panels', when: '2026-01-10' }],
        scope: {
          'Team size': { none: 'Two interns' },
          Span: 'One squad or product area',
          'Planning horizon': 'Days to weeks',
        },
        shifts: { 'Writing code': 2, 'Deep focus': 5 },
      },
    ),
  );

  test('are in the tables of skills, with their date', async () => {
    const { page } = rung();
    await openLadder(page);
    await expect(
      page.getByText(/^The tables show your answers from March 1, 2026, /),
    ).toBeVisible();

    await expect(row(page, 'Skills', 'People')).toHaveText([
      /^Mentoring peersyou: .* 3$/,
      /^Coaching ICs, 1:1s, hiringyou: {2}1½$/,
      'Coaching managers, org design',
      'Building exec team, succession',
    ]);
    await expect(row(page, 'Skills', 'People').first()).toContainText('no recent evidence');
    await expect(row(page, 'Skills', 'Business').nth(1)).toContainText('no chance to show it');
  });

  test('are in the tables of scope', async () => {
    const { page } = rung();
    await openLadder(page);
    await expect(row(page, 'Organizational scope', 'Span')).toHaveText([
      'Features, components, systems',
      /^One squad or product areayou: +your answer$/,
      'Multiple squads, a domain',
      'Entire engineering function',
      '',
    ]);
    await expect(row(page, 'Organizational scope', 'Team size').last()).toHaveText(
      /none of theseTwo interns$/,
    );
  });

  test('are in the table of the week', async () => {
    const { page } = rung();
    await openLadder(page);
    await expect(row(page, 'Time', 'Coding/technical work')).toHaveText([
      /^70–90%you: +within$/,
      '10–30%you: 42 points above',
      '0–10%you: 62 points above',
      '0–5%you: 67 points above',
      '72%',
    ]);
    await expect(row(page, 'Time', 'Outside the ranges').first()).toHaveText('1 point');
  });

  test('are in their own transition, and in no other', async () => {
    const { page } = rung();
    await openLadder(page);
    await expect(
      ladderPart(page, 'IC → Manager').getByRole('row', { name: 'Writing code' }),
    ).toContainText('mostly “Writing code”');
    await expect(
      ladderPart(page, 'IC → Manager').getByRole('row', { name: 'Deep focus' }),
    ).toContainText('fully “Context switching”');
    await expect(
      ladderPart(page, 'IC → Manager').getByRole('row', { name: 'Your productivity' }),
    ).toContainText('not answered');
    await expect(ladderPart(page, 'Manager → Director').getByRole('table')).toHaveCount(0);
  });
});

test('what draws me is next to both tracks, and what I lean to below them', async ({
  launchRung,
}) => {
  const userData = filledData((db) => {
    changeSettings(db, { direction: Direction.parse({ current: 'manager', target: 'manager' }) });
    const draws = [
      { consideration: 'ceiling', draw: 'ic' },
      { consideration: 'satisfaction', draw: 'both' },
      { consideration: 'risk', draw: 'neither' },
    ];
    savePath(db, PathContent.parse({ draws, leaning: 'stay', note: '' }), instant(new Date()));
  });
  const { page } = await launchRung({ userData });
  await openLadder(page);
  const row = (name: string) =>
    ladderPart(page, 'Two paths').getByRole('row', { name }).getByRole('cell');
  await expect(row('Ceiling')).toHaveText([/draws you$/, 'CTO/VP', '']);
  await expect(row('Satisfaction')).toHaveText([/draws you$/, /draws you$/, '']);
  await expect(row('Risk').last()).toHaveText(/neither draws you$/);
  await expect(ladderPart(page, 'Two paths')).toContainText('staying where you are');
  await expect(ladderPart(page, 'Skills').locator('thead th').nth(1)).toHaveText(
    'Manageryour level',
  );
});

test('an accelerator is added to the plan from the ladder, and keeps its source', async ({
  launchRung,
}) => {
  const { page } = await launchRung({ userData: onTheWay() });
  await openLadder(page);
  const row = ladderPart(page, 'IC → Manager').getByRole('listitem').filter({ hasText: 'sponsor' });
  const add = row.getByRole('button', { name: /^Add to plan/ });
  const inPlan = row.getByRole('link', { name: /^In your plan/ });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(inPlan).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(add).toBeVisible();
  await add.click();
  await inPlan.click();

  await expect(page).toHaveURL(/#\/plan$/);
  await expect(page.getByLabel('What', { exact: true })).toHaveValue(
    'Find a sponsor at the next level: A manager who advocates for you to lead projects',
  );
  await expect(page.getByLabel('What', { exact: true })).toBeFocused();
  await expect(page.getByText('From IC → Manager').first()).toBeVisible();
});

/** The cells of a row in a part of the ladder. */
function row(page: Page, part: string, name: string): Locator {
  return ladderPart(page, part).getByRole('row', { name }).getByRole('cell');
}
