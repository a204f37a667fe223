import { type Draft, longestTyped } from '../assessments/draft.ts';
import type { EvidenceDraft } from '../evidence/evidence-draft.ts';
import { characters } from './typed-text.ts';

/** A record with only the texts that can be saved, and why the first of the others is left out; null if none is. */
export interface Fitted<Content> {
  readonly content: Content;
  readonly why: string | null;
}

/** Whether a text can be saved as typed, even if the record can't be saved yet. */
export function fits(text: string): boolean {
  return text.length <= longestTyped;
}

/** The draft without texts that are too long even for a draft: their `saved` versions stay instead. */
export function fittingDraft(typed: Draft, saved: Draft): Fitted<Draft> {
  const { take, why } = fitting();
  const note = take('The note', typed.note, saved.note);
  const evidence = typed.evidence.map((piece, index) => {
    const before = saved.evidence[index];
    const what = before?.skill === piece.skill ? before.what : '';
    return { ...piece, what: take('A piece of evidence', piece.what, what) };
  });
  const entries = typed.week.entries.map((entry) => {
    const before = saved.week.entries.find(({ activity }) => activity === entry.activity);
    return {
      ...entry,
      typed: take('A field of the week', entry.typed, before?.typed),
      other: take('A field of the week', entry.other, before?.other),
    };
  });
  const scope = typed.scope.map((answer) => {
    const before = saved.scope.find(({ dimension }) => dimension === answer.dimension);
    return { ...answer, note: take('A note on the scope', answer.note, before?.note) };
  });
  return {
    content: { ...typed, note, evidence, week: { ...typed.week, entries }, scope },
    why: why(),
  };
}

/** Evidence written outside an assessment; if its text is too long even for a draft, with the `saved` one instead. */
export function fittingEvidence(typed: EvidenceDraft, saved: EvidenceDraft): Fitted<EvidenceDraft> {
  const { take, why } = fitting();
  return { content: { ...typed, what: take('What you did', typed.what, saved.what) }, why: why() };
}

function fitting() {
  let first: string | null = null;
  return {
    /** Returns what fits: the text, else the text without the surrounding white space, else what was saved before. */
    take(name: string, typed: string, saved = ''): string {
      if (fits(typed)) return typed;
      const trimmed = typed.trim();
      if (fits(trimmed)) return trimmed;
      first ??= `${name} has ${characters(typed.length)} characters; the limit for a draft is ${characters(longestTyped)}.`;
      return fits(saved) ? saved : '';
    },
    why: () => first,
  };
}
