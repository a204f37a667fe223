import type { TravelDirection } from '../ladder/route.ts';

/** What the wanted end of a shift is called, next to its level. */
export function wantedWords(heading: TravelDirection): string {
  return heading === 'deepen' ? 'to deepen' : 'target';
}
