import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transitionsOnRoute } from '../../../data/ladder/route.ts';
import {
  accelerators,
  adoptedFrom,
  sourceLine,
  sourceWords,
} from '../../../data/plan/accelerators.ts';
import { ActionContent, ActionSource } from '../../../data/plan/action.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { anyWay } from '../any-ladder.ts';
import { action, director, ic, ladder, manager } from '../ladder.ts';

const source = (change: Readonly<Record<string, unknown>> = {}): ActionSource =>
  ActionSource.parse({
    ladder: { id: ladder.id, version: ladder.version },
    kind: 'universal',
    transition: 'ic-to-manager',
    accelerator: 'find-a-sponsor',
    ...change,
  });
const own = source({ kind: 'own', accelerator: 'practice-feedback' });

describe('the accelerators', () => {
  it('are grouped by transition: first those on the route, as travelled, then the others in the ladder’s order', () => {
    const headings = accelerators(ladder, { current: director, target: manager }).map(
      ({ transition, heading }) => [transition.id, heading],
    );
    expect(headings).toEqual([
      ['manager-to-director', 'down'],
      ['ic-to-manager', null],
      ['director-to-vp', null],
    ]);
  });

  it('are the universal ones in the transition’s wording and its own, word for word', () => {
    const [first] = accelerators(ladder, { current: ic, target: manager });
    expect(first?.universal.map(({ name, text }) => [name, text])).toEqual(
      ladder.universalAccelerators.map(({ name, wording }) => [name, Object.values(wording)[0]]),
    );
    expect(first?.own.map(({ name, text }) => [name, text])).toEqual(
      ladder.transitions[0]?.accelerators.map(({ text }) => [null, text]),
    );
  });

  it('are added to the plan with their name and their source', () => {
    const [first] = accelerators(ladder, { current: ic, target: manager });
    expect(first?.universal[0]).toEqual({
      source: source(),
      name: 'Find a sponsor at the next level',
      text: 'A manager who advocates for you to lead projects',
      what: 'Find a sponsor at the next level: A manager who advocates for you to lead projects',
    });
    expect(first?.own[1]).toEqual({
      source: own,
      name: null,
      text: 'Practice giving feedback to peers before you have direct reports',
      what: 'Practice giving feedback to peers before you have direct reports',
    });
  });

  it('are all listed, with none on the route, when staying or for a level that the ladder lacks', () => {
    const ceo = LevelId.parse('ceo');
    for (const target of [ic, ceo]) {
      const all = accelerators(ladder, { current: ic, target });
      expect(all.map(({ heading }) => heading)).toEqual([null, null, null]);
    }
  });

  it('of any ladder are each listed once, those on the route first, and each can be added to the plan', () => {
    fc.assert(
      fc.property(anyWay, ({ ladder: each, direction }) => {
        const all = accelerators(each, direction);
        const way = transitionsOnRoute(each, direction);
        expect(all.slice(0, way.length).map(({ transition }) => transition)).toEqual(
          way.map(({ transition }) => transition),
        );
        expect(all.map(({ transition }) => transition.id).toSorted()).toEqual(
          each.transitions.map(({ id }) => id).toSorted(),
        );
        for (const offer of all.flatMap(({ universal, own: its }) => [...universal, ...its])) {
          const { what, source: from } = offer;
          expect(ActionContent.safeParse({ ...action(1), what, source: from }).success).toBe(false);
          const { gap, due, status, when, will } = action(1);
          const content = { what, source: from, gap, due, status, when, will };
          expect(ActionContent.parse(content)).toEqual(content);
          expect(sourceWords(each, from)).toMatchObject({
            kind: 'known',
            name: offer.name ?? what,
          });
        }
      }),
    );
  });
});

describe('the source of an action', () => {
  it('is shown with its transition', () => {
    expect(sourceWords(ladder, source())).toEqual({
      kind: 'known',
      name: 'Find a sponsor at the next level',
      of: 'IC → Manager',
    });
    expect(sourceLine(ladder, source())).toBe(
      'From IC → Manager: “Find a sponsor at the next level”',
    );
    expect(sourceLine(ladder, own)).toBe(
      'From IC → Manager: “Practice giving feedback to peers before you have direct reports”',
    );
  });

  it('is shown even if this ladder lacks it', () => {
    const line = (change: Readonly<Record<string, unknown>>) => sourceLine(ladder, source(change));
    const gone = 'From an accelerator that the ladder no longer has';
    expect(line({ accelerator: 'juggling' })).toBe(gone);
    expect(line({ transition: 'ic-to-ceo' })).toBe(gone);
    expect(line({ kind: 'own' })).toBe(gone);
    expect(line({ ladder: { id: ladder.id, version: 2 } })).toBe('From version 2 of the ladder');
    expect(line({ ladder: { id: 'nursing', version: 1 } })).toBe('From another ladder');
  });
});

describe('the actions added from an accelerator', () => {
  const all = [
    action(1, { source: source() }),
    action(2),
    action(3, { source: own }),
    action(4, { source: source({ ladder: { id: ladder.id, version: 2 } }), status: 'dropped' }),
    action(5, { source: source({ ladder: { id: 'nursing', version: 1 } }) }),
    action(6, { source: source({ transition: 'manager-to-director' }) }),
  ];

  it('are all of them, with any status and from any version of the ladder', () => {
    expect(adoptedFrom(all, source()).map(({ what }) => what)).toEqual(['Action 1', 'Action 4']);
    expect(adoptedFrom(all, own).map(({ what }) => what)).toEqual(['Action 3']);
    expect(adoptedFrom([], own)).toEqual([]);
  });
});
