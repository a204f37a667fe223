import type { ImportLine } from './import-lines.ts';
import type { RefusedWhy } from './read-data-file.ts';

/** The name of a kind next to a count. */
export const importNames = {
  assessments: 'Assessments',
  evidence: 'Evidence',
  actions: 'Actions',
  'progress-notes': 'Progress notes',
  drafts: 'Drafts',
} as const satisfies Record<ImportLine['what'], string>;

/** How many of a kind the file contains. */
export function countInFile({ added, replaced, same }: ImportLine): number {
  return added + replaced + same;
}

/** Why a file is not imported, and what to do. */
export function refusedWords(why: RefusedWhy): string {
  switch (why) {
    case 'too-big':
      return 'This file is too big to import: it’s larger than 64 MB, or has more than 10,000 actions or two million entries. Nothing was imported. If Rung saved it, use a backup from the same time instead.';
    case 'not-json':
      return 'This isn’t valid JSON, or it’s incomplete. If it came from another computer, copy it again. Otherwise, choose another file.';
    case 'not-rung':
      return 'This file wasn’t saved by Rung. Choose a JSON file that was saved in Rung’s Settings.';
    case 'newer':
      return 'A newer version of Rung saved this file. Install that version on this computer, then import the file again.';
    case 'wrong-content':
      return 'Something in this file isn’t the way Rung saves it, so nothing was imported. If someone edited the file, undo the change. Otherwise, save it from Rung again.';
  }
}
