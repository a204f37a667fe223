import type { Session, WebContents, WebPreferences } from 'electron';
import { appScheme, pageAddress } from '../ipc/page-address.ts';

/** For WebRTC, which no content security policy restricts: only through a proxy, and there is none. */
const noWayOut = 'disable_non_proxied_udp';

/** Switches for the engine: no host outside this computer can be resolved. */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['no-proxy-server'],
  // Chromium's own word for "no such name". Any other word is a name that it would look up.
  ['host-resolver-rules', 'MAP * ^NOTFOUND'],
];

/** Every page's preferences: Chromium's sandbox, no Node, no embedded page, and no spellchecker. */
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

/** Locks every page: no navigation, no second window, no webview, no nearby device. */
export function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (!isSamePage(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // By default, Electron would choose the first one that it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy(noWayOut);
}

/** Denies a session's pages every permission, device, download, dictionary and address except `app://<host>`. */
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
  session.setSpellCheckerEnabled(false); // it would download a dictionary
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

/** A reload, with whatever the page has put after `#`. */
export function isSamePage(url: string): boolean {
  return url === pageAddress || url.startsWith(`${pageAddress}#`);
}
