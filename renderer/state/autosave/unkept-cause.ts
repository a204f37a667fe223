import type { Unkept } from '../../api.ts';

/** Why something typed is not on disk, to follow a colon. */
export function unkeptCause(why: Unkept): string {
  switch (why) {
    case 'disk-full':
      return 'the disk is full.';
    case 'read-only':
      return 'the place can’t be written to.';
    case 'in-use':
      return 'another program is using your data.';
    case 'disk-error':
      return 'the disk did not take it.';
    case 'other-file':
      return 'another program has replaced, moved or changed the file of your data.';
    case 'too-long':
      return 'a text is too long to keep, and has to be shortened.';
    case 'unexpected':
      return 'something unexpected stands in the way.';
  }
}

/** Of a file or a backup: a sentence on what it lacks, with a space before it, or nothing. */
export function lackWords(unkept: Unkept | null): string {
  return unkept === null ? '' : ` What you typed last is not in it: ${unkeptCause(unkept)}`;
}
