import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { longestTyped } from '../../data/assessments/draft.ts';
import { diskCauses, diskRemedies } from '../../data/text/disk-words.ts';
import { capitalised } from '../../data/text/sentence.ts';
import { characters } from '../../data/text/typed-text.ts';
import type { SaveError } from '../../data/values/outcome.ts';
import type { CloseAnswer } from './close-after-saving.ts';

type Page = 'answers' | 'silent';

const answers: Readonly<Record<Page, readonly CloseAnswer[]>> = {
  answers: ['try-again', 'go-back', 'lose-it'],
  silent: ['go-back', 'lose-it'],
};

/** What to do with unsaved input when the window is about to close. */
export async function askBeforeClosing(
  window: BrowserWindow,
  why: SaveError,
  page: Page,
  signal: AbortSignal,
): Promise<CloseAnswer> {
  const { response } = await dialog.showMessageBox(window, { ...question(why, page), signal });
  return answers[page][response] ?? 'go-back';
}

export function question(why: SaveError, page: Page): MessageBoxOptions {
  if (page === 'silent') return silent;
  return {
    type: 'warning',
    title: 'Rung',
    message: 'Rung couldn’t save your last edit.',
    detail: `${capitalised(diskCauses[why])}${consequences[why]}`,
    buttons: ['Try again', 'Go back', 'Close and lose it'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
}

const silent: MessageBoxOptions = {
  type: 'warning',
  title: 'Rung',
  message: 'Rung’s window isn’t responding, and something you typed isn’t saved.',
  detail:
    'Wait until the window responds, then close it again. Or close it now, and lose what isn’t saved.',
  buttons: ['Wait', 'Close and lose it'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
};

/** What each cause means for closing. */
const consequences: Readonly<Record<SaveError, string>> = {
  'disk-full': `. ${diskRemedies['disk-full']} and try again, or close and lose it.`,
  'read-only': '. Go back and copy what matters most to you, or close and lose it.',
  'in-use': `. ${diskRemedies['in-use']} and try again, or close Rung and lose it.`,
  'no-folder': `. ${diskRemedies['no-folder']} and try again, or close and lose it.`,
  'disk-error': `. ${diskRemedies['disk-error']} and try again, or close and lose it.`,
  'other-file':
    ', and Rung couldn’t save what you had open in a separate file. Go back and save it as a file, or close and lose it.',
  'too-long': `: it has more than ${characters(longestTyped)} characters. Go back and shorten it or copy it elsewhere, or close and lose it. Everything else is saved.`,
  unexpected: '. Go back and copy what matters most to you, or close and lose it.',
};
