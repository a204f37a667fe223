import { z } from 'zod';
import { switches } from '../switches.ts';
import { originOf, schemeOf, toElectron } from './addresses.ts';
import type { Session } from './connection.ts';
import { mayBeFetched } from './protocol.ts';
import type { StandInSession } from './session.ts';

const paused = z.object({
  requestId: z.string(),
  frameId: z.string(),
  resourceType: z.string(),
  request: z.object({
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    postData: z.string().optional(),
  }),
});

type Paused = z.infer<typeof paused>;

/** Whose requests these are, and what the owner decides about a navigation. */
export interface RequestOwner {
  readonly id: number;
  readonly session: StandInSession;
  /** False if the app prevents this navigation (`will-navigate`, `will-frame-navigate`). */
  permitsNavigation(url: string, frameId: string): boolean;
}

/**
 * Answers every request of a page from the session's handlers, as Electron does. A request without a handler
 * fails: the stand-in never uses the network.
 */
export async function answerRequests(page: Session, owner: RequestOwner): Promise<void> {
  page.on('Fetch.requestPaused', (params) => {
    const request = paused.parse(params);
    answer(page, owner, request).catch(() =>
      page.post('Fetch.failRequest', { requestId: request.requestId, errorReason: 'Failed' }),
    );
  });
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

let lastId = 0;

async function answer(page: Session, owner: RequestOwner, event: Paused): Promise<void> {
  const fail = (errorReason: string) =>
    page.post('Fetch.failRequest', { requestId: event.requestId, errorReason });
  const url = toElectron(event.request.url);
  // Electron never requests a favicon; Chromium does.
  if (url.endsWith('/favicon.ico') && event.resourceType === 'Other') {
    return page.post('Fetch.fulfillRequest', { requestId: event.requestId, responseCode: 204 });
  }
  if (event.resourceType === 'Document' && !owner.permitsNavigation(url, event.frameId)) {
    return fail('Aborted');
  }

  if (switches.lateFonts && owner.session.inMemory && event.resourceType === 'Font') return;

  lastId += 1;
  const details = {
    id: lastId,
    url,
    method: event.request.method,
    webContentsId: owner.id,
    resourceType: resourceTypeOf(event),
    referrer: toElectron(event.request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
  };
  const verdict = await owner.session.webRequest.askBeforeRequest(details);
  if (verdict.cancel === true) return fail('BlockedByClient');
  if (verdict.redirectURL !== undefined) throw new Error('not in the stand-in: redirectURL');

  // Chromium calls both of them XHR, but without the privilege Electron refuses only fetch.
  const scheme = schemeOf(url);
  if (/^(XHR|Fetch)$/.test(event.resourceType) && !mayBeFetched(scheme)) return fail('Failed');
  const handler = owner.session.protocol.handlers.get(scheme);
  if (handler === undefined) return fail('InternetDisconnected');
  const response = await handler(requestOf(url, event));
  const received = await owner.session.webRequest.askHeadersReceived({
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
    responseHeaders: Object.fromEntries(
      [...response.headers].map(([name, value]) => [name, [value]]),
    ),
  });
  if (received.cancel === true) return fail('BlockedByClient');
  page.post('Fetch.fulfillRequest', {
    requestId: event.requestId,
    responseCode: response.status === 0 ? 200 : response.status,
    responseHeaders: headerList(received.responseHeaders ?? Object.fromEntries(response.headers)),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

function requestOf(url: string, { request }: Paused): Request {
  const body = request.postData;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    headers.set(name, /^(referer|origin)$/i.test(name) ? originToElectron(name, value) : value);
  }
  return new Request(url, {
    method: request.method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

function originToElectron(name: string, value: string): string {
  return /^origin$/i.test(name) ? originOf(toElectron(value)) : toElectron(value);
}

function headerList(headers: Readonly<Record<string, string | string[]>>) {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
}

function resourceTypeOf({ resourceType }: Paused): string {
  const known: Readonly<Record<string, string>> = {
    Document: 'mainFrame',
    Stylesheet: 'stylesheet',
    Script: 'script',
    Image: 'image',
    Font: 'font',
    XHR: 'xhr',
    Fetch: 'xhr',
    Ping: 'ping',
    CSPViolationReport: 'cspReport',
    Media: 'media',
    WebSocket: 'webSocket',
  };
  return known[resourceType] ?? 'other';
}
