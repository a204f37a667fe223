import type { z } from 'zod';
import type { RungApi } from './contract.ts';
import { isRungPage } from './page-address.ts';
import { sanitizeIpcValue } from './sanitize-ipc-value.ts';
import { schemas } from './schemas.ts';

/** The part of `ipcMain` that this needs. */
export interface IpcPort {
  handle(
    channel: string,
    listener: (event: IpcEvent, ...args: readonly unknown[]) => Promise<unknown>,
  ): void;
}

export interface IpcEvent {
  /** Null if the frame is already gone. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/**
 * Opens the contract to the window: each method checks the sender and parses the arguments, then calls its
 * handler.
 */
export function registerIpcHandlers(port: IpcPort, handlers: RungApi): void {
  for (const method of methods) openMethod(port, method, handlers);
}

type Method = keyof RungApi;
type Schemas = { readonly [M in Method]: z.ZodType<Parameters<RungApi[M]>> };
type Handlers = {
  readonly [M in Method]: (...args: Parameters<RungApi[M]>) => ReturnType<RungApi[M]>;
};

const methods = Object.keys(schemas).filter((name): name is Method => Object.hasOwn(schemas, name));

function openMethod<M extends Method>(port: IpcPort, method: M, handlers: Handlers): void {
  port.handle(`rung:${method}`, async (event, ...args) => {
    refuseOtherSenders(method, event);
    return await handlers[method](...parsed(method, args));
  });
}

function refuseOtherSenders(method: Method, { senderFrame }: IpcEvent): void {
  if (senderFrame === null) throw new Error(`rung.${method}: the sender is gone`);
  if (senderFrame.parent !== null) throw new Error(`rung.${method}: only the top frame may ask`);
  if (!isRungPage(senderFrame.url)) throw new Error(`rung.${method}: only app://rung may ask`);
}

function parsed<M extends Method>(
  method: M,
  args: readonly unknown[],
  every: Schemas = schemas,
): Parameters<RungApi[M]> {
  const plain = args.map((arg, index) =>
    sanitizeIpcValue(arg, `rung.${method}: argument ${index + 1}`),
  );
  const schema: z.ZodType<Parameters<RungApi[M]>> = every[method];
  const result = schema.safeParse(plain);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, mostIssues);
  throw new TypeError(`rung.${method}: ${issues.map(issueWords).join('; ')}`);
}

/** A value can be wrong in a hundred thousand places. */
const mostIssues = 20;

/**
 * Says where it is wrong, never the value: the value, and the name of an extra key, may be something the
 * person typed.
 */
function issueWords({ code, path, message }: z.core.$ZodIssue): string {
  return `${argumentPath(path)}: ${code === 'unrecognized_keys' ? 'holds what it should not' : message}`;
}

function argumentPath([index, ...path]: readonly PropertyKey[]): string {
  if (typeof index !== 'number') return 'arguments';
  return `argument ${index + 1}${path.map((step) => `.${String(step)}`).join('')}`;
}
