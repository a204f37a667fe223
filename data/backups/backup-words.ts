import { formatDate } from '../text/dates.ts';
import { capitalised, counted, listed } from '../text/sentence.ts';
import type { BackupContent, BackupReason } from './backup.ts';

/**
 * "4 assessments (the newest from 3 March 2026), 2 actions and 1 piece of evidence"; leaves out whatever
 * there is none of.
 */
export function contentWords({ assessments, actions, evidence, newest }: BackupContent): string {
  const of =
    newest === null ? '' : ` (${assessments === 1 ? '' : 'the newest '}from ${formatDate(newest)})`;
  const words = listed([
    ...(assessments > 0 ? [`${counted(assessments, 'assessment', 'assessments')}${of}`] : []),
    ...(actions > 0 ? [counted(actions, 'action', 'actions')] : []),
    ...(evidence > 0 ? [counted(evidence, 'piece of evidence', 'pieces of evidence')] : []),
  ]);
  return capitalised(words === '' ? 'no assessments, actions or evidence yet' : words);
}

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
