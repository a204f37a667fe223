import { app } from '../app.ts';
import type { StandInWindow } from '../window/browser-window.ts';

interface Role {
  readonly label: string;
  /** Only those that Chromium does not have itself, or uses for something else. */
  readonly accelerator?: string;
  readonly run?: (window: StandInWindow | null) => void;
}

/**
 * Electron's roles. Editing, zoom and the developer tools are Chromium's own, with its own keys; clicking
 * them does nothing here.
 */
const roles: Readonly<Record<string, Role>> = {
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: (window) => window?.reload() },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'CmdOrCtrl+Shift+R',
    run: (window) => window?.reload(),
  },
  minimize: { label: 'Minimize', run: (window) => window?.minimize() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  about: { label: 'About' },
  undo: { label: 'Undo' },
  redo: { label: 'Redo' },
  cut: { label: 'Cut' },
  copy: { label: 'Copy' },
  paste: { label: 'Paste' },
  pasteandmatchstyle: { label: 'Paste and Match Style' },
  delete: { label: 'Delete' },
  selectall: { label: 'Select All' },
  resetzoom: { label: 'Actual Size' },
  zoomin: { label: 'Zoom In' },
  zoomout: { label: 'Zoom Out' },
  toggledevtools: { label: 'Toggle Developer Tools' },
  zoom: { label: 'Zoom' },
  front: { label: 'Bring All to Front' },
  hide: { label: 'Hide' },
  hideothers: { label: 'Hide Others' },
  unhide: { label: 'Show All' },
  services: { label: 'Services' },
  help: { label: 'Help' },
  window: { label: 'Window' },
  recentdocuments: { label: 'Open Recent' },
  showsubstitutions: { label: 'Show Substitutions' },
  togglesmartquotes: { label: 'Smart Quotes' },
  togglesmartdashes: { label: 'Smart Dashes' },
  toggletextreplacement: { label: 'Text Replacement' },
  startspeaking: { label: 'Start Speaking' },
  stopspeaking: { label: 'Stop Speaking' },
};

/** The roles that are whole menus, and their items. */
const roleMenus: Readonly<
  Record<string, { readonly label: string; readonly items: readonly string[] }>
> = {
  appmenu: { label: 'Rung', items: ['about', 'services', 'hide', 'hideothers', 'unhide', 'quit'] },
  filemenu: { label: 'File', items: [process.platform === 'darwin' ? 'close' : 'quit'] },
  editmenu: {
    label: 'Edit',
    items: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectall'],
  },
  viewmenu: {
    label: 'View',
    items: [
      'reload',
      'forcereload',
      'toggledevtools',
      'resetzoom',
      'zoomin',
      'zoomout',
      'togglefullscreen',
    ],
  },
  windowmenu: { label: 'Window', items: ['minimize', 'zoom', 'close'] },
};

export function roleOf(name: string): Role {
  const role = roles[name.toLowerCase()];
  if (role === undefined) throw new Error(`not in the stand-in: the menu role ${name}`);
  return role;
}

export function roleMenuOf(name: string) {
  return roleMenus[name.toLowerCase()] ?? null;
}
