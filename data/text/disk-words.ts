import type { SaveError, StorageFailure } from '../values/outcome.ts';
import { capitalised } from './sentence.ts';

/**
 * Every reason why something isn't on disk, as a clause that can begin or end a sentence. Each task adds what
 * the reason means for it.
 */
export const diskCauses: Readonly<Record<SaveError, string>> = {
  'disk-full': 'the disk is full',
  'read-only': 'Rung can’t write to your data folder',
  'in-use': 'another program is using your data',
  'no-folder': 'a file is where a folder has to be',
  'disk-error': 'Rung couldn’t write to the disk',
  'other-file': 'another program replaced, moved or changed your data file',
  'too-long': 'a text is too long to save',
  unexpected: 'something unexpected went wrong',
};

/** What to do about it before trying again, as a clause. */
export const diskRemedies = {
  'disk-full': 'Free some space',
  'read-only': 'Check its permissions',
  'in-use': 'Close it there',
  'no-folder': 'Move or rename that file',
  'disk-error': 'Check that it’s connected',
  'too-long': 'Shorten it',
} as const satisfies Partial<Record<SaveError, string>>;

/** The reasons in full, where there is room. */
const dataCauses: Readonly<Record<SaveError, string>> = {
  ...diskCauses,
  'in-use': `${diskCauses['in-use']}, such as one that syncs files`,
};

/** The reasons for a file that isn't the data, such as an export or a backup. */
const fileCauses: Readonly<Record<StorageFailure, string>> = {
  ...diskCauses,
  'read-only': 'Rung can’t write to that folder',
  'in-use': 'another program is using the file',
};

/** Why the data isn't saved, and what to do: "The disk is full. Free some space, then try again." */
export function dataAdvice(why: SaveError): string {
  return advice(why, dataCauses[why]);
}

/** Why a file such as an export or a backup couldn't be written, and what to do. */
export function fileAdvice(why: StorageFailure): string {
  const words = advice(why, fileCauses[why]);
  return why === 'other-file' ? `${words} Rung shows you what you can do.` : words;
}

function advice(why: SaveError, cause: string): string {
  const reason = `${capitalised(cause)}.`;
  if (why === 'other-file' || why === 'unexpected') return reason;
  return `${reason} ${diskRemedies[why]}, then try again.`;
}
