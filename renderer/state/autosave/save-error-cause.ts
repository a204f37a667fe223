import { diskCauses } from '../../../data/text/disk-words.ts';
import type { SaveError } from '../../api.ts';

/** Why something typed is not on disk, to follow a colon. */
export function saveErrorCause(why: SaveError): string {
  return why === 'too-long' ? `${diskCauses[why]} and has to be shortened.` : `${diskCauses[why]}.`;
}

/** For a file or a backup: a sentence about what is missing from it, with a leading space, or an empty text. */
export function lackWords(saveError: SaveError | null): string {
  return saveError === null ? '' : ` Your last edit isn’t in it: ${saveErrorCause(saveError)}`;
}
