import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  /** The outline's titles at all depths, in reading order. */
  readonly outline: readonly string[];
  /** Sizes in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** The text of all pages. */
  readonly text: string;
  /** Each page's text, with the position of each text run in points from the left and the top. */
  readonly runs: readonly (readonly TextRun[])[];
  /** Alternative texts and the roles of the tags, in reading order. */
  readonly tags: readonly string[];
  /** The file's information about itself, under PDF's own keys. */
  readonly info: object;
  /** All of the file's metadata, as text. */
  readonly metadata: string;
}

export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Reads a PDF as a PDF reader would. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const document = await open(file);
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
      const runs = items.flatMap((item) => ('str' in item ? [runOf(item, height)] : []));
      const tags = tagWords(await page.getStructTree());
      return { width, height, text: text.join(''), runs, tags };
    }),
  );
  const { info, metadata } = await document.getMetadata();
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
    runs: pages.map(({ runs }) => runs),
    tags: pages.flatMap(({ tags }) => tags),
    info,
    metadata: JSON.stringify([info, metadata?.getRaw() ?? '']),
  };
}

/** Every byte of the file as text, with its streams decompressed, so that nothing is hidden. */
export async function openedBytes(file: string): Promise<string> {
  const bytes = await readFile(file);
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = bytes.indexOf('endstream', at);
    try {
      parts.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not every stream is compressed: those are in the file's own bytes.
    }
  }
  return parts.join('\n');
}

/** The names of the fonts that it uses, in alphabetical order. */
export async function fontNames(file: string): Promise<readonly string[]> {
  const names = (await openedBytes(file)).matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>]+)/g);
  return [...new Set([...names].flatMap(([, name]) => name ?? []))].toSorted();
}

/** A part of a page, as fractions of its size. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns pictures of the pages, counted from 1, with two pixels per point unless `scale` says otherwise. */
export async function pageImages(file: string) {
  const document = await open(file);
  return async (pageNumber: number, scale = 2) =>
    imageOf(await document.getPage(pageNumber), scale);
}

async function imageOf(page: PDFPageProxy, scale: number) {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdfjs draws on any standard canvas; its types name only the browser's.
  const target: { canvas: unknown; viewport: typeof viewport } = { canvas, viewport };
  await page.render(Object.assign({ canvas: null, viewport }, target)).promise;
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  return {
    colours(part: Part) {
      return {
        /** How many pixels have this colour, within 24 per channel. */
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
    /** How many pixels of a part are not white. */
    ink(part: Part): number {
      let count = 0;
      for (let y = Math.floor(part.top * height); y < Math.floor(part.bottom * height); y++) {
        for (let x = Math.floor(part.left * width); x < Math.floor(part.right * width); x++) {
          const at = (y * width + x) * 4;
          const darkest = Math.min(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
          if (darkest < 250) count++;
        }
      }
      return count;
    },
  };
}

function runOf(
  item: { readonly str: string; readonly width: number; readonly transform: readonly unknown[] },
  pageHeight: number,
): TextRun {
  const [, , , size = 0, left = 0, baseline = 0] = item.transform.map(Number);
  const bottom = pageHeight - baseline;
  return { text: item.str, left, right: left + item.width, top: bottom - size, bottom };
}

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly unknown[];
}

function tagWords(node: Tag | null): readonly string[] {
  if (node === null) return [];
  const own = [node.role, node.alt].filter((word) => word !== undefined);
  return [
    ...own,
    ...(node.children ?? []).flatMap((child) => (isTag(child) ? tagWords(child) : [])),
  ];
}

function isTag(value: unknown): value is Tag {
  return typeof value === 'object' && value !== null;
}

/** pdfjs returns a map where its types say object. */
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
