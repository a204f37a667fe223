import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IsoDate } from '../../../data/values/iso-date.ts';
import { planFileName } from '../../../electron/export/plan-file-name.ts';
import { anyText } from '../../store/exchange/arbitrary-values.ts';

const day = IsoDate.parse('2026-03-02');

test.each([
  ['Ada Lovelace', 'Growth plan – Ada Lovelace – 2026-03-02.pdf'],
  ['', 'Growth plan – 2026-03-02.pdf'],
  ['  ...  ', 'Growth plan – 2026-03-02.pdf'],
  ['../../etc/passwd', 'Growth plan – etc passwd – 2026-03-02.pdf'],
  ['C:\\temp\\x', 'Growth plan – C temp x – 2026-03-02.pdf'],
  ['a<b>:"c|d?e*f', 'Growth plan – a b c d e f – 2026-03-02.pdf'],
  ['line\nbreak\ttab\0nul', 'Growth plan – line break tab nul – 2026-03-02.pdf'],
  ['fdp.\u202ecod', 'Growth plan – fdp. cod – 2026-03-02.pdf'],
  ['Zoe\u0308 Ångström שלום 山田', 'Growth plan – Zoë Ångström שלום 山田 – 2026-03-02.pdf'],
  ['Dr. Who.', 'Growth plan – Dr. Who – 2026-03-02.pdf'],
  ['half \ud83d pair', 'Growth plan – half \ufffd pair – 2026-03-02.pdf'],
])('%j is saved as %j', (title, name) => {
  expect(planFileName(title, day, 'pdf')).toBe(name);
});

test('a long title is cut between visible characters', () => {
  const family = '👩‍👩‍👧‍👦';
  const name = planFileName(`x${'é'.repeat(300)}`, day, 'pdf');
  expect(Buffer.byteLength(name)).toBeLessThan(200);
  expect(name).toMatch(/^Growth plan – xé{59} – 2026-03-02\.pdf$/);
  expect(planFileName('👍'.repeat(100), day, 'pdf')).toMatch(
    /^Growth plan – (👍){30} – 2026-03-02\.pdf$/u,
  );
  expect(planFileName(family.repeat(20), day, 'pdf')).toBe(
    `Growth plan – ${family.repeat(4)} – 2026-03-02.pdf`,
  );
});

test('the extension matches the form', () => {
  expect(planFileName('Ada', day, 'md')).toBe('Growth plan – Ada – 2026-03-02.md');
});

test('any title gives a name that every file system accepts', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', minLength: 100 })), (title) => {
      const name = planFileName(title, day, 'pdf');
      expect(name).toMatch(/^Growth plan – (.+ – )?2026-03-02\.pdf$/u);
      expect(name).not.toMatch(/[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]/u);
      expect(name).not.toMatch(/ {2}/);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
    }),
  );
});
