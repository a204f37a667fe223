import type { Session, WebContents } from 'electron';
import { appScheme, pageAddress } from './page-address.ts';

/** Switches for the engine: nothing outside this computer has a name, and WebRTC finds no way out. */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Keeps every page where it is: no other address, no second window, no webview. */
export function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (!isSamePage(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Gives a session's pages no permission, no device, no download and no address but `app://<host>`. */
export function lockSession(session: Session, host: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, host) }));
}

/** Whether a session bound to `host` may load the address; `devtools:` is Chromium's own inspector. */
export function mayLoad(url: string, host: string): boolean {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  return (
    address.protocol === 'devtools:' ||
    (address.protocol === `${appScheme}:` && address.host === host) ||
    address.protocol === 'data:'
  );
}

/** A reload, with whatever the page has put behind `#`. */
export function isSamePage(url: string): boolean {
  return url === pageAddress || url.startsWith(`${pageAddress}#`);
}
