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
    onGo: listenable<Place>(port, 'rung:go', 'waits'),
    // Finding and copying are meant for the page on screen, not for a later one.
    onFind: signal(port, 'rung:find', 'dropped'),
    onAddEvidence: signal(port, 'rung:add-evidence', 'waits'),
    onCopyPicture: signal(port, 'rung:copy-picture', 'dropped'),
    // Progress is out of date as soon as the next step is reported.
    onProgress: listenable<Progress>(port, 'rung:progress', 'dropped'),
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

/** An event that comes before the page listens is either dropped, or the last one waits for the first listener. */
type Unheard = 'dropped' | 'waits';

/** Returns a function that listens to what the main process sends; that in turn returns one that stops listening. */
function listenable<Sent>(port: BridgePort, channel: Channel, unheard: Unheard) {
  const listeners = new Set<{ readonly hear: (sent: Sent) => void }>();
  let waiting: { readonly sent: Sent } | null = null;
  port.on(channel, (_event, sent: Sent) => {
    if (listeners.size === 0 && unheard === 'waits') waiting = { sent };
    for (const { hear } of listeners) hear(sent);
  });
  return (hear: (sent: Sent) => void) => {
    const listener = { hear };
    listeners.add(listener);
    if (waiting !== null) hear(waiting.sent);
    waiting = null;
    return () => {
      listeners.delete(listener);
    };
  };
}

/** Like `listenable`, for a channel on which nothing is sent but that something happened. */
function signal(port: BridgePort, channel: Channel, unheard: Unheard) {
  const listen = listenable<unknown>(port, channel, unheard);
  return (hear: () => void) => listen(() => hear());
}
