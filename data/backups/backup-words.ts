import { isStillToCome } from '../assessments/so-far.ts';
import { formatDate } from '../text/dates.ts';
import { capitalised, counted, listed } from '../text/sentence.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { BackupContent, BackupReason } from './backup.ts';

/**
 * "4 assessments (the newest from 3 March 2026), 2 actions and 1 piece of evidence"; leaves out whatever
 * there is none of. An assessment that a wrong clock has dated later than today isn't called the newest.
 */
export function contentWords(
  { assessments, actions, evidence, newest }: BackupContent,
  today: IsoDate,
): string {
  const of = newest === null ? '' : ` (${newestWords(newest, assessments, today)})`;
  const words = listed([
    ...(assessments > 0 ? [`${counted(assessments, 'assessment', 'assessments')}${of}`] : []),
    ...(actions > 0 ? [counted(actions, 'action', 'actions')] : []),
    ...(evidence > 0 ? [counted(evidence, 'piece of evidence', 'pieces of evidence')] : []),
  ]);
  return capitalised(words === '' ? 'no assessments, actions or evidence yet' : words);
}

function newestWords(newest: IsoDate, assessments: number, today: IsoDate): string {
  const [one, date] = [assessments === 1, formatDate(newest)];
  return isStillToCome(newest, today)
    ? `${one ? '' : 'one is '}dated ${date}, which is still to come`
    : `${one ? '' : 'the newest '}from ${date}`;
}

/** Added to a backup that a wrong clock has dated later than now. */
export const laterWords = 'Dated later than now: your computer’s clock is wrong, or was then';

/** Why this backup exists. */
export function reasonWords(reason: BackupReason): string {
  switch (reason) {
    case 'daily':
      return 'Made automatically';
    case 'asked':
      return 'Made manually';
    case 'upgrade':
      return 'Made before a new version of Rung changed the file';
    case 'import':
      return 'Made before an import';
    case 'restore':
      return 'Made before restoring a backup';
  }
}

/** "12 KB", "1.2 MB": in thousands, as file managers show them, and never 0. */
export function sizeWords(bytes: number): string {
  return bytes < 999_500
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Why Rung can't show a backup's content. */
export function unreadableWords(isOfOtherKey: boolean): string {
  return isOfOtherKey
    ? otherKeyWords
    : 'Rung can’t read this backup. It’s damaged, or a newer version of Rung made it.';
}

/** For an encrypted backup that the key in use doesn't open, or any encrypted backup if no key is in use. */
export const otherKeyWords =
  'This backup is encrypted, and Rung can’t open it now. It needs the passphrase or recovery key you had when it was made. If you still have the same one, the backup is damaged.';
