import type { ImportLine } from './import-lines.ts';
import type { RefusedWhy } from './read-data-file.ts';

/** What a kind is called where it is counted. */
export const importNames = {
  assessments: 'Assessments',
  evidence: 'Evidence',
  actions: 'Actions',
  'progress-notes': 'Progress notes',
  drafts: 'Drafts',
} as const satisfies Record<ImportLine['what'], string>;

/** How many of a kind the file holds. */
export function heldInFile({ added, replaced, same }: ImportLine): number {
  return added + replaced + same;
}

/** Why a file is not imported, and what to do. */
export function refusedWords(why: RefusedWhy): string {
  switch (why) {
    case 'too-big':
      return 'This file is more than Rung imports as one: it is larger than 64 MB, or holds more than 10,000 actions or two million entries. Nothing of it was taken. If Rung saved it, use a backup from the same time instead.';
    case 'not-json':
      return 'This is no JSON file, or not a whole one. If it came from another computer, copy it from there once more; otherwise choose another file.';
    case 'not-rung':
      return 'This is not a file that Rung saved. Choose one that was saved in Rung’s Settings, as JSON.';
    case 'newer':
      return 'A newer Rung saved this file. Install that version on this computer, then import the file again.';
    case 'wrong-content':
      return 'This file is not as Rung saves it, so nothing of it was taken. If somebody changed it, undo the change; otherwise save it again where it comes from.';
  }
}
