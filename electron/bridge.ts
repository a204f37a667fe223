import type { Place, RungApi, RungBridge } from './contract.ts';

/** As much of `ipcRenderer` as the bridge needs. */
export interface BridgePort {
  // biome-ignore lint/suspicious/noExplicitAny: Electron's own type; the contract says what comes back
  invoke(channel: string, ...args: readonly unknown[]): Promise<any>;
  on(
    channel: 'rung:go' | 'rung:find' | 'rung:leave',
    listener: (event: unknown, place: Place) => void,
  ): unknown;
}

/** What the window finds as `window.rung`. A method of the contract without its line here fails to compile. */
export function bridgeOver(port: BridgePort) {
  const ask = askThrough(port);
  return {
    start: ask('start'),
    readRecords: ask('readRecords'),
    saveSettings: ask('saveSettings'),
    keepDraft: ask('keepDraft'),
    discardDraft: ask('discardDraft'),
    saveAssessment: ask('saveAssessment'),
    deleteAssessment: ask('deleteAssessment'),
    restoreAssessment: ask('restoreAssessment'),
    deleteEvidence: ask('deleteEvidence'),
    restoreEvidence: ask('restoreEvidence'),
    keepFocus: ask('keepFocus'),
    keepAction: ask('keepAction'),
    orderActions: ask('orderActions'),
    deleteAction: ask('deleteAction'),
    restoreAction: ask('restoreAction'),
    keepProgressNote: ask('keepProgressNote'),
    deleteProgressNote: ask('deleteProgressNote'),
    restoreProgressNote: ask('restoreProgressNote'),
    keepPath: ask('keepPath'),
    exportPlan: ask('exportPlan'),
    exportMarkdown: ask('exportMarkdown'),
    showExported: ask('showExported'),
    showDataFile: ask('showDataFile'),
    readyToLeave: ask('readyToLeave'),
    onGo: goThrough(port),
    onFind: findThrough(port),
    onLeave: (listener) => void port.on('rung:leave', () => listener()),
  } satisfies RungBridge;
}

function askThrough(port: BridgePort) {
  return (method: keyof RungApi) =>
    (...args: readonly unknown[]) =>
      port.invoke(`rung:${method}`, ...args);
}

/** Menu items may ask before the page listens; the last such wish is kept for its first listener. */
function goThrough(port: BridgePort): RungBridge['onGo'] {
  const listeners = new Set<(place: Place) => void>();
  let waiting: Place | null = null;
  port.on('rung:go', (_event, place) => {
    if (listeners.size === 0) waiting = place;
    for (const listener of listeners) listener(place);
  });
  return (listener) => {
    listeners.add(listener);
    if (waiting !== null) listener(waiting);
    waiting = null;
    return () => {
      listeners.delete(listener);
    };
  };
}

/** A wish to find something is meant for the page as it stands: where nobody listens, it is over. */
function findThrough(port: BridgePort): RungBridge['onFind'] {
  const listeners = new Set<{ readonly hear: () => void }>();
  port.on('rung:find', () => {
    for (const { hear } of listeners) hear();
  });
  return (hear) => {
    const listener = { hear };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}
