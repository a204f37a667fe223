import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, freshFolder, runToItsEnd, test } from '../helpers/launch/launch-rung.ts';

test('if the data can’t be opened and Rung is started again, the first window comes forward, and the second start opens no database', async ({
  launchRung,
}) => {
  const userData = freshFolder('rung-data-');
  writeFileSync(join(userData, 'rung.db'), 'Dear diary');
  const probe = databaseProbe();
  const rung = await launchRung({ userData, env: probe.env('first') });
  await expect(rung.page.getByRole('heading', { level: 1 })).toBeVisible();
  await rung.minimize();
  const before = await rung.foregroundCalls();

  expect(await rung.secondStart(probe.env('second'))).toBe(0);

  await expect.poll(async () => (await rung.foregroundCalls()).focus).toBeGreaterThan(before.focus);
  const [window, ...others] = await rung.windows();
  expect(others).toEqual([]);
  expect(window).toMatchObject({ visible: true, minimized: false });
  expect(probe.opened('second')).toBe(false);
  if (rung.runtime === 'standin') expect(probe.opened('first')).toBe(true);
  expect(readFileSync(join(userData, 'rung.db'), 'utf8')).toBe('Dear diary');
});

test('the window comes back at its last position and size', async ({ launchRung }) => {
  const bounds = { x: 120, y: 90, width: 1100, height: 720 };
  // A full browser: the headless shell may end when a window closes right after it was moved.
  const first = await launchRung({ ownChromium: true });
  await first.setBounds(bounds);
  await first.close();

  const second = await launchRung({ userData: first.userData, ownChromium: true });

  await expect.poll(async () => (await second.windows())[0]?.bounds).toEqual(bounds);
});

test('closing the window ends the app', async ({ launchRung }) => {
  const rung = await launchRung();
  await rung.closeWindow();
  expect(await rung.ended()).toBe(0);
});

test('a failed start explains itself and exits with an error', async () => {
  const { exitCode, output } = await runToItsEnd({ RUNG_STANDIN_BREAKS: 'screen.getAllDisplays' });
  expect(exitCode).toBe(1);
  expect(output).toContain('Rung couldn’t start');
  expect(output).toContain('Your data is on your disk, unchanged.');
});

test('a window that is never reported as drawn is shown anyway', async ({ launchRung }) => {
  const rung = await launchRung({ env: { RUNG_STANDIN_UNDRAWN: '1' } });
  await expect.poll(() => rung.windows()).toMatchObject([{ visible: true }]);
});

test('an unsandboxed page is rejected with a message, and Rung exits', async () => {
  const { exitCode, output } = await runToItsEnd({ RUNG_STANDIN_UNSANDBOXED: '1' });
  expect(exitCode).toBe(1);
  expect(output).toContain('The protection around Rung’s window (its sandbox) is off');
});

/** Records which process loads SQLite: without it no process can open a database. */
function databaseProbe() {
  const folder = freshFolder('rung-probe-');
  const script = join(folder, 'probe.cjs');
  const note = (name: string) => join(folder, name);
  writeFileSync(
    script,
    `const load = process.dlopen;
    process.dlopen = (module, file, ...others) => {
      if (/sqlite/.test(file)) require('node:fs').writeFileSync(process.env.RUNG_PROBE, file);
      return load(module, file, ...others);
    };`,
  );
  return {
    env: (name: string) => ({ NODE_OPTIONS: `--require ${script}`, RUNG_PROBE: note(name) }),
    opened: (name: string) => existsSync(note(name)),
  };
}
