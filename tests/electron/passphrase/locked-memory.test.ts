import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { dataText } from '../../../electron/export/data-text.ts';
import { readKeyFile } from '../../../electron/passphrase/keys/key-file.ts';
import { savePath } from '../../../electron/store/plan/path.ts';
import { moment, samplePath } from '../../store/samples.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { guarded, littleCost } from './guarded-data.ts';
import { derivedHere } from './keys/derived-here.ts';

/** Its bytes differ from its string form in memory. */
const passphrase = 'violet änchor 4711 marmalade';
const note = 'I would rather stay, and tell nobody: 8c1f';

test('once locked, the main process’s heap contains neither the passphrase nor a note', async () => {
  const { child, snapshot } = await openedElsewhere();
  expect(await child.says('lock and draw')).toBe('locked null');
  const heap = readFileSync(snapshot, 'utf8');
  expect(heap.length).toBeGreaterThan(100_000);
  expect(heap.includes(note)).toBe(false);
  expect(heap.includes(passphrase)).toBe(false);
});

test.skipIf(process.platform !== 'linux')(
  'while unlocked, the key is in memory but not what opened it; once locked, the key is gone in every form that SQLite gets',
  async () => {
    const { child, key, given } = await openedElsewhere();
    for (const secret of given) expect(isInMemory(child.pid, secret)).toBe(false);
    expect(await child.says('import')).toBe('imported'); // its thread gets the key
    const forms = [
      key,
      Buffer.from(key.toString('hex')),
      Buffer.from(key.toString('hex'), 'utf16le'),
    ];
    expect(isInMemory(child.pid, key)).toBe(true);
    await child.says('lock');
    expect(forms.map((form) => isInMemory(child.pid, form))).toEqual([false, false, false]);
  },
);

/** Data with a note, behind a passphrase, opened by another process; and the bytes it was derived from and to. */
async function openedElsewhere() {
  const folder = temporaryFolder();
  const here = await guarded(folder);
  savePath(here.dataSession.db(), { ...samplePath, note }, moment(0));
  await here.service.turnOn(passphrase);
  const key = Buffer.from(here.keyStore.key() ?? '');
  const { salt } = readKeyFile(here.paths.keyFile)?.passphrase ?? { salt: '' };
  const given = [
    Buffer.from(passphrase),
    await derivedHere(passphrase, Buffer.from(salt, 'hex'), littleCost),
  ];
  const exported = join(temporaryFolder(), 'exported.json');
  writeFileSync(exported, dataText(here.dataSession.db(), moment(1)));
  here.close();
  const snapshot = join(temporaryFolder(), 'main.heapsnapshot');
  const child = started(folder, snapshot, exported);
  expect(await child.says(encodeURIComponent(passphrase))).toMatch(/^unlocked \d+$/);
  return { child, key, given, snapshot };
}

function started(...[folder, snapshot, exported]: readonly [string, string, string]) {
  const script = join(import.meta.dirname, 'locked-memory-child.ts');
  const child = spawn(process.execPath, [script, folder, snapshot, exported], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    async says(line: string): Promise<string> {
      child.stdin.write(`${line}\n`);
      return String((await lines.next()).value);
    },
  };
}

/** Searches all the memory that a process can write to. */
function isInMemory(pid: number, wanted: Buffer): boolean {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    return readFileSync(`/proc/${pid}/maps`, 'utf8')
      .split('\n')
      .some((line) => {
        const [, from, to] = /^(\w+)-(\w+) rw/.exec(line) ?? [];
        return from !== undefined && to !== undefined && isBetween(memory, from, to, wanted);
      });
  } finally {
    closeSync(memory);
  }
}

const step = 1024 * 1024;

function isBetween(memory: number, from: string, to: string, wanted: Buffer): boolean {
  const chunk = Buffer.alloc(step + wanted.length);
  const end = BigInt(`0x${to}`);
  for (let at = BigInt(`0x${from}`); at < end; at += BigInt(step)) {
    const length = Number(end - at < chunk.length ? end - at : BigInt(chunk.length));
    try {
      const read = readSync(memory, chunk, 0, length, at);
      if (chunk.subarray(0, read).includes(wanted)) return true;
    } catch {
      // A page that was released meanwhile, or that isn't memory.
    }
  }
  return false;
}
