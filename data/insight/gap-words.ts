import {
  activityOf,
  descriptorOf,
  levelOf,
  rangeOf,
  shiftOf,
  skillOf,
  transitionOf,
} from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { type Heading, wantedEnd } from '../ladder/way.ts';
import type { Gap } from '../model/gap.ts';
import { rangeWords } from './time.ts';

export interface GapWords {
  /** "People", "Coding/technical work", "Writing code → Enabling others to write code". */
  readonly name: string;
  /** Whose it is: "Manager", or "IC → Manager" for a shift. */
  readonly of: string;
  /** What good looks like, in the ladder's words: a descriptor, a range, or the wanted end of a shift. */
  readonly good: string;
}

/** A gap in words; null when this ladder lacks what it names. `heading` says which end of a shift is wanted. */
export function gapWords(ladder: Ladder, gap: Gap, heading: Heading = 'up'): GapWords | null {
  try {
    return wordsOf(ladder, gap, heading);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function wordsOf(ladder: Ladder, gap: Gap, heading: Heading): GapWords {
  switch (gap.kind) {
    case 'skill':
      return {
        name: skillOf(ladder, gap.skill).name,
        of: levelOf(ladder, gap.level).name,
        good: descriptorOf(ladder, gap),
      };
    case 'time':
      return {
        name: activityOf(ladder, gap.activity).name,
        of: levelOf(ladder, gap.level).name,
        good: `${rangeWords(rangeOf(ladder, gap.activity, gap.level))} of the time`,
      };
    case 'shift': {
      const shift = shiftOf(ladder, gap.transition, gap.shift);
      return {
        name: `${shift.from} → ${shift.to}`,
        of: transitionOf(ladder, gap.transition).name,
        good: shift[wantedEnd(heading)],
      };
    }
  }
}
