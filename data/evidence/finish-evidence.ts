import {
  type EvidenceContent,
  longestEvidence,
  type Statement,
  sameStatement,
} from '../assessments/assessment.ts';
import type { DraftEvidence } from '../assessments/draft.ts';
import type { Problem } from '../assessments/problem.ts';
import { skillStep } from '../assessments/steps.ts';
import { eachStatement } from '../ladder/each-statement.ts';
import type { Ladder } from '../ladder/schema.ts';
import { readPastDate } from '../text/past-date.ts';
import { textProblem } from '../text/typed-text.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { EvidenceDraft } from './evidence-draft.ts';

export type FinishedEvidence =
  | { readonly kind: 'complete'; readonly content: EvidenceContent }
  | { readonly kind: 'blank' }
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] };

/** One piece of evidence as it will be saved; blank if nothing was written. `index` is its position in the draft. */
export function finishEvidence(
  evidence: DraftEvidence,
  index: number,
  ladder: Ladder,
  today: IsoDate,
): FinishedEvidence {
  const what = evidence.what.trim();
  if (what === '') return { kind: 'blank' };

  const text = textProblem('This', what, longestEvidence);
  const date = readPastDate(evidence.date, today);
  const levels = levelsProblem(evidence, ladder);
  const field = (name: string, message: string | null): readonly Problem[] =>
    message === null
      ? []
      : [{ step: skillStep(evidence.skill), field: `evidence.${index}.${name}`, message }];
  const problems = [
    ...field('what', text),
    ...field('date', date.kind === 'problem' ? date.message : null),
    ...field('levels', levels),
  ];
  if (date.kind === 'problem' || problems.length > 0) return { kind: 'incomplete', problems };

  const statements = ladder.levels
    .filter(({ id }) => evidence.levels.includes(id))
    .map(({ id }) => ({ skill: evidence.skill, level: id }));
  return { kind: 'complete', content: { what, date: date.date, statements } };
}

/**
 * Evidence written outside an assessment, as it will be saved, with its statements in the ladder's order. A
 * statement that this ladder lacks stays if it was there before: `known` are the statements of the evidence
 * it changes.
 */
export function finishEvidenceDraft(
  { what, date, statements }: EvidenceDraft,
  ladder: Ladder,
  today: IsoDate,
  known: readonly Statement[] = [],
): Exclude<FinishedEvidence, { kind: 'blank' }> {
  const text = what.trim();
  const read = readPastDate(date, today);
  const shown = eachStatement(ladder, (each) =>
    statements.some((other) => sameStatement(each, other)) ? each : null,
  );
  const former = statements.filter((each) => known.some((other) => sameStatement(each, other)));
  const chosen = [
    ...shown,
    ...former.filter((each) => !shown.some((one) => sameStatement(one, each))),
  ];
  const field = (name: string, message: string | null): readonly Problem[] =>
    message === null ? [] : [{ step: 'evidence', field: name, message }];
  const problems = [
    ...field(
      'what',
      text === '' ? 'Write what you did.' : textProblem('This', text, longestEvidence),
    ),
    ...field('date', read.kind === 'problem' ? read.message : null),
    ...field(
      'statements',
      chosen.length === 0 ? 'Tick at least one description that this shows.' : null,
    ),
  ];
  if (read.kind === 'problem' || problems.length > 0) return { kind: 'incomplete', problems };
  return { kind: 'complete', content: { what: text, date: read.date, statements: chosen } };
}

function levelsProblem({ skill, levels }: DraftEvidence, ladder: Ladder): string | null {
  if (!ladder.skills.some(({ id }) => id === skill)) {
    return `The ladder has no skill “${skill}”. Write it under another skill.`;
  }
  const unknown = levels.find((level) => !ladder.levels.some(({ id }) => id === level));
  if (unknown !== undefined) return `The ladder has no level “${unknown}”. Untick it.`;
  return levels.length === 0 ? 'Tick the level this shows.' : null;
}
