import type { Progress } from '../../data/values/outcome.ts';
import type { Place, RungApi, RungBridge } from './contract.ts';

/** The part of `ipcRenderer` that the bridge needs. */
export interface BridgePort {
  // biome-ignore lint/suspicious/noExplicitAny: Electron uses this type; the contract has the real one
  invoke(channel: string, ...args: readonly unknown[]): Promise<any>;
  /** This app sends everything on these channels, so its type is trusted. */
  on<Sent>(channel: Channel, listener: (event: unknown, sent: Sent) => void): unknown;
}

type Channel =
  | 'rung:copy-picture'
  | 'rung:go'
  | 'rung:find'
  | 'rung:add-evidence'
  | 'rung:progress'
  | 'rung:other-file'
  | 'rung:purged'
  | 'rung:lock'
  | 'rung:leave';

/** The window's `window.rung`. A method of the contract without its line here fails to compile. */
export function bridgeOver(port: BridgePort) {
  const ask = askThrough(port);
  return {
    start: ask('start'),
    readRecords: ask('readRecords'),
    saveSettings: ask('saveSettings'),
    saveDraft: ask('saveDraft'),
    discardDraft: ask('discardDraft'),
    saveAssessment: ask('saveAssessment'),
    deleteAssessment: ask('deleteAssessment'),
    restoreAssessment: ask('restoreAssessment'),
    saveEvidenceDraft: ask('saveEvidenceDraft'),
    discardEvidenceDraft: ask('discardEvidenceDraft'),
    saveEvidence: ask('saveEvidence'),
    putEvidenceBack: ask('putEvidenceBack'),
    deleteEvidence: ask('deleteEvidence'),
    restoreEvidence: ask('restoreEvidence'),
    saveFocus: ask('saveFocus'),
    saveAction: ask('saveAction'),
    orderActions: ask('orderActions'),
    deleteAction: ask('deleteAction'),
    restoreAction: ask('restoreAction'),
    saveProgressNote: ask('saveProgressNote'),
    deleteProgressNote: ask('deleteProgressNote'),
    restoreProgressNote: ask('restoreProgressNote'),
    savePath: ask('savePath'),
    saveRetest: ask('saveRetest'),
    saveInvalidInput: ask('saveInvalidInput'),
    exportPlan: ask('exportPlan'),
    exportMarkdown: ask('exportMarkdown'),
    exportData: ask('exportData'),
    exportCsv: ask('exportCsv'),
    chooseImport: ask('chooseImport'),
    importChosen: ask('importChosen'),
    forgetImport: ask('forgetImport'),
    readBackups: ask('readBackups'),
    backUpNow: ask('backUpNow'),
    restoreBackup: ask('restoreBackup'),
    showBackups: ask('showBackups'),
    openReadOnly: ask('openReadOnly'),
    startFresh: ask('startFresh'),
    acceptContent: ask('acceptContent'),
    goOnWith: ask('goOnWith'),
    saveOpenData: ask('saveOpenData'),
    readPassphrase: ask('readPassphrase'),
    turnOnPassphrase: ask('turnOnPassphrase'),
    changePassphrase: ask('changePassphrase'),
    turnOffPassphrase: ask('turnOffPassphrase'),
    makeRecoveryKey: ask('makeRecoveryKey'),
    confirmRecoveryKey: ask('confirmRecoveryKey'),
    rememberKey: ask('rememberKey'),
    unlock: ask('unlock'),
    lock: ask('lock'),
    showExported: ask('showExported'),
    showDataFile: ask('showDataFile'),
    offerPicture: ask('offerPicture'),
    copyPicture: ask('copyPicture'),
    reportUnsavedInPage: ask('reportUnsavedInPage'),
    readyToLeave: ask('readyToLeave'),
    onGo: goThrough(port),
    onFind: findThrough(port),
    onAddEvidence: addEvidenceThrough(port),
    onCopyPicture: copyPictureThrough(port),
    onProgress: progressThrough(port),
    onOtherFile: (listener) => void port.on('rung:other-file', () => listener()),
    onPurged: (listener) => void port.on('rung:purged', () => listener()),
    onLock: (listener) => void port.on('rung:lock', () => listener()),
    onLeave: (listener) => void port.on('rung:leave', () => listener()),
  } satisfies RungBridge;
}

function askThrough(port: BridgePort) {
  return (method: keyof RungApi) =>
    (...args: readonly unknown[]) =>
      port.invoke(`rung:${method}`, ...args);
}

/** What the main process sends to the page, such as a click on a menu item. */
interface MenuEvents<Payload> {
  /** Returns a function that stops listening. */
  readonly listen: (hear: (payload: Payload) => void) => () => void;
  readonly emit: (payload: Payload) => void;
}

/**
 * An event that comes before the page listens is either dropped, or the last one waits for the first
 * listener.
 */
function menuEvents<Payload>(unheard: 'dropped' | 'waits'): MenuEvents<Payload> {
  const listeners = new Set<{ readonly hear: (payload: Payload) => void }>();
  let waiting: { readonly payload: Payload } | null = null;
  return {
    emit(payload) {
      if (listeners.size === 0 && unheard === 'waits') waiting = { payload };
      for (const { hear } of listeners) hear(payload);
    },
    listen(hear) {
      const listener = { hear };
      listeners.add(listener);
      if (waiting !== null) hear(waiting.payload);
      waiting = null;
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function goThrough(port: BridgePort): RungBridge['onGo'] {
  const { listen, emit } = menuEvents<Place>('waits');
  port.on('rung:go', (_event, place: Place) => emit(place));
  return listen;
}

function addEvidenceThrough(port: BridgePort): RungBridge['onAddEvidence'] {
  const { listen, emit } = menuEvents<undefined>('waits');
  port.on('rung:add-evidence', () => emit(undefined));
  return (listener) => listen(() => listener());
}

/** A find command is meant for the page on screen. */
function findThrough(port: BridgePort): RungBridge['onFind'] {
  const { listen, emit } = menuEvents<undefined>('dropped');
  port.on('rung:find', () => emit(undefined));
  return (listener) => listen(() => listener());
}

/** So is copying a chart. */
function copyPictureThrough(port: BridgePort): RungBridge['onCopyPicture'] {
  const { listen, emit } = menuEvents<undefined>('dropped');
  port.on('rung:copy-picture', () => emit(undefined));
  return (listener) => listen(() => listener());
}

/** Progress is out of date as soon as the next step is reported. */
function progressThrough(port: BridgePort): RungBridge['onProgress'] {
  const { listen, emit } = menuEvents<Progress>('dropped');
  port.on('rung:progress', (_event, progress: Progress) => emit(progress));
  return listen;
}
