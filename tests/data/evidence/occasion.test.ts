import { describe, expect, it } from 'vitest';
import { asksForOccasion, withOccasion } from '../../../data/evidence/occasion.ts';
import { day, evidence, ic, manager, score, skill } from '../ladder.ts';

const people = { skill: skill('people'), level: manager };
const blank = { skill: skill('people'), levels: [manager], what: '', date: '2026-05-03' };
const written = { ...blank, what: 'Ran the hiring loop' };
const today = day('2026-05-03');

const asks = (
  now: number | 'no-chance' | null,
  before: number | 'no-chance' | null = null,
  { inDraft = [blank], saved = [] }: Partial<Shown> = {},
) =>
  asksForOccasion(
    people,
    { now: answer(now), before: answer(before) },
    { evidence: inDraft },
    saved,
    today,
  );

interface Shown {
  readonly inDraft: readonly (typeof blank)[];
  readonly saved: readonly ReturnType<typeof evidence>[];
}

const answer = (value: number | 'no-chance' | null) =>
  typeof value === 'number' ? score(value) : value;

describe('an occasion is asked for', () => {
  it.each([
    [4, null, true],
    [5, 3.5, true],
    [4.5, 'no-chance', true],
    [3.5, null, false],
    ['no-chance', 3, false],
    [null, 3, false],
    [4, 4, false],
    [5, 4.5, false],
  ] as const)('once, for the first 4 or more: %s after %s', (now, before, isAsked) => {
    expect(asks(now, before)).toBe(isAsked);
  });

  it('unless evidence of the past six months shows it, or a piece in the draft', () => {
    expect(asks(4, null, { inDraft: [written] })).toBe(false);
    expect(asks(4, null, { inDraft: [{ ...written, levels: [ic] }] })).toBe(true);
    expect(asks(4, null, { saved: [evidence('2025-11-03', 1, [people])] })).toBe(false);
    expect(asks(4, null, { saved: [evidence('2025-11-02', 1, [people])] })).toBe(true);
  });
});

describe('the piece for it', () => {
  const draft = { targetLevel: manager, evidence: [written] };

  it('is a new one after what is written, with only this statement ticked', () => {
    expect(withOccasion(draft, { skill: skill('people'), level: ic }, today)).toEqual([
      written,
      { ...blank, levels: [ic], date: today },
    ]);
  });

  it('is the blank one at the end, if there is one', () => {
    const evidence = [written, blank];
    expect(
      withOccasion({ ...draft, evidence }, { skill: skill('people'), level: ic }, today),
    ).toEqual([written, { ...blank, levels: [ic] }]);
  });
});
