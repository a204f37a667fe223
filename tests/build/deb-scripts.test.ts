import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { debScript } from '../helpers/launch/deb-script.ts';
import { onThrowawaySystem, type ThrowawaySystem } from '../helpers/launch/throwaway-system.ts';

test('where AppArmor guards the sandbox, the deb installs and removes Rung’s profile', async ({
  skip,
}) => {
  await onThrowawaySystem(skip, async (system) => {
    put(system, '/opt/Rung/resources/apparmor-profile', 'a profile');
    put(system, '/etc/apparmor.d/others', '');
    command(system, 'apparmor_status', 'exit 0');
    command(system, 'apparmor_parser', 'echo "$@" >> /told');
    command(system, 'ischroot', 'exit 1');
    const profile = system.outside('/etc/apparmor.d/rung');

    runScript(system, 'after-install.sh', 'configure');
    expect(readFileSync(profile, 'utf8')).toBe('a profile');
    expect(told(system)).toMatch(/^--replace .*\/etc\/apparmor\.d\/rung$/m);

    runScript(system, 'after-remove.sh', 'upgrade');
    expect(existsSync(profile)).toBe(true);
    expect(told(system)).not.toContain('--remove');

    runScript(system, 'after-remove.sh', 'remove');
    expect(existsSync(profile)).toBe(false);
    expect(told(system)).toContain('--remove /etc/apparmor.d/rung');
  });
});

test('the sandbox helper runs as root only where namespaces are forbidden', async ({ skip }) => {
  await onThrowawaySystem(skip, async (system) => {
    put(system, '/opt/Rung/chrome-sandbox', '');
    const helper = system.outside('/opt/Rung/chrome-sandbox');
    runScript(system, 'after-install.sh', 'configure');
    expect(statSync(helper).mode & 0o7777).toBe(0o755);

    runScript(system, 'after-install.sh', 'configure', 'unprivileged_userns_clone=0');
    expect(statSync(helper).mode & 0o7777).toBe(0o4755);

    put(system, '/opt/Rung/chrome-sandbox', '');
    runScript(system, 'after-install.sh', 'configure', 'apparmor_restrict_unprivileged_userns=1');
    expect(statSync(helper).mode & 0o7777).toBe(0o4755);
  });
});

function put(system: ThrowawaySystem, path: string, text: string): void {
  const file = system.outside(path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

function command(system: ThrowawaySystem, name: string, does: string): void {
  put(system, `/usr/bin/${name}`, `#!/bin/sh\n${does}\n`);
}

function told(system: ThrowawaySystem): string {
  return readFileSync(system.outside('/told'), 'utf8');
}

/** Runs one of the deb's own scripts as dpkg does, on a kernel with this setting. */
function runScript(
  system: ThrowawaySystem,
  script: 'after-install.sh' | 'after-remove.sh',
  argument: string,
  setting = 'none=0',
): void {
  put(system, `/tmp/${script}`, debScript(script));
  const [name, value] = setting.split('=');
  const kernel = `mount -t tmpfs tmpfs /proc/sys/kernel && echo ${value} > /proc/sys/kernel/${name}`;
  const done = system.run(
    'unshare',
    '--mount',
    'sh',
    '-c',
    `${kernel} && exec /tmp/${script} ${argument}`,
  );
  expect(done, done.output).toMatchObject({ status: 0, output: '' });
}
