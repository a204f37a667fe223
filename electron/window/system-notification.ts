import { type App, Notification } from 'electron';
import { appId } from '../app-id.ts';
import type { Notice, NoticeOutcome } from './due-notice.ts';

/** Tells Windows which installed app this is; other systems know. */
export function nameToSystem(app: App): void {
  if (process.platform === 'win32') app.setAppUserModelId(appId);
}

/** Stays referenced: if it were collected, its click would be lost. */
let last: Notification | null = null;

/** Shows a system notification. Calls back when it is clicked, and when it was shown or failed. */
export function showNotification(
  notice: Notice,
  { shown, failed, clicked }: NoticeOutcome & { readonly clicked: () => void },
): void {
  last = new Notification({ title: notice.title, body: notice.body });
  last.on('click', clicked);
  last.on('show', shown);
  last.on('failed', failed); // if macOS or Windows refuse it
  last.show();
}

export function canNotify(): boolean {
  return Notification.isSupported();
}
