import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { speed } from '../../../build/steps/speed.ts';

/** Slows a page down as configured, as long as it exists. */
export async function slowDown(page: Page): Promise<void> {
  if (speed.slowdown === 1) return;
  const session = await page.context().newCDPSession(page);
  const slow = () => session.send('Emulation.setCPUThrottlingRate', { rate: speed.slowdown });
  // A newly loaded document may belong to another process.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) slow().catch(() => undefined);
  });
  await slow();
}

/** The environment that delays a start's answers: the same start of the same test gets the same delays. */
export function lateEnv(start: string): Record<string, string> {
  if (speed.lateSeed === null) return {};
  const hash = createHash('sha256').update(`${speed.lateSeed} ${start}`).digest();
  return { RUNG_STANDIN_LATE: String(hash.readUInt32LE()) };
}
