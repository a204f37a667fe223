import type { Heading } from '../ladder/way.ts';

/** What the wanted end of a shift is called, beside its level. */
export function wantedWords(heading: Heading): string {
  return heading === 'deepen' ? 'to deepen' : 'target';
}
