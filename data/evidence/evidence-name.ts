import type { EvidenceContent } from '../assessments/assessment.ts';
import { formatDate } from '../text/dates.ts';

/** So many characters of a text tell two pieces of one day apart. */
const enough = 40;

/** What a piece is called where its text is not beside it: "the evidence of 3 May 2026: Ran three hiring panels". */
export function evidenceName({ date, what }: Pick<EvidenceContent, 'date' | 'what'>): string {
  const line = what.trim().replace(/\s+/gu, ' ');
  const letters = Array.from(line);
  const words = letters.length <= enough ? line : `${letters.slice(0, enough).join('').trimEnd()}…`;
  return `the evidence from ${formatDate(date)}: ${words}`;
}
