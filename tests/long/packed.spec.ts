import { expect, test } from '../helpers/launch/launch-rung.ts';
import { packedOnce } from '../helpers/launch/packed-once.ts';

test('the packed app starts to its first screen', async ({ launchRung }) => {
  const { executable } = await packedOnce({ drivable: true });

  const rung = await launchRung({ packed: executable });

  await expect(rung.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await rung.secondStart()).toBe(0);
});
