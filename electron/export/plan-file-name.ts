import type { IsoDate } from '../../data/values/iso-date.ts';

/** A file system allows 255 bytes; the words around the title and a temporary extension need some of them. */
const longestTitle = 120;

/** "Growth plan – <title> – <date>.<extension>", with a title that every file system accepts. */
export function planFileName(title: string, date: IsoDate, ending: string): string {
  const cleaned = cleanTitle(title);
  const parts = cleaned === '' ? ['Growth plan', date] : ['Growth plan', cleaned, date];
  return `${parts.join(' – ')}.${ending}`;
}

/** Removes what causes trouble in a file system, a shell or for a reader; at most 120 bytes of UTF-8. */
function cleanTitle(title: string): string {
  const words = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}\p{Bidi_Control}\u00ad\u200b\u2060\ufeff<>:"/\\|?*]+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(words).replace(/[\s.]+$/, '');
}

/** Cut between visible characters, never inside one. */
function shortened(words: string): string {
  let fitting = '';
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    if (Buffer.byteLength(fitting + segment) > longestTitle) break;
    fitting += segment;
  }
  return fitting;
}
