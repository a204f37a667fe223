import type { StorageFailure } from '../values/outcome.ts';

/** Why a disk failed to write a file, and what to do. */
export function diskWords(why: StorageFailure): string {
  switch (why) {
    case 'disk-full':
      return 'The disk is full. Free some space, then try again.';
    case 'read-only':
      return 'Rung can’t write to that folder. Check its permissions, then try again.';
    case 'other-file':
      return 'Another program replaced, moved or changed your data file. Rung shows you what you can do.';
    case 'in-use':
      return 'Another program is using the file. Close it there, then try again.';
    case 'disk-error':
      return 'Couldn’t write to the disk. Check that it’s connected, then try again.';
  }
}
