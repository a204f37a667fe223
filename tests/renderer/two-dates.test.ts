import { describe, expect, it } from 'vitest';
import { twoDates } from '../../renderer/screens/progress/compare/two-dates.ts';
import { assessment } from '../data/ladder.ts';
import { autumn, spring } from '../data/progress/two-days.ts';

describe('the address of a comparison', () => {
  const ends = { earlier: spring, later: autumn };
  const third = assessment('2025-06-20', 3).id;
  const asked = (one?: string, other?: string) => twoDates(ends, one, other);

  it('names both dates, one or none', () => {
    expect(asked()).toEqual([spring.id, autumn.id]);
    expect(asked(third)).toEqual([third, autumn.id]);
    expect(asked(autumn.id)).toEqual([autumn.id, spring.id]);
    expect(asked(third, spring.id)).toEqual([third, spring.id]);
    expect(asked(third, third)).toEqual([third, third]);
  });

  it('with an invalid id means an assessment that doesn’t exist', () => {
    expect(asked('whatever')).toEqual(['00000000-0000-0000-0000-000000000000', autumn.id]);
  });
});
