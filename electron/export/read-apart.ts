import { failureOrThrow } from '../store/disk/failure.ts';

/** Reading the data failed: the disk that the export goes to is not to blame. */
export class UnreadableDataError extends Error {
  override readonly name = 'UnreadableDataError';
}

/**
 * Creates the text of an export. Throws disk errors as UnreadableDataError, except for the error that says
 * the data's file has been replaced.
 */
export function readApart(text: () => string): string {
  try {
    return text();
  } catch (error) {
    if (failureOrThrow(error) === 'other-file') throw error;
    throw new UnreadableDataError('The data could not be read.', { cause: error });
  }
}
