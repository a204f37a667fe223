import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { SaveError } from '../../data/values/outcome.ts';
import type { LeaveAnswer } from './leaving.ts';

type Page = 'answers' | 'silent';

const answers: Readonly<Record<Page, readonly LeaveAnswer[]>> = {
  answers: ['try-again', 'go-back', 'lose-it'],
  silent: ['go-back', 'lose-it'],
};

/** What to do with unsaved input when the window is about to close. */
export async function askBeforeLeaving(
  window: BrowserWindow,
  why: SaveError,
  page: Page,
  signal: AbortSignal,
): Promise<LeaveAnswer> {
  const { response } = await dialog.showMessageBox(window, { ...question(why, page), signal });
  return answers[page][response] ?? 'go-back';
}

export function question(why: SaveError, page: Page): MessageBoxOptions {
  if (page === 'silent') return silent;
  return {
    type: 'warning',
    title: 'Rung',
    message: 'Rung couldn’t save your last edit.',
    detail: details[why],
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

const details: Readonly<Record<SaveError, string>> = {
  'disk-full': 'The disk is full. Free some space and try again, or close and lose it.',
  'read-only':
    'Rung can’t write to your data folder. Go back and copy what matters most to you, or close and lose it.',
  'in-use':
    'Another program is using your data. Close it there and try again, or close Rung and lose it.',
  'disk-error':
    'Rung couldn’t write to the disk. Check that it’s connected and try again, or close and lose it.',
  'other-file':
    'Another program replaced, moved or changed your data file, and Rung couldn’t save what you had open in a separate file. Go back and save it as a file, or close and lose it.',
  'too-long':
    'A text has more than 2,000,000 characters, which is too long to save. Go back and shorten it or copy it elsewhere, or close and lose it. Everything else is saved.',
  unexpected:
    'Something unexpected went wrong. Go back and copy what matters most to you, or close and lose it.',
};
