import { describe, expect, it } from 'vitest';
import { LadderRef } from '../../../data/assessments/assessment.ts';
import {
  activityOf,
  descriptorOf,
  ladderRef,
  levelOf,
  levelsAsked,
  profileScore,
  rangeOf,
  sameLadder,
  scopeValueOf,
  shiftOf,
  skillOf,
  transitionOf,
} from '../../../data/ladder/lookup.ts';
import { LevelId, ScopeDimensionId, ShiftId, TransitionId } from '../../../data/values/ids.ts';
import { activity, director, ic, ladder, manager, skill, vp } from '../ladder.ts';

const span = ScopeDimensionId.parse('span');
const toManager = TransitionId.parse('ic-to-manager');

describe('looking up a ladder', () => {
  it('finds its parts by id', () => {
    expect(levelOf(ladder, vp).name).toBe('VP');
    expect(skillOf(ladder, skill('business')).name).toBe('Business');
    expect(activityOf(ladder, activity('external')).short).toBe('external');
    expect(descriptorOf(ladder, { skill: skill('people'), level: manager })).toBe(
      'Coaching ICs, 1:1s, hiring',
    );
    expect(rangeOf(ladder, activity('hiring'), ic)).toEqual({ from: 2, to: 5 });
    expect(profileScore(ladder, manager, skill('people'))).toBe(4);
    expect(scopeValueOf(ladder, span, director)).toBe('Multiple squads, a domain');
    expect(transitionOf(ladder, toManager).name).toBe('IC → Manager');
    expect(shiftOf(ladder, toManager, ShiftId.parse('context-switching')).from).toBe('Deep focus');
  });

  it('throws a RangeError that names what the ladder lacks', () => {
    const ceo = LevelId.parse('ceo');
    const missing = [
      [() => levelOf(ladder, ceo), 'The ladder has no level "ceo".'],
      [() => skillOf(ladder, skill('sailing')), 'The ladder has no skill "sailing".'],
      [() => activityOf(ladder, activity('sailing')), 'The ladder has no activity "sailing".'],
      [() => descriptorOf(ladder, { skill: skill('people'), level: ceo }), 'level "ceo"'],
      [() => rangeOf(ladder, activity('coding'), ceo), 'level "ceo"'],
      [() => rangeOf(ladder, activity('coding'), LevelId.parse('constructor')), 'level'],
      [() => profileScore(ladder, ceo, skill('people')), 'level "ceo"'],
      [() => scopeValueOf(ladder, span, ceo), 'level "ceo"'],
      [() => scopeValueOf(ladder, ScopeDimensionId.parse('shoe-size'), ic), '"shoe-size"'],
      [() => transitionOf(ladder, TransitionId.parse('ic-to-ceo')), 'transition "ic-to-ceo"'],
      [() => shiftOf(ladder, toManager, ShiftId.parse('juggling')), 'shift "juggling"'],
    ] as const;
    for (const [look, message] of missing) {
      expect(look).toThrow(RangeError);
      expect(look).toThrow(message);
    }
  });

  it('asks for the two levels of a direction in the ladder’s order, or for the only one', () => {
    expect(levelsAsked(ladder, ic, director)).toEqual([ic, director]);
    expect(levelsAsked(ladder, director, ic)).toEqual([ic, director]);
    expect(levelsAsked(ladder, vp, vp)).toEqual([vp]);
  });

  it('recognises its own records by id and version', () => {
    expect(sameLadder(ladder, ladderRef(ladder))).toBe(true);
    expect(sameLadder(ladder, LadderRef.parse({ id: ladder.id, version: 2 }))).toBe(false);
    expect(sameLadder(ladder, LadderRef.parse({ id: 'another', version: 1 }))).toBe(false);
  });
});
