import type { Ladder } from '../ladder/schema.ts';
import { type EvidenceContent, longestEvidence } from './assessment.ts';
import type { DraftEvidence } from './draft.ts';
import type { IsoDate } from './iso-date.ts';
import type { Problem } from './problem.ts';
import { skillStep } from './steps.ts';
import { readDate } from './typed-date.ts';
import { textProblem } from './typed-text.ts';

export type FinishedEvidence =
  | { readonly kind: 'complete'; readonly content: EvidenceContent }
  | { readonly kind: 'blank' }
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] };

/** One piece of evidence as it will be saved: blank when nothing was written. `index` is its place in the draft. */
export function finishEvidence(
  evidence: DraftEvidence,
  index: number,
  ladder: Ladder,
  today: IsoDate,
): FinishedEvidence {
  const what = evidence.what.trim();
  if (what === '') return { kind: 'blank' };

  const text = textProblem('This', what, longestEvidence);
  const date = readDate(evidence.date, today);
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

function levelsProblem({ skill, levels }: DraftEvidence, ladder: Ladder): string | null {
  if (!ladder.skills.some(({ id }) => id === skill)) {
    return `The ladder has no skill “${skill}”. Write this beside another skill.`;
  }
  const unknown = levels.find((level) => !ladder.levels.some(({ id }) => id === level));
  if (unknown !== undefined) return `The ladder has no level “${unknown}”. Untick it.`;
  return levels.length === 0 ? 'Tick the level whose description this shows.' : null;
}
