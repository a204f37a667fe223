import type { ImportPlan, Taken } from './import-plan.ts';

export interface ImportLine {
  readonly what: 'assessments' | 'evidence' | 'actions' | 'progress-notes' | 'drafts';
  readonly added: number;
  readonly replaced: number;
  /** Left unchanged: identical, or drafts if there already are some. */
  readonly same: number;
}

/** What an import would do, kind by kind; the three numbers of a line add up to the file's total. */
export function importLines(plan: ImportPlan): readonly ImportLine[] {
  return [
    lineOf('assessments', plan.assessments),
    lineOf('evidence', plan.evidence),
    lineOf('actions', plan.actions),
    lineOf('progress-notes', plan.notes),
    lineOf('drafts', plan.drafts, plan.evidenceDrafts, plan.invalidInput),
  ];
}

function lineOf(what: ImportLine['what'], ...taken: readonly Taken<unknown>[]): ImportLine {
  const sum = (count: (each: Taken<unknown>) => number) =>
    taken.reduce((total, each) => total + count(each), 0);
  return {
    what,
    added: sum(({ added }) => added.length),
    replaced: sum(({ replaced }) => replaced.length),
    same: sum(({ same }) => same),
  };
}
