import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pinnedNode } from '../../build/root.ts';
import { canInstall } from '../../build/runtime/apt-get.ts';
import { ipFile, straceFile } from '../../build/steps/install-for-tests.ts';
import { planted, type Walked, walkAlone, walkFolders } from '../helpers/launch/alone.ts';
import { expect, freshFolder, test } from '../helpers/launch/launch-rung.ts';
import { whyNoStrace } from '../helpers/strace.ts';

test('during the whole path nothing leaves the computer, and what was typed is only in the data', async () => {
  test.slow();
  const folder = freshFolder('rung-alone-');
  const [userData = '', temporary = '', exported = ''] = walkFolders(folder);
  const { asked, elsewhere, output } = await walk(folder);
  expect(asked).toBeGreaterThan(10);
  expect(elsewhere).toEqual([]);
  expect(output).not.toContain(planted);

  // The planted words are where they belong, so that they would be found elsewhere too.
  const kept = /^(rung\.db(-wal)?|backups\/[^/]+\.db)$/;
  expect(holding(userData).filter((file) => kept.test(file))).toContain('rung.db');
  expect(holding(exported).length).toBeGreaterThan(1);
  expect(holding(userData).filter((file) => !kept.test(file))).toEqual([]);
  expect(holding(temporary)).toEqual([]);
  expect(copiesIn(folder).filter((file) => /\.dmp$|core(\.\d+)?$/.test(file))).toEqual([]);
  if (process.platform !== 'win32') expect(openToOthers(userData)).toEqual([]);
});

/** Why the app can't be watched in a network of its own here; null if it can or must be. */
const whyNotAlone = reason();

function reason(): string | null {
  if (whyNoStrace !== null) return whyNoStrace;
  if (!existsSync(ipFile)) return canInstall ? null : 'iproute2 is not installed here.';
  const tried = spawnSync('unshare', ['-n', ipFile, 'link', 'set', 'lo', 'up']);
  return tried.status === 0 ? null : `No network of one’s own may be made here: ${tried.stderr}`;
}

/** If possible, without any network and with every way out recorded; otherwise like any start. */
async function walk(folder: string): Promise<Walked> {
  if (whyNotAlone !== null) {
    test.info().annotations.push({ type: 'seen from inside alone', description: whyNotAlone });
    return walkAlone(folder, planted);
  }
  const notes = freshFolder('rung-walked-');
  const log = join(notes, 'calls');
  const result = join(notes, 'result.json');
  const script = join(import.meta.dirname, '..', 'helpers', 'person', 'walk-alone.ts');
  const trace = '-f -yy --quiet=all --seccomp-bpf -e trace=connect,sendto,sendmmsg';
  const inside = `"${ipFile}" link set lo up && exec "${straceFile}" ${trace} -o "$0" "$@"`;
  const child = spawn(
    'unshare',
    ['-n', 'sh', '-c', inside, log, pinnedNode, script, folder, planted, result],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  const calls = readFileSync(log, 'utf8').split('\n');
  expect(calls.some((line) => line.includes('AF_UNIX'))).toBe(true);
  expect(calls.filter(leadsOut)).toEqual([]);
  return JSON.parse(readFileSync(result, 'utf8'));
}

/**
 * Whether a call looks up a name, connects to another computer, or sends to one. "Connecting" a datagram socket
 * sends nothing: Chrome's own services, which Electron doesn't have, check this way whether there is a route.
 */
function leadsOut(line: string): boolean {
  if (line.includes('htons(53)')) return true;
  const [, call, socket] = /(connect|sendto|sendmmsg)\(\d+<(UDP|TCP)/.exec(line) ?? [];
  if (call === undefined || (call === 'connect' && socket === 'UDP')) return false;
  const places = line.matchAll(/inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)"|->([^\]]+):\d+\]>/g);
  return [...places].some(([, named, peer]) => !/^(127\.|::1$|\[?::1)/.test(named ?? peer ?? ''));
}

/** The files in a folder that contain the planted words in plain text, in any encoding that a program may use. */
function holding(folder: string): readonly string[] {
  const forms = [Buffer.from(planted), Buffer.from(planted, 'utf16le')];
  return copiesIn(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return forms.some((form) => bytes.includes(form));
  });
}

/** Names, too, can reveal content. */
function copiesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Anything in the data or its folder that others than its owner may read. */
function openToOthers(folder: string): readonly string[] {
  const data = readdirSync(folder).filter((name) => /^(rung\.|backups$|\.rung)/.test(name));
  const backups = readdirSync(join(folder, 'backups')).map((name) => join('backups', name));
  return ['.', ...data, ...backups].filter(
    (name) => (statSync(join(folder, name)).mode & 0o077) !== 0,
  );
}
