import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, LadderRef } from '../../../data/assessments/assessment.ts';
import { answersOf, latestAnswers } from '../../../data/assessments/latest.ts';
import { olderSkillWords, olderWords } from '../../../data/assessments/older-words.ts';
import { gapKey } from '../../../data/plan/gap.ts';
import { rankedGaps } from '../../../data/plan/gaps.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { skillSummary } from '../../../data/skills/skills.ts';
import { plain } from '../../../data/text/sentence.ts';
import { Energy } from '../../../data/week/energy.ts';
import { timeAreas } from '../../../data/week/time-areas.ts';
import { anyAssessment, anyEvidence } from '../any-answers.ts';
import { anyDirection } from '../any-ladder.ts';
import {
  activity,
  assessment,
  day,
  director,
  firstShifts,
  ic,
  ladder,
  manager,
  placed,
  rating,
  scopeAnswer,
  skill,
  weekOf,
} from '../ladder.ts';

const up: Direction = { current: ic, target: manager };
const whole = assessment('2026-01-10', 1, {
  ratings: [rating('people', manager, 2)],
  week: weekOf('2026-01-05', 60, 40),
  scope: [scopeAnswer('span', ic)],
  shifts: firstShifts(1, 2),
});

const dates = (all: readonly Assessment[], direction = up) => {
  const { newest, skills, week, scope, shifts } = latestAnswers(ladder, all, direction);
  return [newest, skills, week, scope, shifts].map((each) => each?.date ?? null);
};

describe('answers taken from older assessments', () => {
  const words = (...all: readonly Assessment[]) =>
    olderWords(ladder, latestAnswers(ladder, all, up));

  it('are listed with their date, or not at all if the newest assessment answers everything', () => {
    expect(words()).toBe('');
    expect(words(whole)).toBe('');
    const scopeAlone = assessment('2026-03-01', 2, { scope: [scopeAnswer('span', manager)] });
    expect(words(whole, scopeAlone)).toBe(
      ' · skills and shifts from 10 January 2026, the week of 5–11 January 2026',
    );
  });
});

describe('the newest answer to each statement, shift and dimension', () => {
  const skills = ladder.skills.map(({ id }) => id);
  const levels = ladder.levels.map(({ id }) => id);
  const everyLevel = assessment('2025-10-31', 1, {
    ratings: levels.flatMap((level) => skills.map((id) => rating(id, level, 2))),
    scope: [scopeAnswer('span', ic), scopeAnswer('team-size', ic)],
    shifts: firstShifts(1, 1, 1, 1),
  });
  const allManager = assessment('2026-06-01', 2, {
    ratings: skills.map((id) => rating(id, manager, 3)),
  });
  const few = assessment('2026-09-05', 3, {
    ratings: [
      rating('people', manager, 3.5),
      rating('business', manager, 4),
      rating('strategy', manager, 'no-chance'),
    ],
    scope: [scopeAnswer('span', manager)],
    shifts: firstShifts(3),
  });
  const latest = latestAnswers(ladder, [everyLevel, allManager, few], up);
  const answers = answersOf(latest);

  it('is not taken away by an assessment that leaves it out', () => {
    const given = (id: string, level = manager) =>
      answers?.ratings.find((each) => each.skill === id && each.level === level)?.rating;
    expect(skills.map((id) => given(id))).toEqual([3, 3.5, 3, 'no-chance', 4]);
    expect(skills.map((id) => given(id, director))).toEqual([2, 2, 2, 2, 2]);
    expect(answers?.scope.map(({ dimension, level }) => [dimension, level])).toEqual([
      ['span', manager],
      ['team-size', ic],
    ]);
    expect(answers?.shifts.map(({ position }) => position)).toEqual([3, 1, 1, 1]);
    expect(answers && plain(skillSummary(ladder, answers.ratings, manager))).toBe(
      'One of the four skills you rated is at manager level. Next: Technical and Communication, each 1 below. You had no chance to show Strategy.',
    );
  });

  it('carries its date if it is older than the newest assessment', () => {
    expect(olderWords(ladder, latest)).toBe(
      ' · Technical and Communication from 1 June 2026, one scope answer and three shifts from 31 October 2025',
    );
    expect(olderSkillWords(ladder, latest)).toBe('; Technical and Communication from 1 June 2026');
  });

  it('has recent evidence by its own date', () => {
    const proof = {
      what: 'Did it',
      date: day('2026-01-02'),
      statements: [{ skill: skill('technical'), level: manager }],
    };
    const recent = answers && rankedGaps(ladder, answers, up, [proof]);
    const technical = recent?.find(
      (each) => each.kind === 'skill' && each.gap.skill === 'technical',
    );
    expect(technical).toMatchObject({ recent: true });
  });
});

describe('the latest answers', () => {
  it('are empty before the first assessment', () => {
    expect(dates([])).toEqual([null, null, null, null, null]);
    expect(answersOf(latestAnswers(ladder, [], up))).toBeNull();
  });

  it('come from one assessment if it answers everything', () => {
    expect(dates([whole])).toEqual(Array(5).fill('2026-01-10'));
  });

  it('keep an earlier assessment’s part, with its date, if a later one leaves it out', () => {
    const scopeAlone = assessment('2026-03-01', 2, { scope: [scopeAnswer('span', manager)] });
    const weekAlone = assessment('2026-04-01', 3, { week: weekOf('2026-03-23', 100) });
    expect(dates([weekAlone, whole, scopeAlone])).toEqual([
      '2026-04-01',
      '2026-01-10',
      '2026-04-01',
      '2026-03-01',
      '2026-01-10',
    ]);
    expect(answersOf(latestAnswers(ladder, [whole, scopeAlone, weekAlone], up))).toEqual({
      date: whole.date,
      ratings: whole.ratings,
      ratedOn: new Map([['people manager', whole.date]]),
      week: weekAlone.week,
      energy: [],
      scope: scopeAlone.scope,
      shifts: whole.shifts,
    });
  });

  it('have skills for the target level, and shifts for the route', () => {
    const other = assessment('2026-03-01', 2, {
      ratings: [rating('people', director, 2)],
      shifts: [placed('manager-to-director', 'org-wide-metrics', 2)],
    });
    expect(dates([whole, other])).toEqual([
      '2026-03-01',
      '2026-01-10',
      '2026-01-10',
      '2026-01-10',
      '2026-01-10',
    ]);
    expect(dates([whole, other], { current: manager, target: director })).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-01-10',
      '2026-01-10',
      '2026-03-01',
    ]);
  });

  it('have the week that is last on Progress, even if a month ends on the same day', () => {
    const week = assessment('2026-03-01', 1, { week: weekOf('2026-02-22', 60, 40) });
    const { shares } = weekOf('2026-02-01', 40, 60);
    const month = assessment('2026-03-01', 2, {
      week: { period: { kind: 'month', from: day('2026-02-01') }, shares },
    });
    for (const all of [
      [week, month],
      [month, week],
    ]) {
      expect(latestAnswers(ladder, all, up).week?.id).toBe(week.id);
      expect(timeAreas(ladder, all).at(-1)?.id).toBe(week.id);
    }
  });

  it('include the most recently given energy answers', () => {
    const energy = (date: string, number: number, given: number) =>
      assessment(date, number, {
        energy: [{ activity: activity('coding'), energy: Energy.parse(given) }],
      });
    const [drains, gives] = [energy('2026-01-20', 2, -1), energy('2026-02-20', 3, 0)];
    const without = assessment('2026-03-01', 4, { week: weekOf('2026-02-23', 100) });
    const latest = latestAnswers(ladder, [gives, without, whole, drains], up);
    expect(latest.energy?.date).toBe('2026-02-20');
    expect(answersOf(latest)?.energy).toEqual(gives.energy);
    expect(olderWords(ladder, latest)).toContain(
      ' · skills, scope and shifts from 10 January 2026, energy from 20 February 2026',
    );
  });

  it('count “no chance” as an answer', () => {
    const later = assessment('2026-03-01', 2, {
      ratings: [rating('people', manager, 'no-chance')],
    });
    expect(dates([whole, later])[1]).toBe('2026-03-01');
  });

  it('leave out another version of the ladder', () => {
    const ref = LadderRef.parse({ id: ladder.id, version: 2 });
    expect(dates([{ ...whole, ladder: ref }])).toEqual([null, null, null, null, null]);
  });

  it('give a single assessment’s gaps, and lose none when a later one answers nothing', () => {
    fc.assert(
      fc.property(anyAssessment, anyDirection, anyEvidence, (of, direction, evidence) => {
        const empty = assessment('2030-01-01', 1_000_000, {});
        const keys = (all: readonly Assessment[]) => {
          const answers = answersOf(latestAnswers(ladder, all, direction));
          return answers === null
            ? null
            : rankedGaps(ladder, answers, direction, evidence).map(({ gap }) => gapKey(gap));
        };
        const own = rankedGaps(ladder, of, direction, evidence).map(({ gap }) => gapKey(gap));
        expect(keys([of])).toEqual(own);
        expect(keys([of, empty])).toEqual(own);
      }),
    );
  });
});
