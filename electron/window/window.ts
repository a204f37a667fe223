import {
  app,
  BrowserWindow,
  Menu,
  type MenuItemConstructorOptions,
  nativeTheme,
  screen,
} from 'electron';
import type { Place } from '../ipc/contract.ts';
import { preloadFile, windowIconFile } from '../paths.ts';
import type { DataSession } from '../session/data-session.ts';
import { tryDisk } from '../store/disk/failure.ts';
import {
  readWindowBounds,
  saveWindowBounds,
  type WindowBounds,
} from '../store/settings/window-bounds.ts';
import { askToReload } from './ask-to-reload.ts';
import type { Closing } from './close-after-saving.ts';
import { contextMenu, pictureMenu } from './context-menu.ts';
import { lockedPreferences } from './security.ts';
import { whenDrawn } from './show-once-drawn.ts';
import { paperColour } from './theme.ts';
import type { UnsavedInPage } from './unsaved-in-page.ts';
import { watchPage } from './watch-page.ts';
import { type Area, boundsOnScreen, firstSize, smallestSize } from './window-on-screen.ts';

export interface MainWindow {
  /** Opens the window if there is none, and brings it to the front. */
  show(): void;
  /** Opens a screen in the window, and opens the window first if needed. */
  go(place: Place): void;
  /** Brings the window to the front and opens the form to add evidence, and opens the window first if needed. */
  addEvidence(): void;
  /** Brings the window to the front and opens a screen, and opens the window first if needed. */
  showAt(place: Place): void;
  /** Sends the page, if there is one, the command to find something on it. */
  find(): void;
  /** Opens a chart's context menu, which tells the page if it is chosen. */
  offerPicture(): void;
  current(): BrowserWindow | null;
}

/** The one window. Its size and position are saved when it closes. */
export function mainWindow(
  dataSession: DataSession,
  closing: Closing<BrowserWindow>,
  inPage: UnsavedInPage,
  mayShow: () => boolean,
): MainWindow {
  let window: BrowserWindow | null = null;
  const open = () => {
    window = openWindow(dataSession, closing, inPage);
    window.once('closed', () => {
      window = null;
    });
    return window;
  };
  const bringForward = (there: BrowserWindow) => {
    if (mayShow()) showInFront(there);
  };
  const sendInFront = (channel: string, ...args: Place[]) => {
    if (window === null) {
      sendOnceLoaded(open(), channel, ...args);
    } else {
      bringForward(window);
      window.webContents.send(channel, ...args);
    }
  };
  return {
    show() {
      if (window === null) open();
      else bringForward(window);
    },
    go(place) {
      if (window === null) sendOnceLoaded(open(), 'rung:go', place);
      else window.webContents.send('rung:go', place);
    },
    addEvidence: () => sendInFront('rung:add-evidence'),
    showAt: (place) => sendInFront('rung:go', place),
    find: () => window?.webContents.send('rung:find'),
    offerPicture() {
      if (window !== null) popUp(window, pictureMenu(window.webContents));
    },
    current: () => window,
  };
}

function sendOnceLoaded({ webContents }: BrowserWindow, channel: string, ...args: Place[]): void {
  webContents.once('did-finish-load', () => webContents.send(channel, ...args));
}

function showInFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function openWindow(
  dataSession: DataSession,
  closing: Closing<BrowserWindow>,
  inPage: UnsavedInPage,
): BrowserWindow {
  const bounds = boundsOnScreen(
    rememberedBounds(dataSession),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...(bounds === null ? firstSize : boundsOf(bounds)),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Rung',
    ...(process.platform === 'linux' ? { icon: windowIconFile } : {}),
    show: false,
    backgroundColor: paperColour(nativeTheme.shouldUseDarkColors),
    webPreferences: { ...lockedPreferences, preload: preloadFile },
  });
  whenDrawn(window, () => {
    if (bounds?.maximised) window.maximize();
    window.show();
  });
  closing.delayClose(window);
  inPage.watch(window);
  window.on('query-session-end', () => {
    closing.hurry();
    closing.lastWords(); // Windows ends the rest by itself
  });
  window.on('close', () => rememberBounds(dataSession, window));
  followTheme(window);
  window.webContents.on('context-menu', (_event, pressed) => {
    const items = contextMenu(pressed);
    if (items.length > 0) popUp(window, items);
  });
  watchPage(window, {
    ask: askToReload,
    quit: () => app.quit(),
    hasUnsaved: () => inPage.why() !== null,
    clock: () => new Date(),
  });
  return window;
}

function popUp(window: BrowserWindow, items: MenuItemConstructorOptions[]): void {
  Menu.buildFromTemplate(items).popup({ window });
}

function followTheme(window: BrowserWindow): void {
  const repaint = () => window.setBackgroundColor(paperColour(nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
}

function boundsOf({ x, y, width, height }: WindowBounds): Area {
  return { x, y, width, height };
}

function rememberedBounds(dataSession: DataSession): WindowBounds | null {
  const db = dataSession.dbIfOpen();
  return db === null ? null : readWindowBounds(db);
}

/** A position that can't be saved must not keep the window open. */
function rememberBounds(dataSession: DataSession, window: BrowserWindow): void {
  const db = dataSession.dbIfOpen();
  if (db === null) return;
  const bounds = { ...window.getNormalBounds(), maximised: window.isMaximized() };
  tryDisk(() => saveWindowBounds(db, bounds));
}
