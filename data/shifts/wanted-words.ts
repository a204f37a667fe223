import type { TravelDirection } from '../ladder/route.ts';

/** The label for a shift's wanted end, shown next to the level's name. */
export function wantedWords(heading: TravelDirection): string {
  return heading === 'deepen' ? 'to deepen' : 'target';
}
