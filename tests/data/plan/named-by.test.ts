import { describe, expect, it } from 'vitest';
import { transitionsOnRoute } from '../../../data/ladder/route.ts';
import { namedBy } from '../../../data/plan/named-by.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { director, ic, ladder, manager, vp } from '../ladder.ts';

/** The skills and activities that something on the route is about, each with the ladder's words. */
const all = (current: LevelId, target: LevelId) => {
  const way = transitionsOnRoute(ladder, { current, target });
  const level = target;
  return [
    ...ladder.skills.map(({ id, name }) => {
      return [name, namedBy(ladder, { kind: 'skill', skill: id, level }, way)?.words];
    }),
    ...ladder.activities.map(({ id, name }) => {
      return [name, namedBy(ladder, { kind: 'time', activity: id, level }, way)?.words];
    }),
  ].filter(([, words]) => words !== undefined);
};

const credibility =
  'Build credibility through technical excellence first—it gives you authority as a new manager';
const feedback = 'Practice giving feedback to peers before you have direct reports';
const shadow =
  'Shadow your manager—ask to join their 1:1s, planning sessions, or hiring discussions';
const relationships = 'Build relationships with senior leadership before you need them';
const throughTeam = 'Deliver results through your team, not despite them—prove you can scale';

describe('what the real ladder is about', () => {
  it('on the way to a manager; words about less coding are no reason to code more', () => {
    expect(all(ic, manager)).toEqual([
      ['Technical', credibility],
      ['People', 'Enabling others to write code'],
      ['Communication', feedback],
      ['1:1s/people mgmt', shadow],
      ['Strategy/planning', shadow],
      ['Hiring/interviews', shadow],
    ]);
  });

  it('on the way to a director', () => {
    expect(all(manager, director)).toEqual([
      ['People', throughTeam],
      ['Communication', relationships],
      ['Strategy', 'Shaping roadmap'],
      ['Strategy/planning', 'Shaping roadmap'],
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

  it('over several transitions only by the last, because the others are about other levels', () => {
    expect(all(ic, vp)).toEqual(all(director, vp));
    expect(all(vp, ic)).toEqual(all(manager, ic));
  });

  it('on the way back: the ends wanted there, and no accelerators, because they lead up', () => {
    expect(all(manager, ic)).toEqual([
      ['Technical', 'Writing code'],
      ['Coding/technical work', 'Writing code'],
    ]);
    expect(all(director, manager)).toEqual([]);
    expect(all(vp, director)).toEqual([['Strategy', 'Influencing strategy']]);
  });

  it('when staying at a level: its shifts, and nothing for the first level', () => {
    expect(all(manager, manager)).toEqual([['People', 'Enabling others to write code']]);
    expect(all(ic, ic)).toEqual([]);
  });
});
