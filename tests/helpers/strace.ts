import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { compiled, pinnedNode } from '../../build/root.ts';
import { canInstall } from '../../build/runtime/apt-get.ts';
import { straceFile } from '../../build/steps/install-for-tests.ts';

/** Why system calls can't be traced here; null if they can or must be. */
export const whyNoStrace: string | null = reason();

function reason(): string | null {
  if (process.platform !== 'linux') return 'System calls are watched on Linux alone.';
  // Where the commands install it, it must not be missing: the tests run, and fail.
  if (!existsSync(straceFile)) return canInstall ? null : 'strace is not installed here.';
  const tried = spawnSync(straceFile, ['-qq', '-o', '/dev/null', 'true']);
  return tried.status === 0 ? null : `strace may not watch here: ${tried.stderr}`;
}

export interface TracedRun {
  readonly exitCode: number | null;
  readonly output: string;
}

/**
 * Runs a TypeScript test file with the pinned Node, under strace with these options. The system stops it only at
 * the traced calls, because stopping at every call costs as much time as the run itself.
 */
export function runTraced(
  options: readonly string[],
  script: string,
  args: readonly string[],
): Promise<TracedRun> {
  // With that option, strace delivers no signals.
  const halted = options.some((option) => option.includes('signal=')) ? [] : ['--seccomp-bpf'];
  const child = spawn(
    straceFile,
    ['-f', ...halted, '--quiet=all', ...options, pinnedNode, script, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // One thread for files, so that the order of calls is the same in every run.
      env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_COMPILE_CACHE: compiled },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
}
