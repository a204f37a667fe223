import { expect, test, vi } from 'vitest';
import { killedBefore, undisturbed } from './killed-while-upgrading.ts';

vi.mock(
  import('../../../electron/store/migrations/list.ts'),
  () => import('../../store/migrations/later-steps.ts'),
);

const times = 8;

test('after a kill at any statement of an upgrade over every schema, the next start ends like an undisturbed one', {
  timeout: 120_000,
}, () => {
  const upgrade = undisturbed(1);
  expect(upgrade.statements).toBeGreaterThan(100);
  for (let time = 1; time <= times; time += 1) {
    killedBefore(Math.floor((upgrade.statements * time) / (times + 1)), upgrade);
  }
});
