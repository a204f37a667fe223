import { expect, test } from '../helpers/launch-rung.ts';

test('a second start brings the first window forward, and ends', async ({ launchRung }) => {
  const rung = await launchRung();
  await rung.minimize();
  const before = await rung.foregroundCalls();

  expect(await rung.secondStart()).toBe(0);

  await expect.poll(async () => (await rung.foregroundCalls()).focus).toBeGreaterThan(before.focus);
  const [window, ...others] = await rung.windows();
  expect(others).toEqual([]);
  expect(window).toMatchObject({ visible: true, minimized: false });
});

test('the window comes back where and as large as it was left', async ({ launchRung }) => {
  const bounds = { x: 120, y: 90, width: 1100, height: 720 };
  const first = await launchRung();
  await first.setBounds(bounds);
  await first.close();

  const second = await launchRung({ userData: first.userData });

  await expect.poll(async () => (await second.windows())[0]?.bounds).toEqual(bounds);
});

test('closing the window ends the app', async ({ launchRung }) => {
  const rung = await launchRung();
  await rung.closeWindow();
  expect(await rung.ended()).toBe(0);
});
