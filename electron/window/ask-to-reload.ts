import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { PageTrouble } from './watch-page.ts';

/** Whether to reload a page that crashed or does not answer. */
export async function askToReload(
  window: BrowserWindow,
  why: PageTrouble,
  signal: AbortSignal,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, { ...questions[why], signal });
  return response === 1 && !signal.aborted;
}

/**
 * Whether to discard a page, with its unsaved input, that does not answer while Rung locks. Its window is
 * hidden.
 */
export async function askToLose(signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    ...questions['silent-holding'],
    detail:
      'Rung wants to lock. The window is hidden until it responds, and your data stays open until then. You can also reload the window, but you’ll lose what isn’t saved.',
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
    message: 'Rung’s window keeps crashing.',
    detail: 'What was saved is on your disk. Reload the window, or open Rung again later.',
    buttons: ['Quit Rung', 'Reload'],
  },
  'not-loaded': {
    ...asked,
    message: 'Rung’s window couldn’t be loaded.',
    detail:
      'Your data is on your disk, unchanged. Reload the window. If that doesn’t help, reinstall Rung. Your data stays.',
    buttons: ['Quit Rung', 'Reload'],
  },
  silent: {
    ...asked,
    message: 'Rung’s window isn’t responding.',
    detail:
      'What was saved is on your disk. Wait a little, or reload the window and check the last thing you typed.',
    buttons: ['Wait', 'Reload'],
    defaultId: 0,
  },
  'silent-holding': {
    ...asked,
    message: 'Rung’s window isn’t responding, and something you typed isn’t saved.',
    detail: 'Wait until it responds. Or reload it, and lose what isn’t saved.',
    buttons: ['Wait', 'Reload and lose it'],
    defaultId: 0,
  },
};
