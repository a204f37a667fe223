import { EventEmitter } from 'node:events';
import { notInTheStandIn, onlyWhatIsThere } from '../missing.ts';
import type { Browser } from './browser.ts';
import type { PermissionCheck, PermissionRequest } from './permissions.ts';
import { Protocol } from './protocol.ts';
import { WebRequest } from './web-request.ts';

/** Electron's `Session`: one set of handlers, and one storage. */
export class StandInSession extends EventEmitter {
  readonly protocol = onlyWhatIsThere('protocol', new Protocol());
  readonly webRequest = onlyWhatIsThere('webRequest', new WebRequest());
  readonly inMemory: boolean;
  readonly #contexts = new Map<Browser, Promise<string>>();
  permissionCheck: PermissionCheck | null = null;
  permissionRequest: PermissionRequest | null = null;

  constructor(inMemory: boolean) {
    super();
    this.inMemory = inMemory;
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler;
  }

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequest = handler;
  }

  /** The person has to choose a device, and Chromium without its own window never offers that. */
  setDevicePermissionHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(_enabled: boolean): void {}

  setDisplayMediaRequestHandler(_handler: unknown): void {}

  /** This session's browser context in that Chromium; null is Chromium's own profile. */
  async contextIn(browser: Browser): Promise<string | null> {
    if (!this.inMemory) return browser.contextId;
    const context = this.#contexts.get(browser) ?? browser.newContext();
    this.#contexts.set(browser, context);
    return context;
  }
}

const defaultSession = new StandInSession(false);
const partitions = new Map<string, StandInSession>();
const announce = new EventEmitter();

/** Called with every new session: `app` notifies its listeners (`session-created`). */
export function onSessionCreated(listener: (session: StandInSession) => void): void {
  announce.on('created', listener);
}

/** Electron's `session`. */
export const session = onlyWhatIsThere('session', {
  defaultSession,
  fromPartition(partition: string): StandInSession {
    if (partition === '') return defaultSession;
    if (partition.startsWith('persist:')) throw notInTheStandIn(`the partition ${partition}`);
    const known = partitions.get(partition);
    if (known !== undefined) return known;
    const made = new StandInSession(true);
    partitions.set(partition, made);
    announce.emit('created', made);
    return made;
  },
});
