import { readBuiltFile } from '../built-file.ts';
import type { PlanDocument } from '../ipc/contract.ts';
import { type AddressedRequest, notFound } from '../window/protocol.ts';
import { headersFor, planPolicy } from '../window/response-headers.ts';
import { withInlinedFonts } from './inlined-fonts.ts';

export const planHost = 'plan';
export const planAddress = `app://${planHost}/index.html`;

/**
 * Answers `app://plan/…` with the document, its one stylesheet with inlined fonts, the other fonts, and
 * nothing else.
 */
export function servePlan(
  plan: PlanDocument,
  rendererFolder: string,
): (request: AddressedRequest) => Promise<Response> {
  return async ({ url }) => {
    const path = pathOf(url);
    if (path === '/index.html') return answer(planPage(plan), 'text/html; charset=utf-8');
    if (path === '/plan.css') {
      const words = plan.title + plan.markup;
      const stylesheet = await withInlinedFonts(plan.stylesheet, words, rendererFolder);
      return answer(stylesheet, 'text/css; charset=utf-8');
    }
    const font = isFont(path) ? await readBuiltFile(rendererFolder, path) : null;
    return font === null ? notFound(planPolicy) : answer(font.bytes, font.contentType);
  };
}

/** The document as a standalone page. The markup comes from the preview; the rest is escaped. */
export function planPage({ title, language, markup }: PlanDocument): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>Growth plan: ${escaped(title)}</title>`,
    '<link rel="stylesheet" href="/plan.css">',
    '</head>',
    `<body>${markup}</body>`,
    '</html>',
  ].join('\n');
}

function pathOf(url: string): string {
  const address = new URL(url);
  return address.host === planHost ? address.pathname : '';
}

function isFont(path: string): boolean {
  return path.startsWith('/assets/') && path.endsWith('.woff2');
}

function answer(body: string | Buffer<ArrayBuffer>, contentType: string): Response {
  return new Response(body, { headers: headersFor(contentType, planPolicy) });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
