import { z } from 'zod';
import { SentAction, SentProgressNote } from '../data/model/action.ts';
import type { Statement } from '../data/model/assessment.ts';
import { Draft } from '../data/model/draft.ts';
import { EvidenceDraft } from '../data/model/evidence-draft.ts';
import { Focus } from '../data/model/gap.ts';
import { ActionId, AssessmentId, EvidenceId, ProgressNoteId } from '../data/model/ids.ts';
import { PathContent } from '../data/model/path.ts';
import { Paper, SettingsChange } from '../data/model/settings.ts';
import type { PlanDocument, PlanMarkdown, RungApi } from './contract.ts';

const OnceEach = Draft.superRefine((draft, context) => {
  const say = (path: string) =>
    context.addIssue({ code: 'custom', path: [path], message: 'names something twice' });
  if (repeats(draft.levels)) say('levels');
  if (repeats(statementKeys(draft.ratings))) say('ratings');
  if (repeats(draft.week.entries.map(({ activity }) => activity))) say('week');
  if (repeats(draft.scope.map(({ dimension }) => dimension))) say('scope');
  if (repeats(draft.shifts.map(({ transition, shift }) => `${transition} ${shift}`))) say('shifts');
  if (repeats(statementKeys(draft.revisions))) say('revisions');
  if (repeats(draft.energy.map(({ activity }) => activity))) say('energy');
  if (
    repeats(draft.lookBacks.map(({ of }) => of)) ||
    draft.lookBacks.some(({ ratings }) => repeats(statementKeys(ratings)))
  ) {
    say('lookBacks');
  }
  if (draft.evidence.some(({ levels }) => repeats(levels))) say('evidence');
});

const EachStatementOnce = EvidenceDraft.refine(
  ({ statements }) => !repeats(statementKeys(statements)),
  'names a statement twice',
);

const PlanPaper = z
  .strictObject({
    title: z.string().max(500),
    language: z.string().regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i, 'must be a language tag'),
    markup: z.string().max(20_000_000),
    stylesheet: z.string().max(5_000_000),
    paper: Paper,
  })
  .readonly() satisfies z.ZodType<PlanDocument>;

const PlanText = z
  .strictObject({ title: z.string().max(500), markdown: z.string().max(20_000_000) })
  .readonly() satisfies z.ZodType<PlanMarkdown>;

const ActionOrder = z
  .array(ActionId)
  .max(100_000)
  .readonly()
  .refine((ids) => !repeats(ids), 'names an action twice');

/** What each method takes; a method of the contract without its line here fails to compile. */
export const schemas = {
  start: z.tuple([]),
  readRecords: z.tuple([]),
  saveSettings: z.tuple([SettingsChange]),
  keepDraft: z.tuple([OnceEach]),
  discardDraft: z.tuple([AssessmentId.nullable()]),
  saveAssessment: z.tuple([OnceEach]),
  deleteAssessment: z.tuple([AssessmentId]),
  restoreAssessment: z.tuple([AssessmentId]),
  keepEvidenceDraft: z.tuple([EachStatementOnce]),
  discardEvidenceDraft: z.tuple([EvidenceId]),
  saveEvidence: z.tuple([EachStatementOnce]),
  deleteEvidence: z.tuple([EvidenceId]),
  restoreEvidence: z.tuple([EvidenceId]),
  keepFocus: z.tuple([Focus]),
  keepAction: z.tuple([SentAction]),
  orderActions: z.tuple([ActionOrder]),
  deleteAction: z.tuple([ActionId]),
  restoreAction: z.tuple([ActionId]),
  keepProgressNote: z.tuple([SentProgressNote]),
  deleteProgressNote: z.tuple([ProgressNoteId]),
  restoreProgressNote: z.tuple([ProgressNoteId]),
  keepPath: z.tuple([PathContent]),
  exportPlan: z.tuple([PlanPaper]),
  exportMarkdown: z.tuple([PlanText]),
  exportData: z.tuple([]),
  showExported: z.tuple([]),
  showDataFile: z.tuple([]),
  readyToLeave: z.tuple([]),
} satisfies { readonly [Method in keyof RungApi]: z.ZodType<Parameters<RungApi[Method]>> };

function statementKeys(statements: readonly Statement[]): readonly string[] {
  return statements.map(({ skill, level }) => `${skill} ${level}`);
}

function repeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
