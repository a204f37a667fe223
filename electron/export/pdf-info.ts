import type { IsoDate } from '../../data/values/iso-date.ts';

/**
 * Replaces the metadata of a printed PDF with its title, Rung as the creator, and its day; the engine wrote
 * its own name, the system's name and the time zone. Surrounding bytes don't move, so the file's
 * cross-reference table stays valid. Throws if the engine's output isn't as expected.
 */
export function withOwnInfo(pdf: Buffer, day: IsoDate): Buffer {
  const text = pdf.toString('latin1');
  if (text.includes('/Type /Metadata')) throw unexpected('it has metadata of another kind');
  const { start, end } = infoIn(text);
  const info = ownInfo(text.slice(start, end), day);
  if (info.length > end - start) throw unexpected('there is no room for Rung’s own');
  const own = Buffer.from(pdf);
  own.write(info.padEnd(end - start), start, 'latin1');
  return own;
}

/** The position of the Info dictionary's entries, between its brackets. */
function infoIn(text: string): { readonly start: number; readonly end: number } {
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const [, number] = /\/Info (\d+) 0 R/.exec(trailer) ?? [];
  const opening = `\n${number} 0 obj\n<<`;
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf('>>\nendobj', start);
  if (number === undefined || start < opening.length || end < 0)
    throw unexpected('it is not there');
  return { start, end };
}

/** Leaves the title, and adds no entry that the engine did not write. */
function ownInfo(entries: string, day: IsoDate): string {
  const date = `(D:${day.replaceAll('-', '')})`;
  const own = new Map([
    ['Creator', '(Rung)'],
    ['Producer', '(Rung)'],
    ['CreationDate', date],
    ['ModDate', date],
  ]);
  const lines = [...entries.matchAll(entry)].flatMap(([, key = '', value = '']) => {
    const text = key === 'Title' ? value : own.get(key);
    return text === undefined ? [] : [`/${key} ${text}`];
  });
  if (entries.replaceAll(entry, '').trim() !== '') throw unexpected('it holds something else');
  return lines.join('\n');
}

/** A key, then a string: in parentheses, with parentheses and backslashes escaped, or in hex. */
const entry = /\/(\w+)\s*(\((?:\\.|[^\\()])*\)|<[\da-fA-F\s]*>)\s*/gs;

function unexpected(what: string): Error {
  return new Error(`What the PDF says of itself could not be replaced: ${what}.`);
}
