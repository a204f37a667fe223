import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePrivateFile } from '../../../electron/passphrase/write-private-file.ts';
import { FileInUseError, storageFailure } from '../../../electron/store/disk/failure.ts';
import { moveFile, moveFileSync } from '../../../electron/store/disk/move-file.ts';
import { removeFile } from '../../../electron/store/disk/remove-file.ts';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';
import { withoutPauses } from '../../helpers/launch/without-pauses.ts';
import { systemError } from '../../helpers/system-error.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const inUse = ['EPERM', 'EACCES', 'EBUSY', 'ETXTBSY'];

/** Both ways of moving a file, with a rename that is rejected this many times. */
const kinds = {
  'one that waits for its turn': (from: string, to: string) => moveFile(from, to),
  'one that can’t': async (from: string, to: string) => moveFileSync(from, to),
};

test.each(
  Object.entries(kinds).flatMap(([kind, move]) => inUse.map((code) => [kind, code, move] as const)),
)('a file briefly open elsewhere is moved anyway: %s, %s', async (_kind, code, move) => {
  const { from, to } = twoFiles();
  const pauses = await refusing(code, 5, () => move(from, to));
  expect(readFileSync(to, 'utf8')).toBe('new');
  expect(pauses).toEqual([10, 20, 40, 80, 160]);
});

test.each(Object.entries(kinds))(
  'a file that stays open elsewhere is reported as in use after at most two seconds: %s',
  async (_kind, move) => {
    const { from, to } = twoFiles();
    let thrown: unknown;
    const pauses = await refusing('EPERM', Number.POSITIVE_INFINITY, async () => {
      thrown = await move(from, to).catch((error: unknown) => error);
    });
    expect(thrown).toBeInstanceOf(FileInUseError);
    expect(thrown).toMatchObject({ code: 'EPERM' });
    expect(storageFailure(thrown)).toBe('in-use');
    const waited = pauses.reduce((all, one) => all + one, 0);
    expect(waited).toBeGreaterThan(1000);
    expect(waited).toBeLessThanOrEqual(2000);
    expect([readFileSync(from, 'utf8'), readFileSync(to, 'utf8')]).toEqual(['new', 'old']);
  },
);

test.each(['EIO', 'ENOSPC', 'EXDEV', 'ENOENT'])(
  'any other error is thrown at once and unchanged: %s',
  async (code) => {
    for (const move of Object.values(kinds)) {
      const { from, to } = twoFiles();
      let thrown: unknown;
      const pauses = await refusing(code, 1, async () => {
        thrown = await move(from, to).catch((error: unknown) => error);
      });
      expect(thrown).toMatchObject({ code });
      expect(thrown).not.toBeInstanceOf(FileInUseError);
      expect(pauses).toEqual([]);
    }
  },
);

test.each(inUse)('a file briefly open elsewhere is removed anyway: %s', async (code) => {
  const { from } = twoFiles();
  const pauses = await refusing(code, 5, () => removeFile(from), ['unlinkSync']);
  expect(existsSync(from)).toBe(false);
  expect(pauses).toEqual([10, 20, 40, 80, 160]);
});

test('a file that stays open elsewhere or can’t be removed from the disk stays, and the reason is reported', async () => {
  const { from } = twoFiles();
  const always = Number.POSITIVE_INFINITY;
  await refusing('EBUSY', always, () => expect(() => removeFile(from)).toThrow(FileInUseError), [
    'unlinkSync',
  ]);
  const pauses = await refusing(
    'EIO',
    always,
    () => expect(() => removeFile(from)).toThrow('EIO'),
    ['unlinkSync'],
  );
  expect(pauses).toEqual([]);
  expect(existsSync(from)).toBe(true);
});

test('if a folder has the name or the folder isn’t writable, moving fails without waiting', async () => {
  const { from, to } = twoFiles();
  mkdirSync(`${to}-folder`);
  const ontoFolder = await refusing('EPERM', 1, () =>
    expect(moveFile(from, `${to}-folder`)).rejects.toMatchObject({ code: 'EPERM' }),
  );
  expect(ontoFolder).toEqual([]);
  const mayNotWrite = await aroundCalls(
    ['accessSync'],
    (name) => {
      throw systemError('EACCES', name);
    },
    () => refusing('EACCES', 1, () => expect(moveFile(from, to)).rejects.toThrow('EACCES')),
  );
  expect(mayNotWrite).toEqual([]);
});

test('a key file that another program briefly has open is written', async () => {
  const { to } = twoFiles();
  await refusing('EBUSY', 3, () => writePrivateFile(to, 'newer'));
  expect(readFileSync(to, 'utf8')).toBe('newer');
});

function twoFiles(): { readonly from: string; readonly to: string } {
  const folder = temporaryFolder();
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  writeFileSync(from, 'new');
  writeFileSync(to, 'old');
  return { from, to };
}

/** Runs `work` while the first of these calls are rejected; returns the pauses between them. */
async function refusing(
  code: string,
  times: number,
  work: () => unknown,
  calls: readonly FileCall[] = ['renameSync', 'promises.rename'],
): Promise<readonly number[]> {
  let left = times;
  return await aroundCalls(
    calls,
    (name) => {
      left -= 1;
      if (left >= 0) throw systemError(code, name);
    },
    () => withoutPauses(work),
  );
}
