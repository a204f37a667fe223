import { notInTheStandIn } from '../missing.ts';
import { carryScheme } from './addresses.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

interface Privileges {
  readonly standard?: boolean;
  readonly secure?: boolean;
  readonly supportFetchAPI?: boolean;
}

interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: Privileges;
}

let privileged: ReadonlyMap<string, Privileges> = new Map();
let isSettled = false;

/** Chromium's processes have been notified by now. */
export function settleSchemes(): void {
  isSettled = true;
}

/**
 * Without these two, addresses have no host and no origin and pages aren't secure; the stand-in has no such
 * pages.
 */
export function refuseUnprivileged(scheme: string): void {
  const { standard = false, secure = false } = privileged.get(scheme) ?? {};
  if (!standard || !secure) throw notInTheStandIn(`a page of ${scheme}:, not standard and secure`);
}

export function mayBeFetched(scheme: string): boolean {
  return privileged.get(scheme)?.supportFetchAPI === true;
}

/** The `protocol` of one Electron session. */
export class Protocol {
  readonly handlers = new Map<string, ProtocolHandler>();

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    carryScheme(scheme);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }

  /** Of several calls, the last one counts. */
  registerSchemesAsPrivileged(customSchemes: readonly CustomScheme[]): void {
    if (isSettled) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    privileged = new Map(customSchemes.map(({ scheme, privileges = {} }) => [scheme, privileges]));
    for (const { scheme } of customSchemes) carryScheme(scheme);
  }
}
