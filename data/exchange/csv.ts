/** Null leaves a cell empty. */
export type CsvCell = string | number | null;
export type CsvRow = readonly CsvCell[];

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * A table in RFC 4180 format: lines end in CR LF, texts are quoted if needed, and quotes in them are doubled.
 * The byte order mark tells spreadsheets that this is UTF-8.
 */
export function csvOf({ header, rows }: Table): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets treat a text that begins with one of these, after any spaces, as a formula; a leading
 * apostrophe prevents that (OWASP: CSV Injection). A character that no cell can contain is replaced with the
 * sign for an unreadable one.
 */
function harmless(text: string): string {
  const readable = text.toWellFormed().replaceAll(unreadable, '\ufffd');
  return formula.test(readable) ? `'${readable}` : readable;
}

const formula = /^(?:[\t\r\n]|[\s\p{Cf}\p{M}]*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b＝＋－＠])/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it searches for control characters
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
