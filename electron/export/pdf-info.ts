import type { IsoDate } from '../../data/values/iso-date.ts';

/**
 * Has a printed PDF say of itself its title, that it is Rung's, and its day, where the engine wrote its own
 * name, the system's and the time zone. The bytes around stay where they are, so that the file's table of
 * places holds. Throws when the engine wrote anything else than is expected.
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

/** Where the entries of the Info dictionary are, between its brackets. */
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

/** Keeps the title, and adds no entry that the engine did not write. */
function ownInfo(entries: string, day: IsoDate): string {
  const date = `(D:${day.replaceAll('-', '')})`;
  const own = new Map([
    ['Creator', '(Rung)'],
    ['Producer', '(Rung)'],
    ['CreationDate', date],
    ['ModDate', date],
  ]);
  const lines = [...entries.matchAll(entry)].flatMap(([, key = '', value = '']) => {
    const said = key === 'Title' ? value : own.get(key);
    return said === undefined ? [] : [`/${key} ${said}`];
  });
  if (entries.replaceAll(entry, '').trim() !== '') throw unexpected('it holds something else');
  return lines.join('\n');
}

/** A key, and a text in brackets, in which those and backslashes are escaped, or in hex. */
const entry = /\/(\w+)\s*(\((?:\\.|[^\\()])*\)|<[\da-fA-F\s]*>)\s*/gs;

function unexpected(what: string): Error {
  return new Error(`What the PDF says of itself could not be replaced: ${what}.`);
}
