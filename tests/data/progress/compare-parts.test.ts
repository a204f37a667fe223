import { describe, expect, it } from 'vitest';
import type { Week } from '../../../data/assessments/assessment.ts';
import type { Pair } from '../../../data/progress/compare.ts';
import { energyCompared } from '../../../data/progress/compare-energy.ts';
import { scopeCompared } from '../../../data/progress/compare-scope.ts';
import { shiftsCompared } from '../../../data/progress/compare-shifts.ts';
import { weekComparison, weekDifferences } from '../../../data/progress/compare-week.ts';
import { plain } from '../../../data/text/sentence.ts';
import { Energy } from '../../../data/week/energy.ts';
import {
  activity,
  assessment,
  firstShifts,
  ic,
  ladder,
  manager,
  placed,
  scopeAnswer,
  weekOf,
} from '../ladder.ts';

const before = weekOf('2025-03-03', 75, 2, 12, 4, 4, 3);
const after = weekOf('2026-10-05', 45, 15, 25, 3, 7, 5);

describe('the two weeks', () => {
  const weeks = (earlier: Week | null, later: Week | null, on = '2026-10-14'): Pair => ({
    earlier: assessment('2025-03-14', 1, { week: earlier }),
    later: assessment(on, 2, { week: later }),
  });
  const said = (...of: Parameters<typeof weeks>) =>
    weekComparison(ladder, weeks(...of), manager).map(plain);

  it('are listed activity by activity against the ranges', () => {
    const [coding, people] = weekDifferences(ladder, weeks(before, after), manager);
    expect(coding).toMatchObject({
      activity: 'coding',
      range: { from: 10, to: 30 },
      before: { percent: 75, kind: 'above', outside: 45 },
      after: { percent: 45, kind: 'above', outside: 15 },
    });
    expect(people?.before).toMatchObject({ percent: 2, kind: 'below', outside: 23 });
    const none = weekDifferences(ladder, weeks(null, after), manager);
    expect(none.map((each) => each.before)).toEqual(Array(6).fill(null));
    expect(none[0]?.after?.percent).toBe(45);
  });

  it('are summarised by the points outside and the largest move', () => {
    expect(said(before, after)).toEqual([
      'Points outside a manager’s ranges: 78 in the week of 3–9 March 2025, 30 in the week of 5–11 October 2026.',
      'What moved most: coding, from 75% to 45%.',
    ]);
  });

  it('name all that moved most if they tie', () => {
    const moved = weekOf('2026-10-05', 70, 7, 12, 4, 4, 3);
    expect(said(before, moved).at(-1)).toBe(
      'What moved most: coding, from 75% to 70% and people, from 2% to 7%.',
    );
  });

  it('may be the same, within the ranges or not', () => {
    expect(said(before, before)).toEqual([
      'Points outside a manager’s ranges: 78 both times.',
      'Every activity took the same share of the time.',
    ]);
    const fits = weekOf('2026-10-05', 25, 30, 20, 8, 12, 5);
    expect(said(fits, fits)[0]).toBe('Points outside a manager’s ranges: none both times.');
    expect(said(before, fits)[0]).toBe(
      'Points outside a manager’s ranges: 78 in the week of 3–9 March 2025, none in the week of 5–11 October 2026.',
    );
  });

  it('follow their own days, even if the later assessment has the earlier week', () => {
    expect(said(after, before)).toEqual(said(before, after));
    expect(weekDifferences(ladder, weeks(after, before), manager)[0]).toMatchObject({
      before: { percent: 75 },
      after: { percent: 45 },
    });
  });

  it('may be missing, one or both', () => {
    expect(said(null, after)).toEqual([
      'No week was recorded on 14 March 2025. The week of 5–11 October 2026 was 30 points outside a manager’s ranges.',
    ]);
    const fits = weekOf('2025-03-03', 25, 30, 20, 8, 12, 5);
    expect(said(fits, null)).toEqual([
      'No week was recorded on 14 October 2026. The week of 3–9 March 2025 was within a manager’s ranges.',
    ]);
    const one = weekOf('2025-03-03', 31, 24, 20, 8, 12, 5);
    expect(said(one, null)[0]).toMatch(/ was 2 points outside a manager’s ranges\.$/);
    expect(said(null, null)).toEqual(['Neither assessment includes a week.']);
  });

  it('on one day are told apart by which assessment is earlier', () => {
    expect(said(null, after, '2025-03-14')).toEqual([
      'No week was recorded in the earlier assessment. The week of 5–11 October 2026 was 30 points outside a manager’s ranges.',
    ]);
    expect(said(after, null, '2025-03-14')[0]).toMatch(
      /^No week was recorded in the later one\. The week of 5–11 October 2026 was /,
    );
  });
});

describe('the scope on two dates', () => {
  it('lists changes, counts what stayed the same, and names what was answered once', () => {
    const pair = {
      earlier: assessment('2025-03-14', 1, {
        scope: [
          scopeAnswer('team-size', ic),
          scopeAnswer('span', ic),
          scopeAnswer('reports-to', manager),
          scopeAnswer('direct-reports', null, 'two interns'),
        ],
      }),
      later: assessment('2026-10-14', 2, {
        scope: [
          scopeAnswer('team-size', manager),
          scopeAnswer('reports-to', manager),
          scopeAnswer('direct-reports', null, 'two interns'),
          scopeAnswer('planning-horizon', null),
        ],
      }),
    };
    const { differences, sentences } = scopeCompared(ladder, pair);
    expect(sentences.map(plain)).toEqual([
      'Team size changed.',
      'Two dimensions are unchanged.',
      'Span and Planning horizon were answered on only one of the two dates.',
    ]);
    expect(differences.filter(({ kind }) => kind !== 'same')).toEqual([
      {
        key: 'team-size',
        name: 'Team size',
        before: 'N/A (individual)',
        after: '5-12 engineers',
        kind: 'changed',
      },
      {
        key: 'span',
        name: 'Span',
        before: 'Features, components, systems',
        after: null,
        kind: 'given-once',
      },
      {
        key: 'planning-horizon',
        name: 'Planning horizon',
        before: null,
        after: 'None of these',
        kind: 'given-once',
      },
    ]);
  });

  it('may be unchanged or never answered', () => {
    const all = ladder.scope.map(({ id }) => scopeAnswer(id, ic));
    const with_ = (date: string, number: number, count: number) =>
      assessment(date, number, { scope: all.slice(0, count) });
    const said = (count: number) =>
      scopeCompared(ladder, {
        earlier: with_('2025-03-14', 1, count),
        later: with_('2026-10-14', 2, count),
      }).sentences.map(plain);
    expect(said(5)).toEqual(['All five dimensions are unchanged.']);
    expect(said(2)).toEqual(['Both dimensions are unchanged.']);
    expect(said(1)).toEqual(['One dimension is unchanged.']);
    expect(said(0)).toEqual([]);
  });
});

describe('what did not change', () => {
  const scopes = (...answers: readonly (readonly [string | null, string | null])[]) => {
    const at = (date: string, number: number, index: 0 | 1) =>
      assessment(date, number, {
        scope: answers.flatMap((answer, dimension) => {
          const [id, note] = [ladder.scope[dimension]?.id, answer[index]];
          return id === undefined || note === null ? [] : [scopeAnswer(id, null, note)];
        }),
      });
    return scopeCompared(ladder, {
      earlier: at('2025-03-14', 1, 0),
      later: at('2026-10-14', 2, 1),
    }).sentences.map(plain);
  };
  const [same, changed, once] = [
    ['a', 'a'],
    ['a', 'b'],
    ['a', null],
  ] as const;

  it('is called “the other” beside changes, and only if that is all', () => {
    expect(scopes(changed, same)[1]).toBe('The other dimension is unchanged.');
    expect(scopes(changed, same, same)[1]).toBe('The other two dimensions are unchanged.');
    expect(scopes(changed, same, once)[1]).toBe('One dimension is unchanged.');
    expect(scopes(changed, same, same, once)[1]).toBe('Two dimensions are unchanged.');
  });

  it('is counted with what was answered once if nothing changed', () => {
    expect(scopes(same, same, once)).toEqual([
      'Two dimensions are unchanged.',
      'Span was answered on only one of the two dates.',
    ]);
    expect(scopes(once)).toEqual(['Team size was answered on only one of the two dates.']);
  });
});

describe('the shifts on two dates', () => {
  const moved = (earlier: readonly number[], later: readonly number[]) =>
    shiftsCompared(ladder, {
      earlier: assessment('2025-03-14', 1, { shifts: firstShifts(...earlier) }),
      later: assessment('2026-10-14', 2, { shifts: firstShifts(...later) }),
    }).sentences.map(plain);

  it('may all be unchanged, or all but one', () => {
    expect(moved([1, 2, 3], [1, 2, 3])).toEqual(['All three shifts are unchanged.']);
    expect(moved([1, 2], [1, 2])).toEqual(['Both shifts are unchanged.']);
    expect(moved([1, 2], [1, 3])[1]).toBe('The other shift is unchanged.');
    expect(moved([], [])).toEqual([]);
  });

  it('are described by steps towards an end, on the route or not', () => {
    const pair = {
      earlier: assessment('2025-03-14', 1, {
        shifts: [...firstShifts(1, 2, 4, 3), placed('manager-to-director', 'shaping-roadmap', 1)],
      }),
      later: assessment('2026-10-14', 2, {
        shifts: [...firstShifts(3, 1, 4), placed('manager-to-director', 'shaping-roadmap', 1)],
      }),
    };
    const { differences, sentences } = shiftsCompared(ladder, pair);
    const [first, second] = ladder.transitions[0]?.shifts ?? [];
    expect(sentences.map(plain)).toEqual([
      `Two steps towards “${first?.to}” and one step towards “${second?.from}”.`,
      'Two shifts are unchanged.',
      'One shift was answered on only one of the two dates.',
    ]);
    expect(differences[0]).toMatchObject({
      name: `${first?.from} → ${first?.to}`,
      before: `fully “${first?.from}”`,
      after: 'half and half',
    });
  });
});

describe('energy on two dates', () => {
  const answers = (...energies: readonly number[]) =>
    ['coding', 'people', 'meetings'].slice(0, energies.length).map((id, index) => ({
      activity: activity(id),
      energy: Energy.parse(energies[index]),
    }));
  const compared = (earlier: readonly number[], later: readonly number[]) =>
    energyCompared(ladder, {
      earlier: assessment('2025-03-14', 1, { energy: answers(...earlier) }),
      later: assessment('2026-10-14', 2, { energy: answers(...later) }),
    });

  it('is compared if both were answered', () => {
    const both = compared([2, 0], [-1, 0, 1]);
    expect(both?.sentences.map(plain)).toEqual([
      'Your answer changed for Coding/technical work.',
      'The other activity is unchanged.',
    ]);
    expect(both?.differences).toEqual([
      {
        key: 'coding',
        name: 'Coding/technical work',
        before: 'Gives me a lot',
        after: 'Drains me a little',
        kind: 'changed',
      },
      {
        key: 'people',
        name: '1:1s/people mgmt',
        before: 'Neither',
        after: 'Neither',
        kind: 'same',
      },
    ]);
  });

  it('is left out if either has none', () => {
    expect(compared([], [1, 1])).toBeNull();
    expect(compared([1, 1], [])).toBeNull();
  });
});
