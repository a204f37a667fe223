import type { EvidenceContent } from '../assessments/assessment.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate } from '../text/dates.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { countsWords, statementWords } from './evidence-words.ts';

/** What the list of all evidence shows for a piece, next to its text. */
export interface EvidenceRowWords {
  readonly when: string;
  /** Until when it is recent. */
  readonly counts: string;
  /** Which statements it shows. */
  readonly shows: string;
}

export interface EvidenceRowView {
  readonly ladder: Ladder;
  readonly today: IsoDate;
}

export function evidenceRowWords(
  { date, statements }: EvidenceContent,
  { ladder, today }: EvidenceRowView,
): EvidenceRowWords {
  return {
    when: formatDate(date),
    counts: countsWords(date, today),
    shows: statementWords(ladder, statements),
  };
}
