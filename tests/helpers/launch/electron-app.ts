import { once } from 'node:events';
import { _electron } from '@playwright/test';
import type * as electronModule from 'electron';
import type { Runtime } from '../../../build/runtime/pick-runtime.ts';
import type { RunningApp, StartRequest } from './running-app.ts';

declare global {
  var rungTest: { show: number; focus: number; restore: number; shell: string[] };
}

/** Starts the built app on real Electron. */
export async function startOnElectron(
  runtime: Runtime & { kind: 'electron' },
  request: StartRequest,
): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: electronExecutable(runtime, request),
    args: electronArguments(request),
    env: { ...definedOnly(process.env), ...request.env },
    // By default Playwright turns it off on Linux; as root Chromium refuses to start with it.
    chromiumSandbox: process.getuid?.() !== 0,
    // The app sets the theme: Playwright must not override it.
    colorScheme: null,
  });
  let text = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  await app.evaluate(countCalls);
  // On Windows the process that Playwright started is a shell around the app.
  const pid = await app.evaluate(() => process.pid);
  const page = await app.firstWindow();
  await page.waitForURL(/^app:\/\/rung\//);
  const ended = async () => {
    const child = app.process();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return {
    runtime: 'electron',
    page,
    output: () => text,
    answerSaveDialog: (answer) =>
      app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({
          canceled: path === 'cancel',
          filePath: path === 'cancel' ? '' : path,
        });
      }, answer),
    answerOpenDialog: (answer) =>
      app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({
          canceled: path === 'cancel',
          filePaths: path === 'cancel' ? [] : [path],
        });
      }, answer),
    answerMessageBox: (button) =>
      app.evaluate(({ dialog }, response) => {
        dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
      }, button),
    messageBoxes: async () => systemsOwn(),
    clickMenu: (id) =>
      app.evaluate(({ Menu }, itemId) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
        if (item === null || item === undefined)
          throw new Error(`The menu has no item "${itemId}"`);
        item.click();
      }, id),
    chooseFromMenu: async () => systemsOwn(),
    copiedPicture: async () => {
      const png = await app.evaluate(async ({ clipboard }) => {
        const [item] = await clipboard.read();
        if (item === undefined) throw new Error('Nothing is copied.');
        const blob = await item.getType('image/png');
        return Buffer.from(await blob.arrayBuffer()).toString('base64');
      });
      return Buffer.from(png, 'base64');
    },
    windows: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({
          visible: window.isVisible(),
          minimized: window.isMinimized(),
          maximized: window.isMaximized(),
          bounds: window.getBounds(),
        })),
      ),
    foregroundCalls: () => app.evaluate(() => globalThis.rungTest),
    minimize: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize()),
    maximize: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize()),
    setBounds: (bounds) =>
      app.evaluate(
        ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
        bounds,
      ),
    shellCalls: () => app.evaluate(() => globalThis.rungTest.shell),
    notifications: async () => systemsOwn(),
    clickNotification: async () => systemsOwn(),
    powerEvent: (name) =>
      app.evaluate(({ powerMonitor }, event) => void powerMonitor.emit(event), name),
    holdAnswers: async () => {
      throw new Error('Electron delivers an answer as soon as there is one.');
    },
    closeWindow: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    ended: async () => {
      const child = app.process();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
    loseSenderFrame: async () => {
      throw new Error('Electron’s frames can’t be lost on purpose.');
    },
    crashPage: async () => {
      throw new Error('Playwright can’t follow a page of Electron’s past its crash.');
    },
    logOut: async () => {
      process.kill(pid, 'SIGTERM');
      await ended();
    },
    kill: async () => {
      process.kill(pid, 'SIGKILL');
      await ended();
    },
    close: async () => {
      await app.close().catch(() => undefined);
      await ended();
    },
  };
}

/** Electron passes notifications to the system, which can't report what it shows. */
function systemsOwn(): never {
  throw new Error('What Electron notifies of is seen by the system alone.');
}

export function electronExecutable(
  { binary }: Runtime & { kind: 'electron' },
  { what }: StartRequest,
): string {
  return what.kind === 'packed' ? what.executable : binary;
}

export function electronArguments({ what, userData, colorScheme }: StartRequest): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(what.kind === 'folder' ? [what.folder] : []),
    `--user-data-dir=${userData}`,
  ];
}

/** Runs in the main process: counts what brings a window to the front, and replaces the system's shell. */
function countCalls({ BrowserWindow, shell }: typeof electronModule): void {
  globalThis.rungTest = { show: 0, focus: 0, restore: 0, shell: [] };
  for (const name of ['show', 'focus', 'restore'] as const) {
    const own = BrowserWindow.prototype[name];
    BrowserWindow.prototype[name] = function counted(this: electronModule.BrowserWindow) {
      globalThis.rungTest[name] += 1;
      own.call(this);
    };
  }
  shell.showItemInFolder = (path) =>
    void globalThis.rungTest.shell.push(`showItemInFolder ${path}`);
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
