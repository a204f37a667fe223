import { packApp } from '../../build/pack-app.ts';
import { expect, freshFolder, test } from '../helpers/launch-rung.ts';

test('the packed app starts to its first screen', async ({ launchRung }) => {
  test.setTimeout(120_000);
  const { executable } = await packApp(freshFolder('rung-packed-'), { drivable: true });

  const rung = await launchRung({ packed: executable });

  await expect(rung.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await rung.secondStart()).toBe(0);
});
