import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { Gap, gapKey } from '../../../data/plan/gap.ts';
import { gapSections, noGaps, notGaps } from '../../../data/plan/gap-sentences.ts';
import { gapName, gapWords, unknownGap } from '../../../data/plan/gap-words.ts';
import { rankedGaps } from '../../../data/plan/gaps.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { assessment, firstShifts, ic, ladder, manager, rating, weekOf } from '../ladder.ts';

const up: Direction = { current: ic, target: manager };
const gap = (json: unknown): Gap => Gap.parse(json);
const given = (content: Partial<Assessment>) => assessment('2025-03-12', 1, content);

describe('a gap in words', () => {
  const shift = gap({ kind: 'shift', transition: 'ic-to-manager', shift: 'people-influence' });

  it('says which level it is about and what good looks like, in the ladder’s words', () => {
    expect(
      gapWords(ladder, gap({ kind: 'skill', skill: 'people', level: 'director' }), 'up'),
    ).toEqual({
      name: 'People',
      of: 'Director',
      good: 'Coaching managers, org design',
    });
    expect(
      gapWords(ladder, gap({ kind: 'time', activity: 'coding', level: 'manager' }), 'up'),
    ).toEqual({
      name: 'Coding/technical work',
      of: 'Manager',
      good: '10–30% of the time',
    });
    expect(gapWords(ladder, shift, 'up')).toEqual({
      name: 'Technical influence → People influence',
      of: 'IC → Manager',
      good: 'People influence',
    });
  });

  it('words a shift and its transition in the direction of travel', () => {
    expect(gapWords(ladder, shift, 'down')).toEqual({
      name: 'People influence → Technical influence',
      of: 'Manager → IC',
      good: 'Technical influence',
    });
    expect(gapWords(ladder, shift, 'deepen')).toEqual(gapWords(ladder, shift, 'up'));
  });

  it('has a one-line name, even if the ladder lacks it', () => {
    const people = gap({ kind: 'skill', skill: 'people', level: 'manager' });
    expect(gapName(ladder, people, 'down')).toBe('People (Manager)');
    expect(gapName(ladder, shift, 'down')).toBe(
      'People influence → Technical influence (Manager → IC)',
    );
    const gone = gap({ kind: 'skill', skill: 'sailing', level: 'manager' });
    expect(gapName(ladder, gone, 'up')).toBe(unknownGap);
  });

  it.each([
    { kind: 'skill', skill: 'sailing', level: 'manager' },
    { kind: 'skill', skill: 'people', level: 'ceo' },
    { kind: 'time', activity: 'sailing', level: 'manager' },
    { kind: 'time', activity: 'coding', level: 'ceo' },
    { kind: 'shift', transition: 'ic-to-ceo', shift: 'people-influence' },
    { kind: 'shift', transition: 'ic-to-manager', shift: 'sailing' },
  ])('is missing if the ladder lacks what it names: %o', (json) => {
    for (const heading of ['up', 'down', 'deepen'] as const) {
      expect(gapWords(ladder, gap(json), heading)).toBeNull();
    }
  });
});

it('the list shows its first three first, whatever their distances, and the others by distance', () => {
  const now = given({
    ratings: [rating('people', manager, 3), rating('strategy', manager, 3.5)],
    week: weekOf('2025-03-03', 75, 2, 12, 4, 4, 3),
    shifts: firstShifts(4, 4),
  });
  const shown = gapSections(rankedGaps(ladder, now, up, [])).map(
    ({ title, gaps }) => `${title}: ${gaps.map((each) => gapKey(each.gap)).join(', ')}`,
  );
  expect(shown).toEqual([
    'First: time coding manager, skill people manager, shift ic-to-manager enabling-others',
    'Far: time people manager',
    'Some way to go: time hiring manager',
    'Close: shift ic-to-manager team-productivity, skill strategy manager, time meetings manager, time strategy manager',
  ]);
  expect(gapSections([])).toEqual([]);
});

describe('what isn’t listed as a gap', () => {
  it('is named with the reason', () => {
    const some = given({
      ratings: [
        rating('technical', manager, 4),
        rating('people', manager, 3),
        rating('communication', manager, 3),
        rating('business', manager, 'no-chance'),
      ],
      shifts: firstShifts(1, 2, 3),
    });
    expect(notGaps(ladder, some, up)).toBe(
      'Not in the list: Strategy (not rated), Business (no chance to show it), your week (not recorded), “Technical influence → People influence” (not answered).',
    );
  });

  it('names up to two shifts, and counts more', () => {
    const shifts = (...positions: readonly number[]) =>
      notGaps(ladder, given({ shifts: firstShifts(...positions) }), up)?.split('recorded), ')[1];
    expect(shifts(1, 1)).toBe(
      '“Deep focus → Context switching” (not answered), “Technical influence → People influence” (not answered).',
    );
    expect(shifts(1)).toBe('three shifts (not answered).');
    expect(shifts()).toBe('four shifts (not answered).');
  });

  it('words a shift in the direction of travel', () => {
    const down = { current: manager, target: ic };
    expect(notGaps(ladder, given({ shifts: firstShifts(1, 1, 1) }), down)).toMatch(
      / “People influence → Technical influence” \(not answered\)\.$/,
    );
  });

  it('is empty when everything was answered', () => {
    const all = given({
      ratings: ladder.skills.map(({ id }) => rating(id, manager, 3)),
      week: weekOf('2025-03-03', 100),
      shifts: firstShifts(1, 1, 1, 1),
    });
    expect(notGaps(ladder, all, up)).toBeNull();
  });
});

describe('an empty list of gaps', () => {
  it('says that there are no gaps in what was answered', () => {
    const there = 'In the answers you gave, there’s no gap between your work and a manager’s.';
    expect(noGaps(ladder, given({ shifts: firstShifts(5) }), up)).toBe(there);
    expect(noGaps(ladder, given({ ratings: [rating('people', manager, 4)] }), up)).toBe(there);
    expect(noGaps(ladder, given({ week: weekOf('2025-03-03', 100) }), up)).toBe(there);
  });

  it('says what gaps are based on if none of it was answered', () => {
    const words =
      'No gaps to list yet. They come from your rated skills, your week and your shifts.';
    expect(noGaps(ladder, given({}), up)).toBe(words);
    const other = given({
      ratings: [rating('people', ic, 4), rating('people', manager, 'no-chance')],
    });
    expect(noGaps(ladder, other, up)).toBe(words);
  });
});
