import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A changeable copy of this Linux: nobody else sees what is written to it, and it is gone at the end. */
export interface ThrowawaySystem {
  /** Runs a command in it and waits until it ends. */
  run(
    command: string,
    ...args: string[]
  ): { readonly status: number | null; readonly output: string };
  /** Starts a program in it, with a message channel as `fork` has. */
  start(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): ChildProcess;
  /** The path at which one of its files can be read and written from outside. */
  outside(path: string): string;
  /** Every file that was written or removed in it, except paths that start with one of these. */
  changed(but: readonly string[]): readonly string[];
  end(): Promise<void>;
}

// The mounts belong to one process and disappear with it, however the tests end.
const holder = `
set -e
mount -t tmpfs tmpfs /mnt
mkdir /mnt/written /mnt/work /mnt/system
mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/written,workdir=/mnt/work /mnt/system
mount --bind /proc /mnt/system/proc
mount --bind /dev /mnt/system/dev
echo ready
cat
`;

/** Runs `work` in such a system, or skips the test if this computer can't create one. */
export async function onThrowawaySystem(
  skip: (why: string) => void,
  work: (system: ThrowawaySystem) => Promise<void>,
): Promise<void> {
  const system = await throwawaySystem();
  if (system === null) {
    skip('A system to throw away takes Linux, root and overlay mounts.');
    return;
  }
  try {
    await work(system);
  } finally {
    await system.end();
  }
}

async function throwawaySystem(): Promise<ThrowawaySystem | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const mounted = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', holder], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ready = await Promise.race([once(mounted.stdout, 'data'), once(mounted, 'exit')]);
  if (!String(ready[0]).startsWith('ready')) return null;
  const seen = `/proc/${mounted.pid}/root/mnt`;
  const inside = [`--mount=/proc/${mounted.pid}/ns/mnt`, 'chroot', '/mnt/system'];
  return {
    run(command, ...args) {
      const done = spawnSync('nsenter', [...inside, command, ...args], { encoding: 'utf8' });
      return { status: done.status, output: `${done.stdout}${done.stderr}` };
    },
    start: (command, args, env) =>
      spawn('nsenter', [...inside, command, ...args], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: { ...process.env, ...env },
      }),
    outside: (path) => join(seen, 'system', path),
    changed: (but) =>
      copiesIn(join(seen, 'written'), '').filter(
        (path) => !but.some((beginning) => path.startsWith(beginning)),
      ),
    async end() {
      mounted.stdin.end();
      if (mounted.exitCode === null) await once(mounted, 'exit');
    },
  };
}

function copiesIn(folder: string, path: string): readonly string[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const each = `${path}/${name}`;
    return lstatSync(join(folder, each)).isDirectory() ? copiesIn(folder, each) : [each];
  });
}
