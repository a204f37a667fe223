import { expect, test } from 'vitest';
import type { Evidence } from '../../../data/assessments/assessment.ts';
import { evidenceOfSkill, newestFirst } from '../../../data/evidence/evidence-of-skill.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { day, director, evidence, ic, manager, skill } from '../ladder.ts';

const on = day('2026-08-31');
const piece = (number: number, date: string, level: LevelId, of = 'people') =>
  evidence(date, number, [{ skill: skill(of), level }]);
const dates = (pieces: readonly Evidence[]) => pieces.map(({ date }) => date);

test('recent evidence for the asked levels is offered, newest first; the rest is listed separately', () => {
  const all = [
    piece(1, '2026-02-27', manager),
    piece(2, '2026-02-28', manager),
    piece(3, '2026-08-31', ic),
    piece(4, '2026-09-01', manager),
    piece(5, '2026-08-01', director),
    piece(6, '2026-08-02', manager, 'strategy'),
  ];
  const { recent, other } = evidenceOfSkill(all, skill('people'), [ic, manager], on);
  expect(dates(recent)).toEqual(['2026-08-31', '2026-02-28']);
  expect(dates(other)).toEqual(['2026-09-01', '2026-08-01', '2026-02-27']);
});

test('a piece that shows several levels is offered once', () => {
  const both = evidence('2026-08-01', 1, [
    { skill: skill('people'), level: ic },
    { skill: skill('people'), level: manager },
  ]);
  expect(evidenceOfSkill([both], skill('people'), [ic, manager], on).recent).toEqual([both]);
});

test('on the same day, the one written last comes first', () => {
  const first = piece(1, '2026-08-01', manager);
  const second = piece(2, '2026-08-01', manager);
  expect(newestFirst([first, second])).toEqual([second, first]);
});
