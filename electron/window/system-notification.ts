import { type App, Notification } from 'electron';
import { appId } from '../app-id.ts';
import type { Notice, NoticeOutcome } from './due-notice.ts';

/** Says to Windows which installed app this is; other systems know. */
export function nameToSystem(app: App): void {
  if (process.platform === 'win32') app.setAppUserModelId(appId);
}

/** The last one is held on to: its click would go with it. */
let last: Notification | null = null;

/** Shows it as the system does. Clicked, it calls back; it says, too, whether it was shown. */
export function showNotification(
  notice: Notice,
  { shown, failed, clicked }: NoticeOutcome & { readonly clicked: () => void },
): void {
  last = new Notification({ title: notice.title, body: notice.body });
  last.on('click', clicked);
  last.on('show', shown);
  last.on('failed', failed); // where macOS or Windows would not have it
  last.show();
}

export function canNotify(): boolean {
  return Notification.isSupported();
}
