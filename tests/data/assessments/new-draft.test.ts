import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../../data/assessments/draft.ts';
import { finishDraft } from '../../../data/assessments/finish-draft.ts';
import { draftCorrecting, newDraft, onDay } from '../../../data/assessments/new-draft.ts';
import { Energy } from '../../../data/week/energy.ts';
import { percentsOf } from '../../../data/week/largest-remainder.ts';
import {
  activity,
  assessment,
  day,
  director,
  ic,
  ladder,
  manager,
  rating,
  score,
  skill,
  vp,
  weekOf,
} from '../ladder.ts';

const today = day('2025-03-12');

describe('a new draft', () => {
  const draft = newDraft(ladder, { current: ic, target: manager }, today);

  it('starts at the first skill with nothing filled in, not even a date', () => {
    expect(draft).toEqual({
      corrects: null,
      ladder: { id: 'engineering-leadership', version: 1 },
      currentLevel: 'ic',
      targetLevel: 'manager',
      levels: ['ic', 'manager'],
      step: 'skill:technical',
      date: null,
      ratings: [],
      revisions: [],
      evidence: [],
      week: {
        unit: 'percent',
        kind: 'week',
        from: '2025-03-03',
        entries: ['coding', 'people', 'meetings', 'strategy', 'hiring', 'external'].map(
          (activity) => ({ activity, typed: '', other: '' }),
        ),
      },
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      guesses: [],
      note: '',
    });
    expect(Draft.parse(draft)).toEqual(draft);
  });

  it('asks the two levels in the ladder’s order, or one level if both are the same', () => {
    const levels = (current: typeof ic, target: typeof ic) =>
      newDraft(ladder, { current, target }, today).levels;
    expect(levels(vp, ic)).toEqual(['ic', 'vp']);
    expect(levels(director, director)).toEqual(['director']);
  });

  it.each([
    ['2025-03-10', '2025-03-03'],
    ['2025-03-15', '2025-03-03'],
    ['2025-03-16', '2025-03-10'],
    ['2025-01-01', '2024-12-23'],
  ])('on %s uses the last completed week, from %s', (on, from) => {
    expect(newDraft(ladder, { current: ic, target: manager }, day(on)).week.from).toBe(from);
  });
});

describe('a draft that corrects an assessment', () => {
  const saved = assessment('2025-03-03', 1, {
    ratings: [rating('people', manager, 2.5), rating('people', director, 'no-chance')],
    week: weekOf('2025-02-24', 45, 15, 25, 3, 7, 5),
    note: 'A quiet week',
  });

  it('opens at the review unchanged, with every level that was rated', () => {
    const draft = draftCorrecting(saved, ladder);
    expect(draft).toMatchObject({
      corrects: saved.id,
      levels: ['ic', 'manager', 'director'],
      step: 'review',
      date: '2025-03-03',
      note: 'A quiet week',
      evidence: [],
      week: { unit: 'percent', from: '2025-02-24' },
    });
    expect(draft.week.entries.map(({ typed }) => typed)).toEqual(['45', '15', '25', '3', '7', '5']);
    expect(Draft.parse(draft)).toEqual(draft);
  });

  it('retains revisions, energy and the look back', () => {
    const content = {
      revisions: [
        {
          skill: skill('people'),
          level: manager,
          first: score(2),
          second: score(3),
          seen: score(1),
          at: saved.firstSavedAt,
        },
      ],
      energy: [{ activity: activity('coding'), energy: Energy.parse(2) }],
      lookBacks: [
        {
          of: assessment('2024-03-03', 2).id,
          date: day('2024-03-03'),
          ratings: [rating('people', director, 1)],
        },
      ],
    };
    const draft = draftCorrecting({ ...saved, ...content }, ladder);
    expect(draft).toMatchObject(content);
    expect(finishDraft(draft, ladder, today)).toMatchObject({ kind: 'complete', content });
  });

  it('has a blank week for the preceding days if there was none', () => {
    const { week } = draftCorrecting({ ...saved, week: null }, ladder);
    expect(week.from).toBe('2025-02-24');
    expect(week.entries.every(({ typed }) => typed === '')).toBe(true);
  });

  it('shows hours as hours', () => {
    const minutes = [450, 440, 60, 0, 5, 30];
    const percents = percentsOf(minutes);
    const week = {
      period: weekOf('2025-02-24').period,
      shares: ladder.activities.flatMap(({ id }, i) => {
        const percent = percents[i];
        return percent === undefined ? [] : [{ activity: id, percent, minutes: minutes[i] ?? 0 }];
      }),
    };
    const draft = draftCorrecting({ ...saved, week }, ladder);
    expect(draft.week.unit).toBe('hours');
    expect(draft.week.entries.map(({ typed }) => typed)).toEqual([
      '7.5',
      '7:20',
      '1',
      '0',
      '0:05',
      '0.5',
    ]);
  });

  it('saves the same assessment if nothing is changed', () => {
    const given = fc.record({
      minutes: fc.array(fc.nat(1_500), { minLength: 6, maxLength: 6 }),
      inHours: fc.boolean(),
      note: fc.string({ maxLength: 50 }).filter((text) => !/\p{Cc}/u.test(text)),
      scores: fc.array(
        fc.integer({ min: 2, max: 10 }).map((n) => n / 2),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
    });
    fc.assert(
      fc.property(given, ({ minutes, inHours, note, scores }) => {
        fc.pre(minutes.some((m) => m > 0));
        const percents = percentsOf(minutes);
        const content = assessment('2025-03-03', 1, {
          note,
          ratings: scores.map((value, i) => rating(ladder.skills[i]?.id ?? '', manager, value)),
          week: {
            period: weekOf('2025-02-24').period,
            shares: ladder.activities.flatMap(({ id }, i) => {
              const percent = percents[i];
              if (percent === undefined) return [];
              return [{ activity: id, percent, minutes: inHours ? (minutes[i] ?? 0) : null }];
            }),
          },
        });
        const { id, version, firstSavedAt, savedAt, ...same } = content;
        expect([id, version, firstSavedAt, savedAt]).not.toContain(undefined);
        expect(finishDraft(draftCorrecting(content, ladder), ladder, today)).toEqual({
          kind: 'complete',
          content: same,
          evidence: [],
        });
      }),
    );
  });
});

describe('another day for a draft', () => {
  const draft = newDraft(ladder, { current: ic, target: manager }, today);
  const week = (from: string, typed = '') => ({
    ...draft.week,
    from,
    entries: draft.week.entries.map((entry) => ({ ...entry, typed })),
  });

  it('moves its week if nothing has been entered for it', () => {
    expect(onDay(draft, '2025-02-12', today)).toEqual({
      date: '2025-02-12',
      week: week('2025-02-03'),
    });
    expect(onDay(draft, 'someday', today)).toEqual({ date: 'someday', week: draft.week });
  });

  it('leaves a week that was chosen or filled in', () => {
    const chosen = { ...draft, week: week('2025-02-24') };
    expect(onDay(chosen, '2025-02-12', today).week).toEqual(chosen.week);
    const filled = { ...draft, week: week(draft.week.from, '10') };
    expect(onDay(filled, '2025-02-12', today).week).toEqual(filled.week);
  });
});
