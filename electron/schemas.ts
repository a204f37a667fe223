import { z } from 'zod';
import { Draft } from '../data/model/draft.ts';
import { AssessmentId, EvidenceId } from '../data/model/ids.ts';
import { Paper, SettingsChange } from '../data/model/settings.ts';
import type { PlanDocument, RungApi } from './contract.ts';

const OnceEach = Draft.superRefine((draft, context) => {
  const say = (path: string) =>
    context.addIssue({ code: 'custom', path: [path], message: 'names something twice' });
  if (repeats(draft.levels)) say('levels');
  if (repeats(draft.ratings.map(({ skill, level }) => `${skill} ${level}`))) say('ratings');
  if (repeats(draft.week.entries.map(({ activity }) => activity))) say('week');
  if (draft.evidence.some(({ levels }) => repeats(levels))) say('evidence');
});

const PlanPaper = z
  .strictObject({
    title: z.string().max(500),
    language: z.string().regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i, 'must be a language tag'),
    markup: z.string().max(20_000_000),
    stylesheet: z.string().max(5_000_000),
    paper: Paper,
  })
  .readonly() satisfies z.ZodType<PlanDocument>;

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
  deleteEvidence: z.tuple([EvidenceId]),
  restoreEvidence: z.tuple([EvidenceId]),
  exportPlan: z.tuple([PlanPaper]),
  showExported: z.tuple([]),
  showDataFile: z.tuple([]),
  readyToLeave: z.tuple([]),
} satisfies { readonly [Method in keyof RungApi]: z.ZodType<Parameters<RungApi[Method]>> };

function repeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
