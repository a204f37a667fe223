import { notifications } from '@mantine/notifications';
import type { StorageFailure } from '../api.ts';

/** Why something could not be kept, and what to do, in the person's words. */
export function storageAdvice(why: StorageFailure | 'unexpected'): string {
  switch (why) {
    case 'disk-full':
      return 'The disk is full. Free some space and try again; what you typed is still here.';
    case 'read-only':
      return 'The place on disk can’t be written to. Check its permissions and try again.';
    case 'unexpected':
      return 'Something unexpected stands in the way. Copy what matters most to you, then open Rung again.';
    case 'disk-error':
      return 'The disk did not take it. Check that it is connected and try again.';
  }
}

export function tellNotKept(why: StorageFailure): void {
  notifications.show({
    id: `not-kept-${why}`,
    title: 'Not saved',
    message: storageAdvice(why),
    color: 'red',
    autoClose: false,
  });
}
