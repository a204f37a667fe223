import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { saveAction } from '../../../electron/store/plan/actions.ts';
import { actionsIn, copiesIn, saved, twoFiles } from '../../faults/other-file.ts';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';
import { systemError } from '../../helpers/system-error.ts';
import { moment, ownAction } from '../../store/samples.ts';
import { rung } from '../ipc/rung.ts';

/** Data whose file was replaced while “Mine” was open, and which `Theirs` may replace again. */
async function replaced() {
  const { folder, file, theirs } = twoFiles();
  const again = join(folder, 'copy-of-last-month');
  const db = openDatabase(again);
  for (const number of [91, 92, 93]) saveAction(db, ownAction(number, 'Older'), moment(0));
  db.close();
  const opened = rung(folder);
  await saved(opened, 1, 'Mine');
  await saved(opened, 2, 'Mine, too');
  renameSync(theirs, file);
  opened.dataSession.look();
  const [kept = ''] = copiesIn(folder);
  return { folder, file, again, kept, opened };
}

const older = ['Older', 'Older', 'Older'];

test.each(['open', 'there'] as const)(
  'if something replaces the saved copy of the open data before you continue with what is %s, that is what you get',
  async (which) => {
    const { folder, file, again, kept, opened } = await replaced();
    renameSync(again, kept);
    expect(await opened.api.goOnWith(which)).toMatchObject({ kind: 'ready' });
    opened.close();
    expect(actionsIn(file)).toEqual(which === 'open' ? ['Mine', 'Mine, too'] : ['Theirs']);
    expect(copiesIn(folder)).toEqual([]);
    const aside = copiesIn(folder, 'rung-set-aside-').map(actionsIn);
    const other = which === 'open' ? ['Theirs'] : ['Mine', 'Mine, too'];
    expect(aside).toHaveLength(2);
    expect(aside).toEqual(expect.arrayContaining([older, other]));
    expect(await rung(folder).api.start()).toMatchObject({ kind: 'ready' });
  },
);

test('if something replaces the saved copy while Rung looks on, the next start offers what was open, not the replacement', async () => {
  const { folder, again, kept, opened } = await replaced();
  renameSync(again, kept);
  opened.dataSession.look();
  const shown = { there: { content: { actions: 1 } }, open: { content: { actions: 2 } } };
  expect(await opened.api.start()).toMatchObject(shown);
  opened.close();
  expect(copiesIn(folder).map(actionsIn)).toEqual([['Mine', 'Mine, too']]);
  expect(await rung(folder).api.start()).toMatchObject(shown);
});

test.each(['open', 'there'] as const)(
  'if what is %s changes between being shown and being chosen, Rung shows it again, and uses neither',
  async (which) => {
    const { folder, file, again, kept, opened } = await replaced();
    opened.close();
    const next = rung(folder);
    expect(await next.api.start()).toMatchObject({ kind: 'other-file', failed: null });
    renameSync(again, which === 'open' ? kept : file);
    const shown = await next.api.goOnWith(which);
    expect(shown).toMatchObject({
      kind: 'other-file',
      failed: 'changed',
      there: { content: { actions: which === 'open' ? 1 : 3 } },
      open: { content: { actions: which === 'open' ? 3 : 2 } },
    });
    expect(copiesIn(folder)).toEqual([kept]);
    expect(copiesIn(folder, 'rung-set-aside-')).toEqual([]);
    expect(await next.api.start()).toMatchObject({ failed: null });
    expect(await next.api.goOnWith(which)).toMatchObject({ kind: 'ready' });
  },
);

test('if another saved copy is left after you have chosen, it is not called what you had open', async () => {
  const { folder, file, again, opened } = await replaced();
  const earlier = join(folder, 'rung-kept-2020-01-01T08-00-00.000Z.db');
  copyFileSync(again, earlier); // such as of another Rung, on a disk without locks
  expect(await opened.api.start()).toMatchObject({ isChosen: false });
  const left = {
    kind: 'other-file',
    failed: null,
    isChosen: true,
    there: { content: { actions: 2 } },
    open: { file: earlier, content: { actions: 3 } },
  };
  expect(await opened.api.goOnWith('open')).toMatchObject(left);
  expect(await opened.api.start()).toMatchObject(left); // such as after a reload
  expect(actionsIn(file)).toEqual(['Mine', 'Mine, too']);
  copyFileSync(earlier, file);
  rmSync(`${file}-wal`, { force: true });
  expect(await opened.api.start()).toMatchObject({ kind: 'ready' }); // the same twice: nothing to decide
  opened.close();
  expect(existsSync(earlier)).toBe(false);
});

test('after another saved copy was left, you can continue with what you chose, or with that', async () => {
  for (const which of ['open', 'there'] as const) {
    const { folder, file, again, opened } = await replaced();
    const earlier = join(folder, 'rung-kept-2020-01-01T08-00-00.000Z.db');
    copyFileSync(again, earlier);
    await opened.api.start();
    await opened.api.goOnWith('open');
    expect(await opened.api.goOnWith(which)).toMatchObject({ kind: 'ready' });
    opened.close();
    expect(actionsIn(file)).toEqual(which === 'open' ? older : ['Mine', 'Mine, too']);
    expect(copiesIn(folder)).toEqual([]);
    expect(copiesIn(folder, 'rung-set-aside-')).toHaveLength(2);
  }
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EIO', 'disk-error'],
] as const)(
  'if the disk refuses with %s at any moment of your choice, Rung says so, and what it calls open is what was open',
  async (code, why) => {
    const calls: readonly FileCall[] = ['copyFileSync', 'renameSync', 'fsyncSync', 'writeFileSync'];
    for (let at = 1, isThere = true; isThere; at += 1) {
      const { file, opened } = await replaced();
      await opened.api.start();
      let count = 0;
      const result = await aroundCalls(
        calls,
        (name) => {
          count += 1;
          if (count >= at) throw systemError(code, name);
        },
        () => opened.api.goOnWith('open'),
      );
      isThere = count >= at;
      const [after, what] = [await opened.api.start(), `${code} at ${at}`];
      if (result.kind === 'other-file') {
        expect(result, what).toMatchObject({ failed: why, isChosen: false });
        expect(after, what).toMatchObject({ open: { content: { actions: 2 } } });
      } else expect(result.kind, what).not.toBe('locked');
      if (after.kind === 'ready') {
        opened.close();
        expect(actionsIn(file), what).toEqual(['Mine', 'Mine, too']);
      }
      opened.close();
    }
  },
);

test('if the saved copy can’t be read when you choose it, Rung says that, and not that the disk is full', async () => {
  const { folder, kept, opened } = await replaced();
  opened.close();
  const next = rung(folder);
  writeFileSync(kept, 'Dear diary '.repeat(900));
  expect(await next.api.start()).toMatchObject({ open: { content: null } });
  expect(await next.api.goOnWith('open')).toMatchObject({ failed: 'unreadable' });
});
