import type { EvidenceContent } from '../assessments/assessment.ts';
import { formatDate } from '../text/dates.ts';
import { shortened } from '../text/shortened.ts';

/** This many characters are enough to tell two pieces of evidence on one day apart. */
const enough = 40;

/**
 * The name of a piece of evidence where its text is not shown: "the evidence from 3 May 2026: Ran three
 * hiring panels".
 */
export function evidenceName({ date, what }: Pick<EvidenceContent, 'date' | 'what'>): string {
  return `the evidence from ${formatDate(date)}: ${shortened(what, enough)}`;
}
