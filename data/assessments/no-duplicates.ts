import type { z } from 'zod';
import type { AssessmentContent, LookBack, ShiftAnswer, Statement } from './assessment.ts';
import type { Draft } from './draft.ts';

/** Whether a value occurs twice. */
export function repeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

/** For `superRefine`: a draft answers, asks and names each thing once. */
export function noDuplicatesInDraft(draft: Draft, context: z.RefinementCtx): void {
  addDuplicateIssues(context, {
    levels: [draft.levels],
    ratings: [keysOf(draft.ratings)],
    revisions: [keysOf(draft.revisions)],
    week: [draft.week.entries.map(({ activity }) => activity)],
    energy: [draft.energy.map(({ activity }) => activity)],
    scope: [draft.scope.map(({ dimension }) => dimension)],
    shifts: [shiftKeys(draft.shifts)],
    lookBacks: lookBackKeys(draft.lookBacks),
    guesses: [keysOf(draft.guesses)],
    evidence: draft.evidence.map(({ levels }) => levels),
  });
}

/** For `superRefine`: an assessment answers each thing once, and revises only what it rates. */
export function noDuplicatesInContent(content: AssessmentContent, context: z.RefinementCtx): void {
  const rated = keysOf(content.ratings);
  const isRated = new Set(rated);
  const revised = keysOf(content.revisions);
  addDuplicateIssues(context, {
    ratings: [rated],
    revisions: [revised],
    week: [content.week?.shares.map(({ activity }) => activity) ?? []],
    energy: [content.energy.map(({ activity }) => activity)],
    scope: [content.scope.map(({ dimension }) => dimension)],
    shifts: [shiftKeys(content.shifts)],
    lookBacks: lookBackKeys(content.lookBacks),
    guesses: [keysOf(content.guesses)],
  });
  if (revised.some((key) => !isRated.has(key))) {
    addIssue(context, 'revisions', 'names a statement that is not rated');
  }
}

/** For `superRefine`: something that shows statements shows each once. */
export function noDuplicateStatements(
  { statements }: { readonly statements: readonly Statement[] },
  context: z.RefinementCtx,
): void {
  addDuplicateIssues(context, { statements: [keysOf(statements)] });
}

function addDuplicateIssues(
  context: z.RefinementCtx,
  lists: Readonly<Record<string, readonly (readonly string[])[]>>,
): void {
  for (const [path, each] of Object.entries(lists)) {
    if (each.some(repeats)) addIssue(context, path, 'names something twice');
  }
}

function addIssue(context: z.RefinementCtx, path: string, message: string): void {
  context.addIssue({ code: 'custom', path: [path], message });
}

/** A key for each statement: equal ones have the same. */
export function keysOf(statements: readonly Statement[]): readonly string[] {
  return statements.map(({ skill, level }) => `${skill} ${level}`);
}

function shiftKeys(shifts: readonly ShiftAnswer[]): readonly string[] {
  return shifts.map(({ transition, shift }) => `${transition} ${shift}`);
}

function lookBackKeys(lookBacks: readonly LookBack[]): readonly (readonly string[])[] {
  return [lookBacks.map(({ of }) => of), ...lookBacks.map(({ ratings }) => keysOf(ratings))];
}
