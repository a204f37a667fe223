import { EventEmitter } from 'node:events';
import { closeBrowsers, shownBrowser, whenChromiumEnds } from './chromium/browsers.ts';
import { appMetrics } from './chromium/page-processes.ts';
import { settleSchemes } from './chromium/protocol.ts';
import { onSessionCreated, session } from './chromium/session.ts';
import {
  appFolder,
  appPackage,
  getName,
  getPath,
  setName,
  setPath,
  switchValue,
} from './folders.ts';
import { onlyWhatIsThere } from './missing.ts';
import { holdLock } from './single-instance.ts';
import { engineSwitches, switches } from './switches.ts';
import { readSystemScheme } from './system/native-theme.ts';
import { sendToTest } from './test-channel.ts';
import { whenWindowClosed, whenWindowCreated, windows } from './window/browser-window.ts';
import { readScreens } from './window/screen.ts';

/** Electron's `app`. */
class StandInApp extends EventEmitter {
  readonly isPackaged = switches.packaged;
  readonly commandLine = {
    appendSwitch(name: string, value?: string): void {
      engineSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
    getSwitchValue: (name: string) => switchValue(name) ?? '',
    hasSwitch: (name: string) =>
      [...process.argv, ...engineSwitches].some(
        (arg) => arg === `--${name}` || arg.startsWith(`--${name}=`),
      ),
  };
  #ready = false;
  #quitting = false;
  #exiting = false;
  #holdsLock = false;
  #begun: Promise<void> | null = null;

  constructor() {
    super();
    whenWindowCreated((window, contents) => {
      this.emit('web-contents-created', {}, contents);
      this.emit('browser-window-created', {}, window);
    });
    whenWindowClosed(() => this.#whenWindowClosed());
    whenChromiumEnds(() => this.#whenChromiumEnded());
    onSessionCreated((made) => this.emit('session-created', made));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => this.quit());
    }
    // As in Electron, `ready` comes after the main file has run, even if nothing waits for it.
    setImmediate(() => {
      if (!this.#quitting) void this.whenReady();
    });
  }

  whenReady(): Promise<void> {
    this.#begun ??= this.#begin();
    return this.#begun;
  }

  isReady(): boolean {
    return this.#ready;
  }

  requestSingleInstanceLock(data: unknown = null): boolean {
    if (this.#holdsLock) return true;
    this.#holdsLock = holdLock(data, ({ argv, cwd, data: sent }) => {
      void this.whenReady().then(() => this.emit('second-instance', {}, argv, cwd, sent));
    });
    // Chromium starts slowly, so it starts while the app opens its files.
    if (this.#holdsLock) shownBrowser().catch(() => undefined);
    return this.#holdsLock;
  }

  hasSingleInstanceLock(): boolean {
    return this.#holdsLock;
  }

  quit(): void {
    if (this.#quitting) return;
    if (this.#emitPreventable('before-quit')) return;
    this.#quitting = true;
    for (const window of [...windows]) window.close();
    if (windows.some((window) => !window.isClosing())) this.#quitting = false;
    else if (windows.length === 0) this.#leave(0);
  }

  exit(code = 0): void {
    this.#quitting = true;
    this.#exiting = true;
    for (const window of [...windows]) window.destroy();
    this.emit('quit', {}, code);
    void this.#end(code);
  }

  getName(): string {
    return getName();
  }

  setName(name: string): void {
    setName(name);
  }

  get name(): string {
    return getName();
  }

  set name(name: string) {
    setName(name);
  }

  getVersion(): string {
    return appPackage.version;
  }

  getAppPath(): string {
    return appFolder;
  }

  getPath(name: string): string {
    return getPath(name);
  }

  setPath(name: string, path: string): void {
    setPath(name, path);
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  getAppMetrics() {
    return appMetrics();
  }

  focus(_options?: { readonly steal: boolean }): void {}

  enableSandbox(): void {}

  setAppUserModelId(_id: string): void {}

  setAboutPanelOptions(_options: object): void {}

  disableHardwareAcceleration(): void {}

  async #begin(): Promise<void> {
    // Not before the main file's own lines, which set the name and the folders.
    await Promise.resolve();
    const browser = await shownBrowser();
    await Promise.all([readScreens(browser), readSystemScheme()]);
    if (switches.driven) {
      const { pid, contextId } = browser;
      void browser.address.then((address) =>
        sendToTest({ kind: 'ready', address, chromiumPid: pid, contextId }),
      );
    }
    this.#ready = true;
    settleSchemes();
    this.emit('session-created', session.defaultSession);
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
  }

  #whenWindowClosed(): void {
    if (windows.length > 0 || this.#exiting) return;
    if (this.#quitting) this.#leave(0);
    else if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  #whenChromiumEnded(): void {
    if (this.#quitting) return;
    if (windows.length > 0) {
      process.stderr.write('Chromium has ended, and the app with it.\n');
      this.exit(1);
    } else {
      this.quit();
    }
  }

  #leave(code: number): void {
    if (this.#emitPreventable('will-quit')) {
      this.#quitting = false;
      return;
    }
    this.#exiting = true;
    this.emit('quit', {}, code);
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    await closeBrowsers();
    process.exit(code);
  }

  #emitPreventable(name: string): boolean {
    let prevented = false;
    this.emit(name, {
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  }
}

export const app = onlyWhatIsThere('app', new StandInApp());
