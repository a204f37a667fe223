import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The Linux settings for what unprivileged programs may do. */
export const kernelSettings = '/proc/sys';

/**
 * Why Chromium's sandbox, and so Electron, can't start on this system, with the remedy; null if it can. Since
 * 23.10, Ubuntu lets only known programs create the namespaces that the sandbox needs; Electron in
 * `node_modules` isn't one of them.
 */
export function whyNoSandbox(binary: string, settings = kernelSettings): string | null {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return null;
  if (isSetuidRoot(join(dirname(binary), 'chrome-sandbox'))) return null;
  if (setting(settings, 'kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return 'this system forbids its sandbox; `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0` allows it until the next restart';
  }
  if (setting(settings, 'kernel/unprivileged_userns_clone') === '0') {
    return 'this system forbids its sandbox; `sudo sysctl -w kernel.unprivileged_userns_clone=1` allows it until the next restart';
  }
  return null;
}

function setting(settings: string, name: string): string | null {
  try {
    return readFileSync(join(settings, name), 'utf8').trim();
  } catch {
    return null; // not on this system
  }
}

/** Chromium's older sandbox, which doesn't need namespaces. */
function isSetuidRoot(file: string): boolean {
  try {
    const { uid, mode } = statSync(file);
    return uid === 0 && (mode & 0o4000) !== 0;
  } catch {
    return false;
  }
}
