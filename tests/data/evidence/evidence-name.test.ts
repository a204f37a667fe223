import { expect, test } from 'vitest';
import { evidenceName } from '../../../data/evidence/evidence-name.ts';
import { day } from '../ladder.ts';

const named = (what: string) => evidenceName({ date: day('2026-05-03'), what });

test('evidence is named by its day and first words, so that two of one day differ', () => {
  expect(named('Ran three hiring panels')).toBe(
    'the evidence from 3 May 2026: Ran three hiring panels',
  );
  expect(named(' Two lines:\n\tthe second one ')).toBe(
    'the evidence from 3 May 2026: Two lines: the second one',
  );
  const forty = 'a'.repeat(39);
  expect(named(`${forty}b`)).toBe(`the evidence from 3 May 2026: ${forty}b`);
  expect(named(`${forty} cd`)).toBe(`the evidence from 3 May 2026: ${forty}…`);
  expect(named('👩‍💻'.repeat(40))).not.toContain('\uFFFD');
});
