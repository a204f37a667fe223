import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Unkept } from './contract.ts';
import type { LeaveAnswer } from './leaving.ts';

const answers: readonly LeaveAnswer[] = ['try-again', 'go-back', 'lose-it'];

/** What to do with what could not be kept, when the window is about to close. */
export async function askBeforeLeaving(
  window: BrowserWindow,
  why: Unkept,
  signal: AbortSignal,
): Promise<LeaveAnswer> {
  const { response } = await dialog.showMessageBox(window, { ...question(why), signal });
  return answers[response] ?? 'go-back';
}

export function question(why: Unkept): MessageBoxOptions {
  return {
    type: 'warning',
    title: 'Rung',
    message: 'Rung could not keep what you typed last.',
    detail: details[why],
    buttons: ['Try again', 'Go back', 'Close and lose it'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
}

const details: Readonly<Record<Unkept, string>> = {
  'disk-full': 'The disk is full. Make room and try again, or close and lose it.',
  'read-only':
    'Rung can’t write where your data is. Go back and copy what matters most to you, or close and lose it.',
  'in-use':
    'Another program is using your data. Close it there and try again, or close Rung and lose it.',
  'disk-error':
    'The disk did not take it. Check that it is connected and try again, or close and lose it.',
  'other-file':
    'Another program has replaced, moved or changed the file of your data, and what was open could not be kept beside it. Go back and save it as a file, or close and lose it.',
  'too-long':
    'A text has more than 2,000,000 characters, which is too long to keep. Go back and shorten it or copy it elsewhere, or close and lose it. Everything else is kept.',
  unexpected:
    'Something unexpected stands in the way. Go back and copy what matters most to you, or close and lose it.',
};
