import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findChromium, findHeadlessShell } from '../../build/runtime/find-chromium.ts';
import { offlineSwitches } from '../../electron/window/security.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number() })),
});

test('with Rung’s switches the engine resolves no host name at all, not even one that doesn’t exist', () => {
  const chromium = findChromium() ?? '';
  const executable = findHeadlessShell(chromium) ?? chromium;
  const folder = temporaryFolder();
  const log = join(folder, 'net.json');
  spawnSync(executable, [
    '--headless',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...offlineSwitches.map(([name, value]) =>
      value === undefined ? `--${name}` : `--${name}=${value}`,
    ),
    `--user-data-dir=${join(folder, 'profile')}`,
    `--log-net-log=${log}`,
    '--dump-dom',
    'http://example.org/',
  ]);
  const { constants, events } = netLog.parse(JSON.parse(readFileSync(log, 'utf8')));
  const count = (name: string) => {
    const type = constants.logEventTypes[name];
    expect(type).toBeDefined();
    return events.filter((event) => event.type === type).length;
  };
  expect(count('URL_REQUEST_START_JOB')).toBeGreaterThan(0);
  expect(count('HOST_RESOLVER_MANAGER_REQUEST')).toBe(0);
});
