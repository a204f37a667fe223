import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { holdOf } from '../../../data/skills/held.ts';
import { heldSentence, holdWords } from '../../../data/skills/held-sentences.ts';
import { plain } from '../../../data/text/sentence.ts';
import { assessment, day, director, ic, ladder, manager, rating, score, skill } from '../ladder.ts';

type Given = number | 'no-chance' | null;
type Row = readonly [date: string, given: Given, more?: Partial<Assessment>];

/** Assessments on these days, each with this rating of People for a manager. */
const of = (...given: readonly Row[]) =>
  given.map(([date, value, more], index) =>
    assessment(date, index + 1, {
      ratings: value === null ? [] : [rating('people', manager, value)],
      ...more,
    }),
  );

const people = { skill: skill('people'), level: manager };
const held = (...given: readonly Row[]) => holdOf(ladder, of(...given), people);
const words = (...given: readonly Row[]) => {
  const all = of(...given);
  const latest = all.at(-1)?.date ?? day('2026-01-01');
  return holdWords(holdOf(ladder, all, people), latest);
};

describe('a description held', () => {
  it('counts the assessments in a row at or above the profile, and the months from first to last', () => {
    expect(
      held(['2025-01-10', 3], ['2025-02-10', 4], ['2025-05-10', 5], ['2025-07-09', 4.5]),
    ).toEqual({
      kind: 'held',
      assessments: 3,
      months: 4,
      since: '2025-02-10',
      until: '2025-07-09',
    });
    expect(words(['2025-02-10', 4], ['2025-05-10', 5], ['2025-07-10', 4])).toBe(
      'in 3 assessments over 5 months',
    );
  });

  it('doesn’t count if the newest score is half a step below, or if it was never scored', () => {
    expect(held(['2025-01-10', 5], ['2025-02-10', 5], ['2025-03-10', 3.5])).toEqual({
      kind: 'below',
    });
    expect(words(['2025-01-10', 3.5])).toBe('not now');
    expect(held()).toEqual({ kind: 'not-rated' });
    expect(words(['2025-01-10', null], ['2025-02-10', 'no-chance'])).toBe('not rated');
  });

  it('starts over after a drop in between', () => {
    expect(
      held(['2025-01-10', 4], ['2025-02-10', 4], ['2025-03-10', 3], ['2025-04-10', 4]),
    ).toMatchObject({ assessments: 1, months: 0, since: '2025-04-10' });
  });

  it('is neither broken nor extended by an assessment without a score for it', () => {
    expect(
      held(['2025-01-10', 4], ['2025-02-10', null], ['2025-03-10', 'no-chance'], ['2025-04-10', 4]),
    ).toMatchObject({ assessments: 2, months: 3 });
  });

  it('ends where it was last scored, and says so if that isn’t the newest assessment', () => {
    expect(words(['2025-01-10', 4], ['2025-04-10', 4], ['2025-06-10', 'no-chance'])).toBe(
      'in 2 assessments over 3 months, until 10 April 2025',
    );
  });

  it('counts a day once, with its last score', () => {
    const morning = (at: string) => ({ firstSavedAt: assessment(at, 1).firstSavedAt });
    expect(
      held(['2025-01-10', 2], ['2025-01-10', 4, morning('2025-01-11')], ['2025-02-10', 4]),
    ).toMatchObject({ assessments: 2, since: '2025-01-10' });
    expect(
      held(['2025-01-10', 4], ['2025-02-10', 4], ['2025-02-10', 3, morning('2025-02-11')]),
    ).toEqual({ kind: 'below' });
    // "No chance" later that day doesn't undo it.
    expect(
      held(
        ['2025-01-10', 4],
        ['2025-02-10', 4],
        ['2025-02-10', 'no-chance', morning('2025-02-11')],
      ),
    ).toMatchObject({ assessments: 2 });
    expect(words(['2025-02-10', 4], ['2025-02-10', 5])).toBe('in 1 assessment');
  });

  it('continues when the target changes, because the description is what holds', () => {
    const other = { currentLevel: manager, targetLevel: director };
    expect(held(['2025-01-10', 4], ['2025-02-10', 4, other], ['2025-03-10', 4])).toMatchObject({
      assessments: 3,
    });
  });

  it('ignores another ladder or version', () => {
    const version = { ladder: { id: ladder.id, version: ladder.version + 1 } };
    expect(
      held(
        ['2025-01-10', 4],
        ['2025-02-10', 1, version],
        ['2025-03-10', 4],
        ['2025-04-10', 1, version],
      ),
    ).toMatchObject({ assessments: 2, until: '2025-03-10' });
  });

  it('is measured against the level’s profile', () => {
    const lower = {
      ...ladder,
      levels: ladder.levels.map((each) =>
        each.id === manager ? { ...each, profile: { [people.skill]: score(3) } } : each,
      ),
    };
    const three = of(['2025-01-10', 3], ['2025-02-10', 3]);
    expect(holdOf(ladder, three, people)).toEqual({ kind: 'below' });
    expect(holdOf(lower, three, people)).toMatchObject({ kind: 'held', assessments: 2 });
  });

  it('counts calendar months: from the 31st, and over a leap day', () => {
    expect(words(['2025-01-31', 4], ['2025-02-28', 4])).toBe('in 2 assessments over 1 month');
    expect(words(['2025-01-31', 4], ['2025-02-27', 4])).toBe('in 2 assessments within a month');
    expect(words(['2024-02-29', 4], ['2025-02-28', 4])).toBe('in 2 assessments over 12 months');
    expect(words(['2024-02-29', 4], ['2024-03-28', 4])).toBe('in 2 assessments within a month');
  });
});

describe('the sentence about held descriptions', () => {
  const all = (from: number, to: number, level = manager) =>
    ['2025-01-10', '2025-03-10', '2025-06-10'].map((date, index) =>
      assessment(date, index + 1, {
        ratings: ladder.skills
          .slice(from, to)
          .map(({ id }) => ({ ...rating('people', level, 4), skill: id })),
      }),
    );
  const said = (assessments: readonly Assessment[], level = manager) =>
    plain(heldSentence(ladder, assessments, level, day('2025-06-10')));

  it('names those held for three assessments or more, over two months or more', () => {
    expect(said(all(0, 1))).toBe(
      'You’ve held one manager skill: Technical (3 assessments over 5 months).',
    );
    expect(said(all(0, 3, director), director)).toBe(
      'You’ve held three director skills: Technical (3 assessments over 5 months), People (3 assessments over 5 months) and Communication (3 assessments over 5 months).',
    );
    expect(said(all(0, 5))).toBe(
      `You’ve held all five manager skills: ${[
        'Technical (3 assessments over 5 months), People (3 assessments over 5 months)',
        'Communication (3 assessments over 5 months), Strategy (3 assessments over 5 months) and Business (3 assessments over 5 months).',
      ].join(', ')}`,
    );
  });

  it('says how long each has been held', () => {
    const earlier = assessment('2024-04-09', 8, { ratings: [rating('technical', manager, 5)] });
    expect(said([earlier, ...all(0, 2)])).toBe(
      'You’ve held two manager skills: Technical (4 assessments over 14 months) and People (3 assessments over 5 months).',
    );
    // From 10 April to 9 June is one full month; to 10 June are two.
    const close = (last: string) => said(of(['2025-04-10', 4], ['2025-05-01', 4], [last, 4]));
    expect(close('2025-06-10')).toBe(
      'You’ve held one manager skill: People (3 assessments over 2 months).',
    );
    expect(close('2025-06-09')).toMatch(
      /People has three so far, over one month, until 9 June 2025\.$/,
    );
  });

  it('names a day on which several ended once', () => {
    const later = assessment('2025-08-10', 4, { ratings: [rating('technical', manager, 4)] });
    const until = (count: number, ...newest: readonly Assessment[]) =>
      plain(heldSentence(ladder, [...all(0, count), ...newest], manager, day('2025-08-10')));
    expect(until(2)).toBe(
      'You’ve held two manager skills: Technical (3 assessments over 5 months) and People (3 assessments over 5 months), both until 10 June 2025.',
    );
    expect(until(3, later)).toBe(
      'You’ve held three manager skills: Technical (4 assessments over 7 months); People (3 assessments over 5 months) and Communication (3 assessments over 5 months), both until 10 June 2025.',
    );
    expect(until(3)).toMatch(/ and Communication \([^)]*\), all until 10 June 2025\.$/);
  });

  it('says until when it was held if the newest assessment doesn’t continue it', () => {
    const three = all(0, 2);
    for (const given of ['no-chance', null] as const) {
      const newest = assessment('2026-05-03', 9, {
        ratings: [
          rating('technical', manager, 4),
          ...(given === null ? [] : [rating('people', manager, given)]),
        ],
      });
      const sentence = heldSentence(ladder, [...three, newest], manager, newest.date);
      expect(plain(sentence)).toBe(
        'You’ve held two manager skills: Technical (4 assessments over 15 months) and People (3 assessments over 5 months, until 10 June 2025).',
      );
    }
    const two = heldSentence(ladder, three.slice(1), manager, day('2026-05-03'));
    expect(plain(two)).toMatch(/Technical and People have two so far, until 10 June 2025\.$/);
  });

  it('claims nothing before three, and says what is needed', () => {
    const rule =
      'A skill counts as held after three assessments, over at least two months, at manager level or higher.';
    expect(said([])).toBe(rule);
    expect(said(all(0, 1).slice(0, 1))).toBe(rule);
    expect(said(all(0, 1).slice(1))).toBe(`${rule} Technical has two so far.`);
    expect(said(all(0, 2).slice(1))).toBe(`${rule} Technical and People have two so far.`);
    expect(said(all(0, 5), ic)).toBe(rule.replace('manager', 'individual contributor'));
  });

  it('doesn’t count three assessments within two months', () => {
    const close = ['2026-04-10', '2026-05-01', '2026-06-09'].map((date, index) =>
      assessment(date, index + 1, { ratings: [rating('people', manager, 4)] }),
    );
    const sentence = (all: readonly Assessment[]) =>
      plain(heldSentence(ladder, all, manager, day('2026-06-09')));
    expect(sentence(close)).toMatch(/ People has three so far, over one month\.$/);
    expect(sentence(close.slice(1))).toMatch(/ People has two so far\.$/);
    const longer = assessment('2026-07-10', 4, { ratings: [rating('people', manager, 4)] });
    expect(plain(heldSentence(ladder, [...close, longer], manager, longer.date))).toBe(
      'You’ve held one manager skill: People (4 assessments over 3 months).',
    );
  });

  it('says the same for a ladder that expects a different score for a skill', () => {
    const other = {
      ...ladder,
      levels: ladder.levels.map((each) =>
        each.id === manager ? { ...each, profile: { [people.skill]: score(3) } } : each,
      ),
    };
    expect(plain(heldSentence(other, [], manager, day('2025-06-10')))).toBe(
      'A skill counts as held after three assessments, over at least two months, at manager level or higher.',
    );
  });
});
