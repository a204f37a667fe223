import type { MenuItemConstructorOptions } from 'electron';
import type { Place } from '../ipc/contract.ts';

export interface MenuActions {
  readonly go: (place: Place) => void;
  readonly find: () => void;
  readonly addEvidence: () => void;
  readonly showDataFile: () => void;
  readonly lock: () => void;
}

type Items = MenuItemConstructorOptions[];

const places = [
  ['overview', 'Overview'],
  ['assess', 'Assess'],
  ['progress', 'Progress'],
  ['ladder', 'Ladder'],
  ['plan', 'Plan'],
  ['settings', 'Settings'],
] as const satisfies readonly (readonly [Place, string])[];

/** The menu of a platform (`process.platform`); on macOS the app's own menu comes first. */
export function menuTemplate(platform: string, actions: MenuActions): Items {
  const mac = platform === 'darwin';
  return [
    ...(mac ? [appMenu(actions)] : []),
    fileMenu(mac, actions),
    editMenu(mac, actions),
    viewMenu(actions),
    { role: 'windowMenu' },
    helpMenu(mac, actions),
  ];
}

function appMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Rung',
    submenu: [
      { role: 'about' },
      separator,
      settingsItem(actions),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(mac: boolean, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'File',
    submenu: [
      {
        id: 'new-assessment',
        label: 'New assessment',
        accelerator: 'CmdOrCtrl+N',
        click: () => actions.go('assess'),
      },
      {
        id: 'add-evidence',
        label: 'Add evidence…',
        accelerator: 'CmdOrCtrl+Shift+E',
        click: () => actions.addEvidence(),
      },
      {
        id: 'export-plan',
        label: 'Export growth plan…',
        accelerator: 'CmdOrCtrl+E',
        click: () => actions.go('growth-plan'),
      },
      separator,
      {
        id: 'lock',
        label: 'Lock now',
        accelerator: 'CmdOrCtrl+Shift+L',
        click: () => actions.lock(),
      },
      separator,
      ...(mac ? [] : [settingsItem(actions), separator]),
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  };
}

/** The items of the role `editMenu`, and Find. */
function editMenu(mac: boolean, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      ...(mac ? [{ role: 'pasteAndMatchStyle' as const }] : []),
      { role: 'delete' },
      { role: 'selectAll' },
      separator,
      { id: 'find', label: 'Find…', accelerator: 'CmdOrCtrl+F', click: () => actions.find() },
      ...(mac ? [separator, substitutions, speech] : []),
    ],
  };
}

function viewMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'View',
    submenu: [
      ...places.map(([place, label], index) => ({
        id: `go-${place}`,
        label,
        accelerator: `CmdOrCtrl+${index + 1}`,
        click: () => actions.go(place),
      })),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // Zooms in without Shift, on keyboards where "+" and "=" share a key.
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
    ],
  };
}

function helpMenu(mac: boolean, actions: MenuActions): MenuItemConstructorOptions {
  return {
    role: 'help',
    submenu: [
      { id: 'show-data-file', label: 'Show data file', click: actions.showDataFile },
      ...(mac ? [] : [separator, { role: 'about' as const }]),
    ],
  };
}

function settingsItem(actions: MenuActions): MenuItemConstructorOptions {
  return {
    id: 'settings',
    label: 'Settings…',
    accelerator: 'CmdOrCtrl+,',
    click: () => actions.go('settings'),
  };
}

const separator = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

const substitutions = {
  label: 'Substitutions',
  submenu: [
    { role: 'showSubstitutions' },
    separator,
    { role: 'toggleSmartQuotes' },
    { role: 'toggleSmartDashes' },
    { role: 'toggleTextReplacement' },
  ],
} satisfies MenuItemConstructorOptions;

const speech = {
  label: 'Speech',
  submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }],
} satisfies MenuItemConstructorOptions;
