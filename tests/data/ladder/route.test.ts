import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transitionsOnRoute, travelDirectionOf, wantedEnd } from '../../../data/ladder/route.ts';
import {
  planLead,
  shiftsLead,
  suggestionsLead,
  travelledName,
  travelledShift,
  travelledTitle,
} from '../../../data/ladder/route-sentences.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { anyWay } from '../any-ladder.ts';
import { director, ic, ladder, manager, vp } from '../ladder.ts';

const ids = (each: Ladder, direction: Direction) =>
  transitionsOnRoute(each, direction).map(({ transition }) => transition.id);

describe('the transitions on the route', () => {
  it('from an individual contributor to a director are both, in order', () => {
    expect(transitionsOnRoute(ladder, { current: ic, target: director })).toEqual([
      { transition: ladder.transitions[0], heading: 'up' },
      { transition: ladder.transitions[1], heading: 'up' },
    ]);
  });

  it('from a VP to a manager are travelled back, the last first', () => {
    expect(transitionsOnRoute(ladder, { current: vp, target: manager })).toEqual([
      { transition: ladder.transitions[2], heading: 'down' },
      { transition: ladder.transitions[1], heading: 'down' },
    ]);
  });

  it('when staying are the one that led to the level, and none for the first level', () => {
    expect(transitionsOnRoute(ladder, { current: director, target: director })).toEqual([
      { transition: ladder.transitions[1], heading: 'deepen' },
    ]);
    expect(transitionsOnRoute(ladder, { current: ic, target: ic })).toEqual([]);
  });

  it('are none when the ladder lacks a level', () => {
    const ceo = LevelId.parse('ceo');
    expect(transitionsOnRoute(ladder, { current: ic, target: ceo })).toEqual([]);
    expect(transitionsOnRoute(ladder, { current: ceo, target: ic })).toEqual([]);
  });

  it('join the levels one by one, each once, in any order in the file', () => {
    fc.assert(
      fc.property(anyWay, ({ ladder: each, direction }) => {
        const levels = each.levels.map(({ id }) => id);
        const [from, to] = [levels.indexOf(direction.current), levels.indexOf(direction.target)];
        const way = transitionsOnRoute(each, direction);
        const heading = from < to ? 'up' : from > to ? 'down' : 'deepen';
        expect(travelDirectionOf(each, direction)).toBe(heading);
        expect(way.every((on) => on.heading === heading)).toBe(true);
        const travelled = way.map(({ transition }) =>
          heading === 'down' ? [transition.to, transition.from] : [transition.from, transition.to],
        );
        const path =
          heading === 'down'
            ? levels.slice(to, from + 1).toReversed()
            : levels.slice(heading === 'deepen' ? Math.max(0, to - 1) : from, to + 1);
        expect(travelled).toEqual(path.slice(1).map((level, index) => [path[index], level]));
      }),
    );
  });

  it('back over the same levels are the reverse of the way up', () => {
    fc.assert(
      fc.property(anyWay, ({ ladder: each, direction: { current, target } }) => {
        const back = { current: target, target: current };
        expect(ids(each, back)).toEqual(ids(each, { current, target }).toReversed());
      }),
    );
  });
});

describe('the wanted end', () => {
  it('is where a shift leads, or where it started on the way back', () => {
    expect([wantedEnd('up'), wantedEnd('deepen'), wantedEnd('down')]).toEqual(['to', 'to', 'from']);
  });
});

describe('the route in words', () => {
  it('words a shift in the direction of travel', () => {
    const shift = { from: 'Deep focus', to: 'Context switching' };
    expect(travelledShift(shift, 'up')).toBe('Deep focus → Context switching');
    expect(travelledShift(shift, 'deepen')).toBe('Deep focus → Context switching');
    expect(travelledShift(shift, 'down')).toBe('Context switching → Deep focus');
  });

  it('names one transition in a line and in a heading', () => {
    const [on] = transitionsOnRoute(ladder, { current: manager, target: manager });
    if (on === undefined) throw new Error('no way');
    expect(travelledName(ladder, on)).toBe('IC → Manager');
    expect(travelledTitle(ladder, on)).toBe('Deepening Manager (IC → Manager)');
    expect(travelledTitle(ladder, { ...on, heading: 'down' })).toBe('Manager → IC');
    expect(travelledTitle(ladder, { ...on, heading: 'up' })).toBe('IC → Manager');
  });
});

describe('the head of the plan', () => {
  const lead = (current: LevelId, target: LevelId, of = ladder) =>
    planLead(of, { current, target });

  it('says how many transitions lead up', () => {
    expect(lead(ic, manager)).toBe('The route is one transition: IC → Manager.');
    expect(lead(manager, vp)).toBe(
      'The route is two transitions, in this order: Manager → Director, then Director → VP.',
    );
  });

  it('says that staying is a complete answer, even at the first level, which no transition led to', () => {
    expect(lead(director, director)).toBe(
      'Staying a director is a choice like any other. Growing there means going further in the shifts of Manager → Director, and in a director’s skills and week.',
    );
    expect(lead(ic, ic)).toBe(
      'Staying an individual contributor is a choice like any other. Growing there means going further in an individual contributor’s skills and week.',
    );
  });

  it('quotes the ladder on returning to its first level', () => {
    expect(lead(director, ic)).toBe(
      'Working as an individual contributor is a choice like any other, and what you’ve learned comes with you. The route: Director → Manager, then Manager → IC. On reversibility, the ladder says “Harder to return to IC (skills atrophy)”. This plan is here to help with that.',
    );
  });

  it('says, when going down to a level above the first, that changing course is part of a path, if the ladder does', () => {
    const words = 'is a choice like any other, and what you’ve learned comes with you. The route:';
    expect(lead(vp, director)).toBe(
      `Working as a director ${words} VP → Director. The ladder lists reversibility as something to consider: changing course is part of a path.`,
    );
    const silent = { ...ladder, path: { ...ladder.path, considerations: [] } };
    expect(lead(manager, ic, silent)).toBe(
      `Working as an individual contributor ${words} Manager → IC.`,
    );
  });

  it('rejects a level that the ladder lacks', () => {
    expect(() => lead(ic, LevelId.parse('ceo'))).toThrow(RangeError);
  });
});

it('the lead above the shifts says which end the route leads to', () => {
  const where = 'Where is your work today between the two sides of each shift?';
  const lead = (current: LevelId, target: LevelId) => shiftsLead(ladder, { current, target });
  expect(lead(ic, manager)).toBe(`${where} Your route leads to the right.`);
  expect(lead(manager, ic)).toBe(
    `${where} Your route leads to the left; both sides are good work.`,
  );
  expect(lead(vp, vp)).toBe(
    `${where} You’re staying a VP, so further right means deeper in that role.`,
  );
});

describe('the lead above the ladder’s accelerators', () => {
  const lead = (current: LevelId, target: LevelId, of = ladder) =>
    suggestionsLead(of, { current, target });

  it('says that they are worded for the way up, if the route isn’t', () => {
    const worded = 'The ladder’s accelerators are worded for moving up. Take what also helps';
    expect(lead(ic, director)).toBeNull();
    expect(lead(director, ic)).toBe(`${worded} on this route and reword it.`);
    expect(lead(manager, manager)).toBe(`${worded} at this level and reword it.`);
    expect(lead(ic, ic)).toBe(lead(manager, manager));
  });

  it('is missing for a ladder without accelerators', () => {
    const transitions = ladder.transitions.map((each) => ({ ...each, accelerators: [] }));
    const bare = { ...ladder, transitions, universalAccelerators: [] };
    expect(lead(director, ic, bare)).toBeNull();
    expect(lead(director, ic, { ...bare, transitions: ladder.transitions })).not.toBeNull();
  });
});
