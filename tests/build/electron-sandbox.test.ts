import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { whyNoSandbox } from '../../build/runtime/electron-sandbox.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

afterEach(() => void vi.restoreAllMocks());

/** A Linux with these settings and an unpacked Electron, as a user without special rights sees it. */
function why(settings: Readonly<Record<string, string>>): string | null {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'kernel'));
  for (const [name, value] of Object.entries(settings)) {
    writeFileSync(join(folder, 'kernel', name), `${value}\n`);
  }
  return whyNoSandbox(join(folder, 'electron'), folder);
}

test('where Ubuntu forbids namespaces, the message includes the command that allows them', () => {
  expect(why({ apparmor_restrict_unprivileged_userns: '1' })).toContain(
    'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  );
});

test('where an older Debian forbids them, the message does too', () => {
  expect(why({ unprivileged_userns_clone: '0' })).toContain(
    'sudo sysctl -w kernel.unprivileged_userns_clone=1',
  );
});

test('where they are allowed, or no setting says otherwise, Electron starts', () => {
  expect(why({})).toBeNull();
  expect(
    why({ apparmor_restrict_unprivileged_userns: '0', unprivileged_userns_clone: '1' }),
  ).toBeNull();
});
