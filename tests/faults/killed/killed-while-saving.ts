import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { compiled, pinnedNode } from '../../../build/root.ts';
import { verifyFile } from '../../../electron/store/file/verify.ts';
import type { OpenedRung } from '../../electron/ipc/opened-rung.ts';
import { openedRung } from '../../electron/ipc/opened-rung.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { idsOf, takeStep } from './saving-steps.ts';

const child = join(import.meta.dirname, 'saving-child.ts');

/**
 * Runs the app on one data file many times, and kills each run in the middle of saving, at different moments.
 * After each the file is intact and equal to that of a twin with the same saves that is never killed.
 */
export async function killedWhileSaving(kills: number): Promise<void> {
  const folder = temporaryFolder();
  let known = 0;
  let newId = idsOf(0);
  const twin = openedRung(temporaryFolder(), { newId: () => newId() });
  const tellTwin = async (until: number) => {
    for (; known < until; known += 1) {
      newId = idsOf(known);
      await takeStep(twin.api, known);
    }
  };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      // One run in five is killed while it starts, or when it has just started to save.
      const acknowledged = await lifeThatIsKilled(folder, known, kill % 5 !== 4);
      expect(() => verifyFile(join(folder, 'rung.db'), null)).not.toThrow();
      const survivor = openedRung(folder);
      try {
        const content = await contentOf(survivor);
        await tellTwin(acknowledged);
        // The interrupted save may be complete although it wasn't acknowledged, but never partial.
        if (!same(content, await contentOf(twin))) await tellTwin(acknowledged + 1);
        expect(content).toEqual(await contentOf(twin));
      } finally {
        survivor.close();
      }
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
    expect(known).toBeGreaterThanOrEqual(kills);
  } finally {
    twin.close();
  }
}

/** Returns the first step that was not acknowledged. */
async function lifeThatIsKilled(
  folder: string,
  first: number,
  onceItSaves: boolean,
): Promise<number> {
  const life = spawn(pinnedNode, [child, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  let output = '';
  const saved = new Promise<void>((resolve) => {
    life.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.includes('saved')) resolve();
    });
  });
  const ended = once(life, 'close');
  if (onceItSaves) await Promise.race([saved, ended]);
  await pause(Math.random() * (onceItSaves ? 60 : 600));
  life.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal, 'the life was to be killed, not to end').toBe('SIGKILL');
  const last = [...output.matchAll(/^saved (\d+)$/gm)].at(-1)?.[1];
  return Number(last ?? first - 1) + 1;
}

async function contentOf({ api }: OpenedRung): Promise<unknown> {
  const start = await api.start();
  return { settings: start.kind === 'ready' ? start.settings : null, ...(await api.readRecords()) };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
