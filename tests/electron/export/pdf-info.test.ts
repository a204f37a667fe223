import { expect, test } from 'vitest';
import { IsoDate } from '../../../data/values/iso-date.ts';
import { withOwnInfo } from '../../../electron/export/pdf-info.ts';

const day = IsoDate.parse('2026-03-02');

/** A PDF as Electron's engine writes it, with an offset that must stay correct. */
function printed(info: string): Buffer {
  const text = `%PDF-1.4\n1 0 obj\n<<${info}>>\nendobj\n2 0 obj\n<</Type /Catalog>>\nendobj\n`;
  return Buffer.from(
    `${text}xref\n0 3\ntrailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const electrons = String.raw`/Title <FEFF00470072006F007700740068>
/Creator (Mozilla/5.0 \(X11; Linux x86_64\) AppleWebKit/537.36 Rung/0.1.0 Electron/45.4.1)
/Producer (Skia/PDF m156)
/CreationDate (D:20260302235959+05'30')
/ModDate (D:20260302235959+05'30')`;

test('a PDF names its title, its date and Rung, but not the browser, the system or the time zone', () => {
  const before = printed(electrons);
  const after = withOwnInfo(before, day);
  const text = after.toString('latin1');
  expect(text).toContain(
    '<</Title <FEFF00470072006F007700740068>\n/Creator (Rung)\n/Producer (Rung)\n/CreationDate (D:20260302)\n/ModDate (D:20260302) ',
  );
  expect(text).not.toMatch(/Mozilla|Linux|Electron|Skia|05'30/);
  // Everything else stays at its offset.
  expect(after.length).toBe(before.length);
  const rest = before.indexOf('>>\nendobj');
  expect(after.subarray(rest).equals(before.subarray(rest))).toBe(true);
});

test.each([
  'A plan (mine)'.replaceAll(/[()]/g, String.raw`\$&`),
  String.raw`ends with \\`,
  '>> /Creator <<',
  '',
])('a title stays as written: %s', (title) => {
  const after = withOwnInfo(printed(`/Title (${title})\n/Producer (Skia/PDF m156)`), day);
  expect(after.toString('latin1')).toContain(`<</Title (${title})\n/Producer (Rung) `);
});

test.each([
  ['an entry that isn’t text', printed('/Title (x)\n/Trapped /False')],
  ['no space for the title', printed('/Title (x)\n/Producer ()')],
  ['other metadata', Buffer.concat([printed(electrons), Buffer.from('<</Type /Metadata>>')])],
  ['no Info', Buffer.from('%PDF-1.4\ntrailer\n<</Size 3>>')],
  ['a missing Info object', Buffer.from('%PDF-1.4\ntrailer\n<</Info 7 0 R>>')],
  ['not a PDF', Buffer.alloc(0)],
])('a PDF with %s is never saved silently', (_what, pdf) => {
  expect(() => withOwnInfo(pdf, day)).toThrow(/What the PDF says of itself/);
});
