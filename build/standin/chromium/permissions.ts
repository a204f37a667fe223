import type { Session } from './connection.ts';

/** Electron's names of permissions, and Chromium's. */
const names = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['midiSysex', 'midi-sysex'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['display-capture', 'display-capture'],
  ['keyboardLock', 'keyboard-lock'],
  ['pointerLock', 'pointer-lock'],
] as const;

export type PermissionCheck = (
  contents: unknown,
  permission: string,
  origin: string,
  details: object,
) => boolean;
export type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;

/**
 * Asks the app's handlers in advance, once per load, and passes the answers to Chromium, which can't ask
 * later. Without handlers everything is granted, as in Electron.
 */
export async function settlePermissions(
  browser: Session,
  origin: string,
  contents: unknown,
  check: PermissionCheck | null,
  request: PermissionRequest | null,
  browserContextId: string | null,
): Promise<void> {
  const details = { isMainFrame: true, requestingUrl: `${origin}/` };
  await Promise.all(
    names.map(async ([electronName, name]) => {
      const checked = check === null || check(contents, electronName, origin, details);
      const granted =
        checked &&
        (request === null ||
          (await new Promise<boolean>((resolve) =>
            request(contents, electronName, resolve, details),
          )));
      await browser
        .send('Browser.setPermission', {
          permission: { name },
          setting: granted ? 'granted' : 'denied',
          ...(browserContextId === null ? {} : { browserContextId }),
        })
        .catch(() => undefined);
    }),
  );
}
