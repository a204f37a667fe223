import type { PrintToPDFOptions } from 'electron';
import { z } from 'zod';
import type { Session } from '../chromium/connection.ts';

/** Electron's paper sizes, in inches. */
const papers = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
} as const;

const known = new Set([
  'landscape',
  'displayHeaderFooter',
  'printBackground',
  'scale',
  'pageSize',
  'margins',
  'pageRanges',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
]);

const printed = z.object({ data: z.base64() });

/** Prints with the engine's own printing, which Electron's `printToPDF` also calls. */
export async function printToPdf(page: Session, options: PrintToPDFOptions): Promise<Buffer> {
  for (const name of Object.keys(options)) {
    if (!known.has(name)) throw new Error(`not in the stand-in: printToPDF's option ${name}`);
  }
  const [paperWidth, paperHeight] = sizeOf(options.pageSize ?? 'Letter');
  const answer = await page.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    ...marginsOf(options.margins ?? {}),
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  });
  return Buffer.from(printed.parse(answer).data, 'base64');
}

function sizeOf(size: NonNullable<PrintToPDFOptions['pageSize']>): readonly [number, number] {
  return typeof size === 'string' ? papers[size] : [size.width, size.height];
}

/** In inches; the default is 1 cm. */
function marginsOf({
  top = 0.4,
  bottom = 0.4,
  left = 0.4,
  right = 0.4,
}: PrintToPDFOptions['margins'] & object) {
  return { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right };
}
