import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spacedApart } from '../../renderer/charts/skills/spaced-apart.ts';

const anyHeights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 7 });

describe('labels at the ends of lines', () => {
  it('are where they should be if there is room', () => {
    expect(spacedApart([100, 20, 60], 16, 0, 200)).toEqual([100, 20, 60]);
  });

  it('share the space around the same position', () => {
    expect(spacedApart([100, 100], 16, 0, 200)).toEqual([92, 108]);
    expect(spacedApart([100, 100, 100], 16, 0, 200)).toEqual([84, 100, 116]);
  });

  it('stay within the drawing', () => {
    expect(spacedApart([200, 198, 196], 16, 0, 200)).toEqual([200, 184, 168]);
    expect(spacedApart([0, 0], 16, 0, 200)).toEqual([0, 16]);
  });

  it('push away those that they would touch', () => {
    // 100 and 100 move to 92 and 108; 110 would touch the second, so the three are arranged around their middle.
    expect(spacedApart([100, 100, 110], 16, 0, 200)).toEqual(
      [0, 16, 32].map((offset) => offset + (100 + 84 + 78) / 3),
    );
  });

  it('never touch, never leave the drawing, and stay in the order of their lines', () => {
    fc.assert(
      fc.property(anyHeights, (wanted) => {
        const heights = spacedApart(wanted, 16, 0, 200);
        const order = wanted
          .map((height, index) => ({ height, at: heights[index] ?? Number.NaN }))
          .toSorted((a, b) => a.height - b.height);
        for (const [index, { at }] of order.entries()) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(200 + 1e-9);
          const next = order[index + 1];
          if (next !== undefined) expect(next.at - at).toBeGreaterThanOrEqual(16 - 1e-9);
        }
      }),
    );
  });
});
