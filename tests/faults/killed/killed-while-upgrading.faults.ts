import { expect, test, vi } from 'vitest';
import { runTraced, whyNoStrace } from '../../helpers/strace.ts';
import {
  copyOf,
  expectUpgradeGoesOn,
  killedBefore,
  startingChild,
  undisturbed,
  versions,
} from './killed-while-upgrading.ts';

vi.mock(
  import('../../../electron/store/migrations/list.ts'),
  () => import('../../store/migrations/later-steps.ts'),
);

test.each(versions)(
  'after a kill at one statement after another of an upgrade from schema %i, the next start ends like an undisturbed one',
  (version) => {
    const upgrade = undisturbed(version);
    const step = version === 1 ? 1 : 10; // from the first schema, every statement of every migration is covered
    for (let statement = 0; statement < upgrade.statements; statement += step) {
      killedBefore(statement, upgrade);
    }
  },
);

test
  .skipIf(whyNoStrace !== null)
  .each(['pwrite64', 'fsync,fdatasync', 'rename,unlink,link,ftruncate'])(
  'after a kill inside an upgrade, at any of its %s, the next start ends like an undisturbed one',
  async (calls) => {
    const upgrade = undisturbed(1);
    const [step, most] = calls === 'pwrite64' ? [7, 2_000] : [1, 200];
    let kills = 0;
    for (let call = 1; ; call += step) {
      expect(call).toBeLessThan(most);
      const folder = copyOf(upgrade.folder);
      const inject = `inject=${calls}:signal=SIGKILL:when=${call}`;
      const kill = ['-e', `trace=${calls}`, '-e', inject, '-o', '/dev/null'];
      const { output } = await runTraced(kill, startingChild, [folder]);
      if (output.startsWith('ready')) break;
      kills += 1;
      expectUpgradeGoesOn(folder, upgrade);
    }
    expect(kills).toBeGreaterThan(2);
  },
);
