// What `import … from 'electron'` returns with the stand-in. Everything else that Electron has exists by
// name, and throws when it is used.
import './without-compiling.ts';
import type * as electron from 'electron';
import { z } from 'zod';
import { app as standInApp } from './app.ts';
import { session as standInSession } from './chromium/session.ts';
import { ipcMain as standInIpcMain } from './ipc/ipc-main.ts';
import { missing } from './missing.ts';
import { StandInClipboardItem, clipboard as standInClipboard } from './system/clipboard.ts';
import { dialog as standInDialog } from './system/dialog.ts';
import { StandInMenu, StandInMenuItem } from './system/menu.ts';
import { nativeTheme as standInNativeTheme } from './system/native-theme.ts';
import { Notification as StandInNotification } from './system/notification.ts';
import { powerMonitor as standInPowerMonitor } from './system/power-monitor.ts';
import { safeStorage as standInSafeStorage } from './system/safe-storage.ts';
import { shell as standInShell } from './system/shell.ts';
import { answerTest } from './test-channel.ts';
import { StandInWindow, whenWindowCreated } from './window/browser-window.ts';
import { counts } from './window/foreground-counts.ts';
import { reloadOnSave } from './window/reload-on-save.ts';
import { screen as standInScreen } from './window/screen.ts';

const rectangle = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

export const app = standInApp;
export const BrowserWindow = StandInWindow;
export const ClipboardItem = StandInClipboardItem;
export const clipboard = standInClipboard;
export const dialog = standInDialog;
export const ipcMain = standInIpcMain;
export const Menu = StandInMenu;
export const MenuItem = StandInMenuItem;
export const nativeTheme = standInNativeTheme;
export const Notification = StandInNotification;
export const powerMonitor = standInPowerMonitor;
export const protocol = standInSession.defaultSession.protocol;
export const safeStorage = standInSafeStorage;
export const screen = standInScreen;
export const session = standInSession;
export const shell = standInShell;

export const autoUpdater = missing('autoUpdater');
export const BaseWindow = missing('BaseWindow');
export const BrowserView = missing('BrowserView');
export const contentTracing = missing('contentTracing');
export const crashReporter = missing('crashReporter');
export const desktopCapturer = missing('desktopCapturer');
export const globalShortcut = missing('globalShortcut');
export const inAppPurchase = missing('inAppPurchase');
export const MessageChannelMain = missing('MessageChannelMain');
export const nativeImage = missing('nativeImage');
export const net = missing('net');
export const netLog = missing('netLog');
export const powerSaveBlocker = missing('powerSaveBlocker');
export const pushNotifications = missing('pushNotifications');
export const systemPreferences = missing('systemPreferences');
export const TouchBar = missing('TouchBar');
export const Tray = missing('Tray');
export const utilityProcess = missing('utilityProcess');
export const View = missing('View');
export const webContents = missing('webContents');
export const WebContentsView = missing('WebContentsView');
export const webFrameMain = missing('webFrameMain');

// The types are Electron's own: a method that differs from its documentation fails to compile.
standInApp satisfies Pick<
  electron.App,
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>;
standInApp.commandLine satisfies Pick<
  electron.CommandLine,
  'appendSwitch' | 'getSwitchValue' | 'hasSwitch'
>;
StandInWindow.prototype satisfies Pick<
  electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'setMinimumSize'
  | 'show'
  | 'unmaximize'
>;
StandInWindow.prototype.webContents satisfies Pick<
  electron.WebContents,
  | 'getURL'
  | 'getZoomFactor'
  | 'id'
  | 'isDestroyed'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setWebRTCIPHandlingPolicy'
>;
standInClipboard satisfies Pick<electron.Clipboard, 'write'>;
StandInClipboardItem.prototype satisfies Pick<electron.ClipboardItem, 'types'>;
standInIpcMain satisfies Pick<electron.IpcMain, 'removeHandler'>;
standInDialog satisfies Pick<electron.Dialog, 'showErrorBox'>;
StandInNotification satisfies Pick<typeof electron.Notification, 'isSupported'>;
StandInNotification.prototype satisfies Pick<electron.Notification, 'body' | 'show' | 'title'>;
standInShell satisfies Pick<
  electron.Shell,
  'beep' | 'openExternal' | 'openPath' | 'showItemInFolder'
>;
standInNativeTheme satisfies Pick<electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>;
standInPowerMonitor satisfies Pick<electron.PowerMonitor, 'getSystemIdleTime'>;
standInSafeStorage satisfies Pick<
  electron.SafeStorage,
  | 'decryptStringAsync'
  | 'encryptStringAsync'
  | 'getSelectedStorageBackend'
  | 'isAsyncEncryptionAvailable'
>;
standInSession.defaultSession satisfies Pick<
  electron.Session,
  'setDevicePermissionHandler' | 'setSpellCheckerEnabled'
>;
protocol satisfies Pick<
  electron.Protocol,
  'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle'
>;

answerTest('foreground', () => ({ ...counts }));
answerTest('windows', () =>
  StandInWindow.getAllWindows().map((window) => ({
    visible: window.isVisible(),
    minimized: window.isMinimized(),
    maximized: window.isMaximized(),
    bounds: window.getBounds(),
  })),
);
answerTest('minimize', () => StandInWindow.getAllWindows()[0]?.minimize());
answerTest('maximize', () => StandInWindow.getAllWindows()[0]?.maximize());
answerTest('set-bounds', (bounds) => {
  StandInWindow.getAllWindows()[0]?.setBounds(rectangle.parse(bounds));
});
/** Settles when the first window's page, which is never one of Chromium's own, has loaded. */
const loadedFirst = new Promise<void>((resolve) => {
  whenWindowCreated((_window, contents) => {
    contents.on('did-finish-load', () => {
      if (!contents.getURL().startsWith('data:')) resolve();
    });
  });
});
answerTest('loaded-first', () => loadedFirst);
/** Settles after the next load. */
let loadedAgain = Promise.resolve();
answerTest('await-load', () => {
  const [window] = StandInWindow.getAllWindows();
  loadedAgain = new Promise((resolve) => window?.webContents.once('did-finish-load', resolve));
});
answerTest('loaded', () => loadedAgain);
answerTest('close-window', () => StandInWindow.getAllWindows()[0]?.close());
answerTest('quit', () => void setImmediate(() => standInApp.quit()));
reloadOnSave();
