import { app, dialog, protocol } from 'electron';
import { endAfter } from './start-failed.ts';
import { appSchemes } from './window/protocol.ts';
import { offlineSwitches } from './window/security.ts';
import { nameToSystem } from './window/system-notification.ts';

app.setName('Rung');
nameToSystem(app);
app.enableSandbox();
for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged(appSchemes);

if (app.requestSingleInstanceLock()) {
  // Not awaited, because Electron becomes ready only after this file has run. It would only warn about a
  // rejection.
  open().catch(async (error: unknown) => {
    await app.whenReady();
    endAfter(error, { app, dialog });
  });
} else {
  app.quit();
}

/** Loads the rest of Rung while Electron starts its other processes, which this file's end lets it do. */
async function open(): Promise<void> {
  const { run } = await import('./run.ts');
  await run(app.whenReady());
}
