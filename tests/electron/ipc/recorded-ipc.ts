import type { RungApi } from '../../../electron/ipc/contract.ts';
import { type IpcEvent, type IpcPort, registerIpcHandlers } from '../../../electron/ipc/ipc.ts';

type Listener = Parameters<IpcPort['handle']>[1];

export interface RecordedIpc {
  readonly channels: readonly string[];
  /** Sends a request as the window would. */
  ask(channel: string, event: IpcEvent, ...args: readonly unknown[]): Promise<unknown>;
  /** The calls that reached the handlers. */
  readonly calls: readonly { readonly method: string; readonly args: readonly unknown[] }[];
}

export const fromPage: IpcEvent = {
  senderFrame: { url: 'app://rung/index.html#/assess', parent: null },
};

/** Thrown by every handler behind the recorded ipc, to show that the call arrived. */
export class Reached extends Error {}

/** The real ipc with handlers that record what reaches them. */
export function recordedIpc(): RecordedIpc {
  const listeners = new Map<string, Listener>();
  const calls: { method: string; args: readonly unknown[] }[] = [];
  registerIpcHandlers(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    record(calls),
  );
  return {
    channels: [...listeners.keys()],
    calls,
    async ask(channel, event, ...args) {
      const listener = listeners.get(channel);
      if (listener === undefined) throw new Error(`No handler for ${channel}`);
      return await listener(event, ...args);
    },
  };
}

function record(calls: { method: string; args: readonly unknown[] }[]): RungApi {
  const write =
    (method: keyof RungApi) =>
    async (...args: readonly unknown[]): Promise<never> => {
      calls.push({ method, args });
      throw new Reached(method);
    };
  return {
    start: write('start'),
    readRecords: write('readRecords'),
    saveSettings: write('saveSettings'),
    saveDraft: write('saveDraft'),
    discardDraft: write('discardDraft'),
    saveAssessment: write('saveAssessment'),
    deleteAssessment: write('deleteAssessment'),
    restoreAssessment: write('restoreAssessment'),
    saveEvidenceDraft: write('saveEvidenceDraft'),
    discardEvidenceDraft: write('discardEvidenceDraft'),
    saveEvidence: write('saveEvidence'),
    putEvidenceBack: write('putEvidenceBack'),
    deleteEvidence: write('deleteEvidence'),
    restoreEvidence: write('restoreEvidence'),
    saveFocus: write('saveFocus'),
    saveAction: write('saveAction'),
    orderActions: write('orderActions'),
    deleteAction: write('deleteAction'),
    restoreAction: write('restoreAction'),
    saveProgressNote: write('saveProgressNote'),
    deleteProgressNote: write('deleteProgressNote'),
    restoreProgressNote: write('restoreProgressNote'),
    savePath: write('savePath'),
    saveRetest: write('saveRetest'),
    saveInvalidInput: write('saveInvalidInput'),
    exportPlan: write('exportPlan'),
    exportMarkdown: write('exportMarkdown'),
    exportData: write('exportData'),
    exportCsv: write('exportCsv'),
    chooseImport: write('chooseImport'),
    importChosen: write('importChosen'),
    forgetImport: write('forgetImport'),
    readBackups: write('readBackups'),
    backUpNow: write('backUpNow'),
    restoreBackup: write('restoreBackup'),
    showBackups: write('showBackups'),
    openReadOnly: write('openReadOnly'),
    startFresh: write('startFresh'),
    acceptContent: write('acceptContent'),
    goOnWith: write('goOnWith'),
    saveOpenData: write('saveOpenData'),
    readPassphrase: write('readPassphrase'),
    turnOnPassphrase: write('turnOnPassphrase'),
    changePassphrase: write('changePassphrase'),
    turnOffPassphrase: write('turnOffPassphrase'),
    makeRecoveryKey: write('makeRecoveryKey'),
    confirmRecoveryKey: write('confirmRecoveryKey'),
    rememberKey: write('rememberKey'),
    unlock: write('unlock'),
    lock: write('lock'),
    showExported: write('showExported'),
    showDataFile: write('showDataFile'),
    offerPicture: write('offerPicture'),
    copyPicture: write('copyPicture'),
    reportUnsavedInPage: write('reportUnsavedInPage'),
    readyToLeave: write('readyToLeave'),
  };
}
