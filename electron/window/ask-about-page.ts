import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { PageTrouble } from './watch-page.ts';

/** Whether a page that stopped, or does not answer, is to be loaded again. */
export async function askAboutPage(
  window: BrowserWindow,
  why: PageTrouble,
  signal: AbortSignal,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, { ...questions[why], signal });
  return response === 1 && !signal.aborted;
}

/** Whether a page that does not answer while Rung locks is to go, with what it holds. Its window is hidden. */
export async function askToLose(signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    ...questions['silent-holding'],
    detail:
      'Rung wants to lock. The window is hidden until it answers, and your data stays open until then. You can also load the window again, but what is not kept is lost then.',
    signal,
  });
  return response === 1 && !signal.aborted;
}

const asked = {
  type: 'warning',
  title: 'Rung',
  defaultId: 1,
  cancelId: 0,
  noLink: true,
} as const;

const questions: Readonly<Record<PageTrouble, MessageBoxOptions>> = {
  stopped: {
    ...asked,
    message: 'Rung’s window stops again and again.',
    detail: 'What was kept is on your disk. Load it once more, or open Rung again later.',
    buttons: ['Quit Rung', 'Load it again'],
  },
  'not-loaded': {
    ...asked,
    message: 'Rung’s window could not be loaded.',
    detail:
      'Your data is on your disk, as it was. Load the window once more. If that does not help, install Rung again: your data stays.',
    buttons: ['Quit Rung', 'Load it again'],
  },
  silent: {
    ...asked,
    message: 'Rung’s window does not answer.',
    detail:
      'What was kept is on your disk. Wait a little, or load the window again and check the last words you typed.',
    buttons: ['Wait', 'Load it again'],
    defaultId: 0,
  },
  'silent-holding': {
    ...asked,
    message: 'Rung’s window does not answer, and holds something you typed that is not kept.',
    detail: 'Wait until it answers again. Or load it again, and lose what is not kept.',
    buttons: ['Wait', 'Load it again and lose it'],
    defaultId: 0,
  },
};
