import type { TravelDirection } from '../../../../data/ladder/route.ts';
import type { Ladder } from '../../../../data/ladder/schema.ts';
import { type Focus, type Gap, gapKey } from '../../../../data/plan/gap.ts';
import { gapName } from '../../../../data/plan/gap-words.ts';
import type { RankedGap } from '../../../../data/plan/gaps.ts';

/** The gaps that an action can be for, as options of a select. */
export interface GapChoices {
  readonly data: {
    readonly group: string;
    readonly items: { readonly value: string; readonly label: string }[];
  }[];
  readonly gaps: readonly Gap[];
}

const none = 'none';

/** The focus first, then today's other gaps, then the action's own gap if it is neither. */
export function gapChoices(
  ladder: Ladder,
  heading: TravelDirection,
  focus: Focus,
  ranked: readonly RankedGap[],
  stored: Gap | null,
): GapChoices {
  const picked = new Set(focus.map(gapKey));
  const others = ranked.map(({ gap }) => gap).filter((gap) => !picked.has(gapKey(gap)));
  const known = new Set([...picked, ...others.map(gapKey)]);
  const elsewhere = stored === null || known.has(gapKey(stored)) ? [] : [stored];
  const group = (name: string, gaps: readonly Gap[]) => ({
    group: name,
    items: gaps.map((gap) => ({ value: gapKey(gap), label: gapName(ladder, gap, heading) })),
  });
  return {
    data: [
      { group: 'No gap', items: [{ value: none, label: 'No gap' }] },
      group('Focus', focus),
      group('Other gaps', others),
      group('Not a gap now', elsewhere),
    ].filter(({ items }) => items.length > 0),
    gaps: [...focus, ...others, ...elsewhere],
  };
}

export function keyOfGap(gap: Gap | null): string {
  return gap === null ? none : gapKey(gap);
}

export function gapOfChoice({ gaps }: GapChoices, value: string): Gap | null {
  return gaps.find((gap) => gapKey(gap) === value) ?? null;
}
