import { join } from 'node:path';
import { expect, test } from 'vitest';
import { instant } from '../../../data/values/iso-date.ts';
import { backupService } from '../../../electron/backups/backup-service.ts';
import { deleteAction, saveAction } from '../../../electron/store/plan/actions.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { deletionMoment } from '../../../electron/store/settings/days-of-use.ts';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { actionId, sampleAction } from '../../store/samples.ts';
import { openedSession, today, unlocked } from './opened-session.ts';

const farthest = 8_640_000_000_000_000; // milliseconds: the limit of every clock

test.each([
  ['in the year 10000', Date.UTC(10_000, 0, 1)],
  ['at its last moment', farthest],
  ['before the year 0', Date.UTC(-1, 5, 1)],
  ['in the year 0', Date.UTC(-1, 5, 1) + 366 * 86_400_000],
  ['in the first century', Date.UTC(-1, 5, 1) + 50 * 366 * 86_400_000],
  ['at its first moment', -farthest],
])(
  'with a clock that is %s, every start, save and backup works, and nothing is removed',
  (_when, time) => {
    const folder = begunFolder();
    const first = openedSession(folder);
    saveAction(first.db(), sampleAction(1), instant(today));
    deleteAction(first.db(), actionId(1), deletionMoment(first.db(), instant(today)));
    first.close();
    const clock = () => new Date(time);
    const dataSession = openedSession(folder, { clock });
    expect(dataSession.start()).toMatchObject({ kind: 'ready' });
    saveAction(dataSession.db(), sampleAction(2), instant(clock()));
    const places = { folder: join(folder, 'backups'), dataFile: join(folder, 'rung.db') };
    const backups = backupService({ ...places, dataSession, keyStore: unlocked(null), clock });
    for (const round of [1, 2])
      expect([round, backups.backUp('asked').kind]).toEqual([round, 'made']);
    dataSession.close();
    const right = openedSession(folder);
    expect(right.start()).toMatchObject({ kind: 'ready' });
    expect(readRecords(right.db())).toMatchObject({
      actions: [{ id: actionId(2) }],
      deletedActions: [{ id: actionId(1) }],
    });
  },
);
