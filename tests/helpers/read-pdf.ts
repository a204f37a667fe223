import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  /** The outline's titles, in reading order, all depths. */
  readonly outline: readonly string[];
  /** Sizes in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** The text of all pages. */
  readonly text: string;
}

/** Reads a PDF as a reader's program would. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const document = await open(file);
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
      return { width, height, text: text.join('') };
    }),
  );
  const { info } = await document.getMetadata();
  const language: unknown = 'Language' in info ? info.Language : '';
  const title: unknown = 'Title' in info ? info.Title : '';
  const marks = await document.getMarkInfo();
  return {
    title: String(title),
    language: String(language),
    tagged: marked(marks),
    outline: titles(await document.getOutline()),
    pages: pages.map(({ width, height }) => ({ width, height })),
    text: pages.map(({ text }) => text).join('\n'),
  };
}

/** A picture of one page, two pixels a point. `colours` looks at a part of it, in fractions of the page. */
export async function pageImage(file: string, pageNumber: number) {
  const document = await open(file);
  const page = await document.getPage(pageNumber);
  const viewport = page.getViewport({ scale: 2 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdfjs draws on any canvas of the standard; its types name only the browser's.
  const target: { canvas: unknown; viewport: typeof viewport } = { canvas, viewport };
  await page.render(Object.assign({ canvas: null, viewport }, target)).promise;
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  return {
    colours(part: { left: number; top: number; right: number; bottom: number }) {
      return {
        /** How many pixels are this colour, give or take 24 a channel. */
        near(colour: string): number {
          const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
            Number.parseInt(colour.slice(at, at + 2), 16),
          );
          let count = 0;
          for (let y = Math.floor(part.top * height); y < part.bottom * height; y++) {
            for (let x = Math.floor(part.left * width); x < part.right * width; x++) {
              const at = (y * width + x) * 4;
              const far = Math.max(
                Math.abs((pixels[at] ?? 0) - red),
                Math.abs((pixels[at + 1] ?? 0) - green),
                Math.abs((pixels[at + 2] ?? 0) - blue),
              );
              if (far <= 24) count++;
            }
          }
          return count;
        },
      };
    },
  };
}

/** pdfjs gives a map where its types name an object. */
function marked(marks: unknown): boolean {
  return marks instanceof Map && marks.get('Marked') === true;
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

function titles(nodes: readonly OutlineNode[] | null): readonly string[] {
  return (nodes ?? []).flatMap(({ title, items }) => [title, ...titles(items)]);
}

async function open(file: string) {
  return getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
}
