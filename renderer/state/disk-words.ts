import type { StorageFailure } from '../api.ts';

/** What a disk did when a file should have been written, and what to do. */
export function diskWords(why: StorageFailure): string {
  switch (why) {
    case 'disk-full':
      return 'The disk is full. Free some space, then try again.';
    case 'read-only':
      return 'Rung may not write to that folder. Check its permissions, then try again.';
    case 'other-file':
      return 'Another program has replaced, moved or changed the file of your data. Rung shows you what you can do.';
    case 'in-use':
      return 'Another program is using the file. Close it there, then try again.';
    case 'disk-error':
      return 'The disk did not take it. Check that it is connected, then try again.';
  }
}
