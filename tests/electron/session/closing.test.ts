import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actionsIn, saved } from '../../faults/other-file.ts';
import { aroundCalls, fileCalls } from '../../helpers/around-calls.ts';
import { withoutPauses } from '../../helpers/launch/without-pauses.ts';
import { systemError } from '../../helpers/system-error.ts';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { openedRung } from '../ipc/opened-rung.ts';

/** Saves, then closes Rung while `inTheWay` runs before each call; returns how many calls closing makes. */
async function closedWhile(folder: string, inTheWay: (call: number) => void): Promise<number> {
  const rung = openedRung(folder);
  await saved(rung, 1, 'Saved just now');
  let call = 0;
  await aroundCalls(
    fileCalls,
    (name) => {
      call += 1;
      try {
        inTheWay(call);
      } catch {
        throw systemError('EIO', name);
      }
    },
    () => withoutPauses(async () => rung.close()),
  );
  return call;
}

test.each([1, 2, Number.POSITIVE_INFINITY])(
  'if the disk rejects %d calls in a row while Rung closes, everything saved is in the data at the next start',
  async (refused) => {
    const calls = await closedWhile(begunFolder(), () => {});
    expect(calls).toBeGreaterThan(5);
    for (let from = 1; from <= calls; from += 1) {
      const folder = begunFolder();
      await closedWhile(folder, (call) => {
        if (call >= from && call < from + refused) throw new Error('refused');
      });
      const next = openedRung(folder);
      expect(await next.api.start(), `from ${from}`).toMatchObject({ kind: 'ready' });
      next.close();
      const file = join(folder, 'rung.db');
      expect(actionsIn(file), `from ${from}`).toEqual(['Saved just now']);
      expect(existsSync(`${file}-wal`)).toBe(false);
    }
  },
);
