import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../build/build-app.ts';
import { launchChromium } from '../../build/standin/chromium/chromium.ts';
import type { Wire } from '../../build/standin/chromium/wire-to-chromium.ts';
import { joinOver } from '../helpers/launch/shared-chromium.ts';
import { noChromium, removeSmallApps, startSmallApp } from './start-small-app.ts';

describe.skipIf(noChromium !== null)('a Chromium that tests share', () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-chromium-'));
  beforeAll(() => buildApp());
  afterAll(() => {
    removeSmallApps();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a start succeeds even if all of Chromium’s messages about it arrive at once', async () => {
    const running = await launchChromium({
      headless: true,
      folder,
      joinable: true,
      firstWindow: false,
      bare: true,
    });
    const ended = once(running.process, 'exit');
    const browser = await joinOver(gathered(running.wire));
    const close = async () => {
      await browser.close();
      await ended;
    };
    onTestFinished(close);
    const app = await startSmallApp(undefined, { address: await running.address, browser, close });
    expect(await app.page.title()).toBe('Small');
    await app.close();
  }, 30_000);
});

/** Passes data on five times a second, like a process that a busy machine leaves waiting. */
function gathered(wire: Wire): Wire {
  return {
    ...wire,
    listen: (onMessage, onEnd) => {
      const arrived: string[] = [];
      const passing = setInterval(() => {
        for (const message of arrived.splice(0)) onMessage(message);
      }, 200);
      wire.listen(
        (message) => void arrived.push(message),
        () => {
          clearInterval(passing);
          onEnd();
        },
      );
    },
  };
}
