import type { SaveError } from '../../api.ts';

/** Why something typed is not on disk, to follow a colon. */
export function saveErrorCause(why: SaveError): string {
  switch (why) {
    case 'disk-full':
      return 'the disk is full.';
    case 'read-only':
      return 'Rung can’t write to your data folder.';
    case 'in-use':
      return 'another program is using your data.';
    case 'disk-error':
      return 'Rung couldn’t write to the disk.';
    case 'other-file':
      return 'another program replaced, moved or changed your data file.';
    case 'too-long':
      return 'a text is too long to save and has to be shortened.';
    case 'unexpected':
      return 'something unexpected went wrong.';
  }
}

/** For a file or a backup: a sentence about what is missing from it, with a leading space, or an empty text. */
export function lackWords(saveError: SaveError | null): string {
  return saveError === null ? '' : ` Your last edit isn’t in it: ${saveErrorCause(saveError)}`;
}
