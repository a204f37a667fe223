import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { getPath } from './folders.ts';

const greeting = z.object({
  argv: z.array(z.string()),
  cwd: z.string(),
  data: z.unknown().optional(),
});

export type SecondStart = z.infer<typeof greeting>;

/** Returns true if this is the first start with this user-data folder; otherwise notifies the first one. */
export function holdLock(data: unknown, onSecondStart: (start: SecondStart) => void): boolean {
  const folder = getPath('userData');
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'standin.lock');
  for (let tries = 0; tries < 20; tries += 1) {
    if (takeLock(lock)) {
      listen(socketOf(folder), onSecondStart);
      process.once('exit', () => rmSync(lock, { force: true }));
      return true;
    }
    if (sendToFirst(socketOf(folder), { argv: process.argv, cwd: process.cwd(), data }))
      return false;
    // Nobody answered: the first one was killed, or is still starting and will answer in a moment.
    if (!lockHolderLives(lock)) rmSync(lock, { force: true });
  }
  throw new Error(`Another start holds ${lock} and does not answer`);
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function listen(socket: string, onSecondStart: (start: SecondStart) => void): void {
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    let text = '';
    connection.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    connection.on('end', () => {
      connection.end('heard');
      const start = greeting.safeParse(JSON.parse(text));
      if (start.success) onSecondStart(start.data);
    });
    connection.on('error', () => connection.destroy());
  });
  server.listen(socket).unref();
  process.once('exit', () => rmSync(socket, { force: true }));
}

/** Waits for the answer in a separate process, because the lock is requested synchronously. */
function sendToFirst(socket: string, start: SecondStart): boolean {
  const script = `
    const connection = require('node:net').connect(process.argv[1]);
    connection.end(process.argv[2]);
    connection.setTimeout(1500, () => process.exit(1)).on('error', () => process.exit(1));
    connection.on('data', () => process.exit(0)).on('close', () => process.exit(1));`;
  const done = spawnSync(process.execPath, ['-e', script, socket, JSON.stringify(start)]);
  return done.status === 0;
}

function lockHolderLives(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    process.kill(pid, 0);
    return isThisProgram(pid);
  } catch {
    return false;
  }
}

/** Another program may have the process id by now. */
function isThisProgram(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('standin');
}

/** Socket paths must be short, so a deep folder is named by its hash. */
function socketOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\standin-${hash}`;
  const near = join(folder, 'standin.sock');
  return near.length < 100 ? near : join(tmpdir(), `standin-${hash}.sock`);
}
