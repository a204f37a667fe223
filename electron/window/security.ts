import type { Session, WebContents, WebPreferences } from 'electron';
import { appScheme, pageAddress } from '../ipc/page-address.ts';

/** Of WebRTC, which no content security policy holds back: nothing but a proxy, and there is none. */
const noWayOut = 'disable_non_proxied_udp';

/** Switches for the engine: nothing outside this computer has a name. */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['no-proxy-server'],
  // Chromium's own word for "no such name". Any other is a name, which it would ask the resolver for.
  ['host-resolver-rules', 'MAP * ^NOTFOUND'],
];

/** What every page is made with: Chromium's sandbox, nothing of Node, no page inside it, and no spelling looked up. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences;

/** Keeps every page where it is: no other address, no second window, no webview, no device nearby. */
export function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (!isSamePage(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Left alone, Electron would choose the first one that it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy(noWayOut);
}

/** Gives a session's pages no permission, no device, no download, no dictionary and no address but `app://<host>`. */
export function lockSession(session: Session, host: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', (event, _details, choose) => chooseNone(event, choose));
  session.on('select-usb-device', (event, _details, choose) => chooseNone(event, choose));
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    chooseNone(event, () => choose(''));
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false); // which would fetch a dictionary
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, host) }));
}

function chooseNone(event: { preventDefault(): void }, choose: () => void): void {
  event.preventDefault();
  choose();
}

/** Whether a session bound to `host` may load the address; `devtools:` is Chromium's own inspector. */
export function mayLoad(url: string, host: string): boolean {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  return (
    address.protocol === 'devtools:' ||
    (address.protocol === `${appScheme}:` && address.host === host)
  );
}

/** A reload, with whatever the page has put behind `#`. */
export function isSamePage(url: string): boolean {
  return url === pageAddress || url.startsWith(`${pageAddress}#`);
}
