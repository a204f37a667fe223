import { describe, expect, it } from 'vitest';
import { transitionsOnTheWay } from '../../../data/ladder/way.ts';
import { namedBy } from '../../../data/plan/named-by.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { director, ic, ladder, manager, readLadderOrThrow, vp } from '../ladder.ts';

const named = (name: string, current: LevelId, target: LevelId, of = ladder) =>
  namedBy(of, name, transitionsOnTheWay(of, { current, target }))?.words ?? null;

/** Everything that skills and activities are called, and the words that name it. */
const all = (current: LevelId, target: LevelId) =>
  [...ladder.skills, ...ladder.activities].flatMap(({ name }) => {
    const words = named(name, current, target);
    return words === null ? [] : [[name, words]];
  });

const credibility =
  'Build credibility through technical excellence first—it gives you authority as a new manager';
const shadow =
  'Shadow your manager—ask to join their 1:1s, planning sessions, or hiring discussions';
const pointOfView = 'Develop a point of view on engineering strategy, not just execution';

describe('what the real ladder names', () => {
  it('on the way to a manager', () => {
    expect(all(ic, manager)).toEqual([
      ['Technical', credibility],
      ['People', 'People influence'],
      ['Coding/technical work', 'Enabling others to write code'],
      ['1:1s/people mgmt', 'People influence'],
      ['Strategy/planning', shadow],
      ['Hiring/interviews', shadow],
    ]);
  });

  it('on the way to a director', () => {
    expect(all(manager, director)).toEqual([
      ['Strategy', pointOfView],
      ['Strategy/planning', pointOfView],
    ]);
  });

  it('on the way to a VP', () => {
    expect(all(director, vp)).toEqual([
      ['Strategy', 'Setting strategy'],
      ['Business', 'Business metrics'],
      ['Strategy/planning', 'Setting strategy'],
      ['External (conferences, etc.)', 'Internal + external presence'],
    ]);
  });

  it('over several transitions: a shift of any before an accelerator', () => {
    expect(named('Strategy', manager, vp)).toBe('Setting strategy');
    expect(named('Technical', ic, vp)).toBe(credibility);
  });

  it('on the way back: the ends that are wanted there, and no accelerator, which leads up', () => {
    expect(all(manager, ic)).toEqual([
      ['Technical', 'Technical influence'],
      ['Coding/technical work', 'Writing code'],
    ]);
    expect(all(director, manager)).toEqual([]);
    expect(all(vp, director)).toEqual([
      ['Strategy', 'Influencing strategy'],
      ['Strategy/planning', 'Influencing strategy'],
    ]);
  });

  it('of a level kept: its shifts, and nothing for the first', () => {
    expect(all(manager, manager)).toEqual([
      ['People', 'People influence'],
      ['Coding/technical work', 'Enabling others to write code'],
      ['1:1s/people mgmt', 'People influence'],
    ]);
    expect(all(ic, ic)).toEqual([]);
  });
});

describe('a word', () => {
  /** The real ladder, whose first transition has this shift alone. */
  const shifting = (to: string) =>
    readLadderOrThrow(
      JSON.stringify({
        ...ladder,
        transitions: ladder.transitions.map((transition, index) =>
          index === 0
            ? { ...transition, shifts: [{ id: 'a', from: 'Something', to }], accelerators: [] }
            : transition,
        ),
      }),
    );
  const names = (name: string, to: string) => named(name, ic, manager, shifting(to)) !== null;

  it.each([
    ['Coding', 'Write codes'],
    ['Planning', 'A plan'],
    ['Meetings', 'Meet the team'],
    ['1:1s', 'Hold a 1:1'],
    ['Strategy', 'Two strategies'],
    ['P&L', 'Own P&L'],
    ['Hiring', 'HIRE'],
    ['Budgets', 'The team’s budget'],
  ])('of “%s” is in “%s”', (name, to) => {
    expect(names(name, to)).toBe(true);
  });

  it.each([
    ['Technical work', 'Work with others'],
    ['Level setting', 'The next level'],
    ['New things and others', 'A new team, and other engineers'],
    ['Manager meetings', 'Be a manager'],
    ['People', 'Each person'],
    ['Cross-functional', 'Cross the functional line'],
    ['Plan', 'Planet'],
    ['Code', 'Decode'],
    ['Plan B', 'The B side'],
    ['', 'Anything'],
    ['?', '?'],
  ])('of “%s” is not in “%s”', (name, to) => {
    expect(names(name, to)).toBe(false);
  });
});
