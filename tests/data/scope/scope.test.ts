import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScopeAnswer } from '../../../data/assessments/assessment.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { scopeStandings } from '../../../data/scope/scope.ts';
import { scopeSummary } from '../../../data/scope/scope-sentences.ts';
import { plain } from '../../../data/text/sentence.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { director, ic, ladder, manager, scopeAnswer, vp } from '../ladder.ts';

const dimensions = ['team-size', 'direct-reports', 'span', 'reports-to', 'planning-horizon'];

/** One answer per dimension, in the ladder's order; undefined is not answered, null is none of these. */
const answers = (...levels: readonly (LevelId | null | undefined)[]): readonly ScopeAnswer[] =>
  dimensions.flatMap((id, index) => {
    const level = levels[index];
    return level === undefined ? [] : [scopeAnswer(id, level)];
  });

describe('a scope next to a level’s', () => {
  it('has every dimension, word for word, including those not answered and those with none of these', () => {
    const standings = scopeStandings(
      ladder,
      [
        scopeAnswer('span', manager),
        scopeAnswer('team-size', ic),
        scopeAnswer('reports-to', null, 'A board'),
      ],
      manager,
    );
    expect(standings).toEqual([
      {
        kind: 'level',
        dimension: 'team-size',
        name: 'Team size',
        there: '5-12 engineers',
        level: 'ic',
        now: 'N/A (individual)',
        same: false,
      },
      {
        kind: 'not-answered',
        dimension: 'direct-reports',
        name: 'Direct reports',
        there: 'Individual contributors',
      },
      {
        kind: 'level',
        dimension: 'span',
        name: 'Span',
        there: 'One squad or product area',
        level: 'manager',
        now: 'One squad or product area',
        same: true,
      },
      {
        kind: 'none-of-these',
        dimension: 'reports-to',
        name: 'Reports to',
        there: 'Director or Senior Director',
        note: 'A board',
      },
      {
        kind: 'not-answered',
        dimension: 'planning-horizon',
        name: 'Planning horizon',
        there: 'Sprint to quarterly',
      },
    ]);
  });

  it('matches two levels if they share a value', () => {
    const shared: Ladder = {
      ...ladder,
      scope: ladder.scope.slice(0, 1).map((dimension) => ({
        ...dimension,
        values: { ...dimension.values, [director]: '5-12 engineers' },
      })),
    };
    const [standing] = scopeStandings(shared, [scopeAnswer('team-size', director)], manager);
    expect(standing).toMatchObject({ kind: 'level', same: true });
  });

  it('takes the last answer, skips a dimension that the ladder lacks, and rejects an unknown level', () => {
    const twice = [scopeAnswer('span', ic), scopeAnswer('span', vp), scopeAnswer('shoe-size', ic)];
    const standings = scopeStandings(ladder, twice, vp);
    expect(standings[2]).toMatchObject({ kind: 'level', level: 'vp' });
    expect(standings).toHaveLength(5);
    expect(() => scopeStandings(ladder, [], LevelId.parse('ceo'))).toThrow(RangeError);
  });
});

describe('the scope in a sentence', () => {
  const said = (...levels: readonly (LevelId | null | undefined)[]) =>
    plain(scopeSummary(ladder, answers(...levels), manager));

  it('counts and names what matches the level', () => {
    expect(said(ic, ic, manager, director, manager)).toBe(
      'Two of the five dimensions match a manager’s: Span and Planning horizon. “Team size” and “Direct reports” match an individual contributor’s. “Reports to” matches a director’s.',
    );
    expect(said(ic, ic, manager, director, ic)).toBe(
      'One of the five dimensions matches a manager’s: Span. “Team size”, “Direct reports” and “Planning horizon” match an individual contributor’s. “Reports to” matches a director’s.',
    );
    expect(scopeSummary(ladder, answers(ic, ic, manager, ic, ic), manager)).toContainEqual({
      strong: 'Span',
    });
  });

  it('says all and none', () => {
    expect(said(manager, manager, manager, manager, manager)).toBe(
      'All five dimensions match a manager’s.',
    );
    expect(said(ic, ic, ic, director, vp)).toBe(
      'None of the five dimensions matches a manager’s. “Team size”, “Direct reports” and “Span” match an individual contributor’s. “Reports to” matches a director’s. “Planning horizon” matches a VP’s.',
    );
  });

  it('says which are none of these and which aren’t answered', () => {
    expect(said(null, manager, undefined, undefined, ic)).toBe(
      'One of the three answered dimensions matches a manager’s: Direct reports. “Planning horizon” matches an individual contributor’s. For “Team size”, none of the ladder’s values applies. “Span” and “Reports to” aren’t answered yet.',
    );
    expect(said(null, null, null, null, null)).toBe(
      'None of the five dimensions matches a manager’s. For “Team size”, “Direct reports”, “Span”, “Reports to” and “Planning horizon”, none of the ladder’s values applies.',
    );
    expect(said(manager, manager)).toBe(
      'Both answered dimensions match a manager’s. “Span”, “Reports to” and “Planning horizon” aren’t answered yet.',
    );
  });

  it('names the only one answered', () => {
    const rest =
      '“Direct reports”, “Span”, “Reports to” and “Planning horizon” aren’t answered yet.';
    expect(said(manager)).toBe(`Team size matches a manager’s. ${rest}`);
    expect(said(ic)).toBe(`“Team size” matches an individual contributor’s. ${rest}`);
    expect(said(null)).toBe(`For “Team size”, none of the ladder’s values applies. ${rest}`);
  });

  it('is worded for two answers that both differ', () => {
    expect(said(ic, ic)).toMatch(/^Neither of the two answered dimensions matches a manager’s\. /);
  });

  it('reads well for a ladder with one dimension or none', () => {
    const few = (count: number, ...levels: readonly LevelId[]) =>
      plain(
        scopeSummary(
          { ...ladder, scope: ladder.scope.slice(0, count) },
          answers(...levels),
          manager,
        ),
      );
    expect(few(1, manager)).toBe('Team size matches a manager’s.');
    expect(few(1)).toBe('You haven’t recorded your scope yet.');
    expect(few(2, manager, manager)).toBe('Both dimensions match a manager’s.');
    expect(few(0, manager)).toBe('The ladder doesn’t describe scope.');
  });

  it('names every dimension once', () => {
    const given = [ic, manager, director, vp, null, undefined] as const;
    const any = fc.array(fc.constantFrom(...given), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(any, (levels) => {
        fc.pre(levels.some((level) => level !== undefined));
        fc.pre(levels.some((level) => level !== manager && level !== undefined));
        const words = said(...levels);
        for (const { name } of ladder.scope) expect(words.split(name)).toHaveLength(2);
      }),
    );
  });

  it('speaks of an assessment in the past as past', () => {
    const then = plain(scopeSummary(ladder, answers(ic, ic, manager, null), manager, 'then'));
    expect(then).toBe(
      'One of the four answered dimensions matched a manager’s: Span. “Team size” and “Direct reports” matched an individual contributor’s. For “Reports to”, none of the ladder’s values applied. “Planning horizon” wasn’t answered.',
    );
  });

  it('says if nothing is answered', () => {
    expect(said()).toBe('You haven’t recorded your scope yet.');
    expect(plain(scopeSummary(ladder, [], manager, 'then'))).toBe('No scope was recorded.');
  });
});
