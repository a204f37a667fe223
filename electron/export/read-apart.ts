import { failureOrThrow } from '../store/file/failure.ts';

/** The data could not be read: the disk that an export goes to is not to blame. */
export class UnreadableDataError extends Error {
  override readonly name = 'UnreadableDataError';
}

/** Makes the text of an export. What a disk did meanwhile is thrown as UnreadableDataError, except that the file is another by now. */
export function readApart(text: () => string): string {
  try {
    return text();
  } catch (error) {
    if (failureOrThrow(error) === 'other-file') throw error;
    throw new UnreadableDataError('The data could not be read.', { cause: error });
  }
}
