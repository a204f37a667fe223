import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { pinnedNode, root } from '../root.ts';
import { passSignalsTo } from './pass-signals.ts';

export interface Ran {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** The tools' scripts, which run with the pinned Node on every platform. */
export const tools = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
} as const;

/** Runs one tool quietly and returns its output. */
export async function run(
  tool: keyof typeof tools,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const started = performance.now();
  const child = spawn(pinnedNode, [join(root, 'node_modules', tools[tool]), ...args], {
    cwd: root,
    env: { ...process.env, ...colour(tool), ...env, PATH: pathWithPinnedNode() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  passSignalsTo(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { ok: code === 0, output, seconds: (performance.now() - started) / 1000 };
}

/**
 * The output is shown later, so the tools can't detect whether a person reads it. Playwright sets FORCE_COLOR
 * for its child processes, and Node warns if NO_COLOR is set as well.
 */
function colour(tool: keyof typeof tools): NodeJS.ProcessEnv {
  const wanted = process.stdout.isTTY && !process.env['NO_COLOR'];
  if (wanted) return { FORCE_COLOR: '1', NO_COLOR: undefined };
  return tool === 'playwright'
    ? { FORCE_COLOR: '0', NO_COLOR: undefined }
    : { FORCE_COLOR: undefined, NO_COLOR: '1' };
}

function pathWithPinnedNode(): string {
  return `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
}
