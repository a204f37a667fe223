import type { EvidenceContent, Statement } from '../assessments/assessment.ts';
import { isStillToCome } from '../assessments/so-far.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate } from '../text/dates.ts';
import { listed, type Sentence, someOf } from '../text/sentence.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { countsUntil, recentEvidence } from './evidence.ts';

/** What "recent" means, and how it affects a score. */
export const recentExplained =
  'Evidence is recent if it’s from the six months before an assessment. Scores with recent evidence are solid; scores without are hollow.';

/** "recent until 22 May 2027", "was recent until …" after that day, or "counts from …" before the evidence’s own. */
export function countsWords(date: IsoDate, today: IsoDate): string {
  if (isStillToCome(date, today)) return `counts from ${formatDate(date)}`;
  const until = countsUntil(date);
  return `${until >= today ? '' : 'was '}recent until ${formatDate(until)}`;
}

/**
 * "People (Manager, Director) and Strategy (Manager)", in the ladder's order; skills that this ladder lacks
 * appear by id.
 */
export function statementWords(ladder: Ladder, statements: readonly Statement[]): string {
  const order = <Part extends { readonly id: string }>(parts: readonly Part[], id: string) => {
    const at = parts.findIndex((part) => part.id === id);
    return at < 0 ? parts.length : at;
  };
  const skills = [...new Set(statements.map(({ skill }) => skill))].toSorted(
    (a, b) => order(ladder.skills, a) - order(ladder.skills, b),
  );
  return listed(
    skills.map((skill) => {
      const levels = statements
        .flatMap((each) => (each.skill === skill ? [each.level] : []))
        .toSorted((a, b) => order(ladder.levels, a) - order(ladder.levels, b))
        .map((level) => ladder.levels.find(({ id }) => id === level)?.short ?? level);
      const name = ladder.skills.find(({ id }) => id === skill)?.name ?? skill;
      return `${name} (${levels.join(', ')})`;
    }),
  );
}

/** How much evidence is recent today and so makes today's scores solid, and until when the oldest of it is recent. */
export function evidenceSummary(evidence: readonly EvidenceContent[], today: IsoDate): Sentence {
  if (evidence.length === 0) return ['You haven’t added any evidence yet.'];
  const until = recentEvidence(evidence, today).map(({ date }) => countsUntil(date));
  const count = until.length;
  const pieces = (some: number) =>
    evidence.length === 1
      ? 'Your one piece of evidence is'
      : someOf(some, evidence.length, 'pieces of evidence');
  const [first] = until.toSorted();
  if (first === undefined) {
    // Evidence with a later date exists only after a clock was set back.
    const older = evidence.every(({ date }) => date <= today);
    return [
      older
        ? `${pieces(evidence.length)} older than six months.`
        : 'No evidence is from the last six months.',
    ];
  }
  const which = count === 1 ? 'It' : count === 2 ? 'The older one' : 'The oldest of them';
  return [
    `${pieces(count)} from the last six months. ${which} counts as recent until `,
    { strong: formatDate(first) },
    '.',
  ];
}
