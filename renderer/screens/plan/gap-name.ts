import { gapWords } from '../../../data/insight/gap-words.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import type { Gap } from '../../../data/model/gap.ts';

/** "People (Manager)"; a gap outlives the version of the ladder that named it. */
export function gapName(ladder: Ladder, gap: Gap): string {
  const words = gapWords(ladder, gap);
  return words === null ? 'A gap of another version of the ladder' : `${words.name} (${words.of})`;
}
