import {
  activityOf,
  descriptorOf,
  levelOf,
  rangeOf,
  shiftOf,
  skillOf,
  transitionOf,
} from '../ladder/lookup.ts';
import { type TravelDirection, wantedEnd } from '../ladder/route.ts';
import { travelledName, travelledShift } from '../ladder/route-sentences.ts';
import type { Ladder } from '../ladder/schema.ts';
import { rangeWords } from '../week/time.ts';
import type { Gap } from './gap.ts';

/** The name of a gap that this ladder lacks: a gap outlives the ladder's version. */
export const unknownGap = 'A gap from another version of the ladder';

interface GapWords {
  /** "People", "Coding/technical work", "Writing code → Enabling others to write code". */
  readonly name: string;
  /**
   * What it belongs to: "Manager", or for a shift its transition in the direction of travel, "IC → Manager"
   * or "Manager → IC".
   */
  readonly of: string;
  /** What good looks like, in the ladder's words: a descriptor, a range, or the wanted end of a shift. */
  readonly good: string;
}

/** A gap in words; null if this ladder lacks its part. A shift is named in the direction of today's heading. */
export function gapWords(ladder: Ladder, gap: Gap, heading: TravelDirection): GapWords | null {
  try {
    return wordsOf(ladder, gap, heading);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** "People (Manager)": a gap on one line, even if this ladder lacks it. */
export function gapName(ladder: Ladder, gap: Gap, heading: TravelDirection): string {
  const words = gapWords(ladder, gap, heading);
  return words === null ? unknownGap : `${words.name} (${words.of})`;
}

function wordsOf(ladder: Ladder, gap: Gap, heading: TravelDirection): GapWords {
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
        name: travelledShift(shift, heading),
        of: travelledName(ladder, { transition: transitionOf(ladder, gap.transition), heading }),
        good: shift[wantedEnd(heading)],
      };
    }
  }
}
