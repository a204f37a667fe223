import { ladderPart, openLadder } from '../helpers/data/ladder.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
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
    return userData;
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
});
