import {
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openDatabase, openSnapshot } from '../../electron/store/file/open.ts';
import { verifyFile } from '../../electron/store/file/verify.ts';
import { saveAction } from '../../electron/store/plan/actions.ts';
import { readRecords } from '../../electron/store/records.ts';
import { type OpenedRung, openedRung } from '../electron/ipc/opened-rung.ts';
import { aroundCalls, type FileCall } from '../helpers/around-calls.ts';
import { begunFolder } from '../store/file/begun-folder.ts';
import { moment, ownAction } from '../store/samples.ts';

/** What can happen to a file under the running app. `theirs` is another intact file next to it. */
export const swaps = {
  'was replaced by another one': (file, theirs) => renameSync(theirs, file),
  'was deleted': (file) => rmSync(file),
  'was moved away': (file) => renameSync(file, `${file}.away`),
  'was copied over in place': (file, theirs) => copyFileSync(theirs, file),
  'was replaced by an empty one': (file) => {
    rmSync(file);
    writeFileSync(file, '');
  },
} satisfies Readonly<Record<string, (file: string, theirs: string) => void>>;

export type Swap = (file: string, theirs: string) => void;

/** The calls between which something else can change the files. */
const calls: readonly FileCall[] = [
  'fstatSync',
  'fsyncSync',
  'linkSync',
  'openSync',
  'renameSync',
  'statSync',
  'truncateSync',
  'unlinkSync',
  'writeFileSync',
];

/** Someone's data, and another file of the same kind next to it, with an action “Theirs”. */
export function twoFiles(): {
  readonly folder: string;
  readonly file: string;
  readonly theirs: string;
} {
  const folder = begunFolder();
  const theirs = join(folder, 'copy-of-last-week');
  const db = openDatabase(theirs);
  saveAction(db, ownAction(90, 'Theirs'), moment(0));
  db.close();
  return { folder, file: join(folder, 'rung.db'), theirs };
}

/**
 * Saves four actions, the first one in an earlier run, and swaps the file before the `at`th call of saving the
 * second and the third. Checks that everything reported as saved is in one file afterwards. Returns whether there
 * were that many calls.
 */
export async function swappedAt(swap: Swap, at: number): Promise<boolean> {
  const { folder, file, theirs } = twoFiles();
  const kept = await savedEarlier(folder, 'First');
  const rung = openedRung(folder);
  let count = 0;
  await aroundCalls(
    calls,
    () => {
      count += 1;
      if (count === at) swap(file, theirs);
    },
    async () => {
      kept.push(...(await saved(rung, 2, 'Second')), ...(await saved(rung, 3, 'Third')));
    },
  );
  if (count < at) {
    rung.close();
    return false;
  }
  rung.dataSession.look(); // as it does every few seconds
  expect(rung.dataSession.refusal(), `swapped at ${at}`).toBe('other-file');
  kept.push(...(await saved(rung, 4, 'Fourth')));
  rung.close();
  const [ours = 'none', ...more] = copiesIn(folder);
  expect(more).toEqual([]);
  expect(kept).toContain('First');
  expect(kept).toContain('Fourth');
  expect(actionsIn(ours), `swapped at ${at}`).toEqual(expect.arrayContaining(kept));
  verifyFile(ours, null);
  if (existsSync(file) && statSync(file).size > 0) {
    verifyFile(file, null);
    expect(actionsIn(file)).toEqual(['Theirs']);
  }
  return true;
}

/** Saves to the file itself, not just to its log. */
async function savedEarlier(folder: string, what: string): Promise<string[]> {
  const earlier = openedRung(folder);
  const kept = await saved(earlier, 1, what);
  earlier.close();
  return kept;
}

/** Returns the text if it was reported as saved. */
export async function saved({ api }: OpenedRung, number: number, what: string): Promise<string[]> {
  const outcome = await api.saveAction(ownAction(number, what));
  if (outcome.kind !== 'saved') expect(outcome).toEqual({ kind: 'not-saved', why: 'other-file' });
  return outcome.kind === 'saved' ? [what] : [];
}

export function actionsIn(file: string): readonly string[] {
  const db = openSnapshot(file, null);
  try {
    return readRecords(db).actions.map(({ what }) => what);
  } finally {
    db.close();
  }
}

/** The files that Rung saved the open data to, next to the data file or in `backups/`. */
export function copiesIn(folder: string, name = 'rung-kept-'): readonly string[] {
  return [folder, join(folder, 'backups')].flatMap((each) =>
    existsSync(each)
      ? readdirSync(each)
          .filter((file) => file.startsWith(name) && file.endsWith('.db'))
          .map((file) => join(each, file))
      : [],
  );
}
