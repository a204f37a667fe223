import { randomBytes } from 'node:crypto';
import type { CustomScheme } from 'electron';
import { type BuiltFile, readBuiltFile } from '../built-file.ts';
import { appScheme, isRungPage } from '../ipc/page-address.ts';
import { headersFor, pagePolicy } from './response-headers.ts';

/** Must be registered before the app is ready. */
export const appSchemes: CustomScheme[] = [
  { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
];

/** index.html has this placeholder where each load gets its own nonce. */
const noncePlaceholder = '__RUNG_NONCE__';

export interface AddressedRequest {
  readonly url: string;
  readonly method: string;
}

/** Answers `app://rung/…` with the built page and its files, and everything else with "not found". */
export function servePage(folder: string): (request: AddressedRequest) => Promise<Response> {
  return async ({ url, method }) => {
    const nonce = randomBytes(16).toString('base64');
    const found = isRungPage(url) && method === 'GET' ? await fileAt(folder, url) : null;
    if (found === null) return notFound(pagePolicy(nonce));
    const body = found.contentType.startsWith('text/html') ? withNonce(found, nonce) : found.bytes;
    return new Response(body, { headers: headersFor(found.contentType, pagePolicy(nonce)) });
  };
}

export function notFound(contentSecurityPolicy: string): Response {
  const headers = headersFor('text/plain; charset=utf-8', contentSecurityPolicy);
  return new Response('Not found', { status: 404, headers });
}

function fileAt(folder: string, url: string): Promise<BuiltFile | null> {
  return readBuiltFile(folder, new URL(url).pathname);
}

function withNonce({ bytes }: BuiltFile, nonce: string): string {
  return bytes.toString('utf8').replaceAll(noncePlaceholder, nonce);
}
