import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../build/build-app.ts';
import { noChromium, removeSmallApps, smallAppCommand, startSmallApp } from './start-small-app.ts';

describe.skipIf(noChromium !== null || process.platform !== 'linux')(
  'how an app on the stand-in ends',
  () => {
    beforeAll(async () => {
      await buildApp();
    }, 60_000);

    afterAll(removeSmallApps);

    test('a second start notifies the first and exits with success', async () => {
      const app = await startSmallApp();
      const { command, args, env } = smallAppCommand(app.request);
      const second = spawn(command, [...args, 'knock'], { env: { ...process.env, ...env } });

      expect(await once(second, 'exit')).toEqual([0, null]);

      await expect
        .poll(() => app.page.evaluate(() => globalThis.small.ask('heard')))
        .toContain('second knock');
      await app.close();
    });

    test('a kill leaves no Chromium process behind, and the next start is the first instance again', async () => {
      const app = await startSmallApp();
      expect(processesWith(app.request.userData)).not.toEqual([]);

      await app.kill();

      await expect.poll(() => processesWith(app.request.userData), { timeout: 10_000 }).toEqual([]);
      const again = await startSmallApp(app.request);
      expect(await again.page.title()).toBe('Small');
      await again.close();
    });

    test('closing a window lets its page finish first', async () => {
      const last = await startSmallApp();
      await last.page.evaluate(() => {
        addEventListener('beforeunload', () => void globalThis.small.ask('say', 'last word'));
      });
      await last.closeWindow();
      expect(await last.ended()).toBe(0);
      expect(last.output()).toContain('last word');
    });

    test('a hanging page can’t keep a window open', async () => {
      const hung = await startSmallApp();
      const script = hung.page.evaluate(() => {
        addEventListener('beforeunload', () => {});
        void globalThis.small.ask('say', 'hanging');
        for (;;);
      });
      script.catch(() => undefined);
      await expect.poll(() => hung.output()).toContain('hanging');
      await hung.closeWindow();
      expect(await hung.ended()).toBe(0);
    });

    test('closing the last window ends the app', async () => {
      const app = await startSmallApp();
      await app.closeWindow();
      await app.close();
      expect(processesWith(app.request.userData)).toEqual([]);
    });
  },
);

/** The processes with this folder on their command line; without /proc they can't be found. */
function processesWith(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && commandLine(pid).includes(folder),
  );
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
