import { z } from 'zod';
import { Draft } from '../../data/assessments/draft.ts';
import {
  noDuplicateStatements,
  noDuplicatesInDraft,
  repeats,
} from '../../data/assessments/no-duplicates.ts';
import { BackupId } from '../../data/backups/backup.ts';
import { EvidenceDraft } from '../../data/evidence/evidence-draft.ts';
import { NewPassphrase, Secret } from '../../data/passphrase/passphrase.ts';
import { SentAction, SentProgressNote } from '../../data/plan/action.ts';
import { Focus } from '../../data/plan/gap.ts';
import { PathContent } from '../../data/plan/path.ts';
import { Retest } from '../../data/retest/retest.ts';
import { Paper, SettingsChange } from '../../data/settings/settings.ts';
import { InvalidInput } from '../../data/text/invalid-input.ts';
import { ActionId, AssessmentId, EvidenceId, ProgressNoteId } from '../../data/values/ids.ts';
import { listOf } from '../../data/values/list-of.ts';
import type { PageArea, PlanDocument, PlanMarkdown, RungApi } from './contract.ts';

const OnceEach = Draft.superRefine(noDuplicatesInDraft);
const EachStatementOnce = EvidenceDraft.superRefine(noDuplicateStatements);

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

const ActionOrder = listOf(ActionId, 100_000).refine(
  (ids) => !repeats(ids),
  'names an action twice',
);

/** No screen is larger: a request for more didn't come from our page. */
const pixels = z.number().min(0).max(100_000);

const AreaOfPage = z
  .strictObject({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() })
  .readonly() satisfies z.ZodType<PageArea>;

const SaveErrorOrNot = z
  .enum([
    'disk-full',
    'read-only',
    'in-use',
    'no-folder',
    'disk-error',
    'other-file',
    'too-long',
    'unexpected',
  ])
  .nullable();

/** The arguments of each method; a method of the contract without its line here fails to compile. */
export const schemas = {
  start: z.tuple([]),
  readRecords: z.tuple([]),
  saveSettings: z.tuple([SettingsChange]),
  saveDraft: z.tuple([OnceEach]),
  discardDraft: z.tuple([AssessmentId.nullable()]),
  saveAssessment: z.tuple([OnceEach]),
  deleteAssessment: z.tuple([AssessmentId]),
  restoreAssessment: z.tuple([AssessmentId]),
  saveEvidenceDraft: z.tuple([EachStatementOnce]),
  discardEvidenceDraft: z.tuple([EvidenceId]),
  saveEvidence: z.tuple([EachStatementOnce]),
  putEvidenceBack: z.tuple([EachStatementOnce]),
  deleteEvidence: z.tuple([EvidenceId]),
  restoreEvidence: z.tuple([EvidenceId]),
  saveFocus: z.tuple([Focus]),
  saveAction: z.tuple([SentAction]),
  orderActions: z.tuple([ActionOrder]),
  deleteAction: z.tuple([ActionId]),
  restoreAction: z.tuple([ActionId]),
  saveProgressNote: z.tuple([SentProgressNote]),
  deleteProgressNote: z.tuple([ProgressNoteId]),
  restoreProgressNote: z.tuple([ProgressNoteId]),
  savePath: z.tuple([PathContent]),
  saveRetest: z.tuple([Retest]),
  saveInvalidInput: z.tuple([InvalidInput]),
  exportPlan: z.tuple([PlanPaper]),
  exportMarkdown: z.tuple([PlanText]),
  exportData: z.tuple([]),
  exportCsv: z.tuple([z.enum(['ratings', 'weeks', 'evidence', 'actions'])]),
  chooseImport: z.tuple([]),
  importChosen: z.tuple([z.enum(['merge', 'fresh'])]),
  forgetImport: z.tuple([]),
  readBackups: z.tuple([]),
  backUpNow: z.tuple([]),
  restoreBackup: z.tuple([BackupId]),
  showBackups: z.tuple([]),
  openReadOnly: z.tuple([]),
  startFresh: z.tuple([]),
  acceptContent: z.tuple([]),
  goOnWith: z.tuple([z.enum(['open', 'there'])]),
  saveOpenData: z.tuple([]),
  readPassphrase: z.tuple([]),
  turnOnPassphrase: z.tuple([NewPassphrase]),
  changePassphrase: z.tuple([
    z.strictObject({ secret: Secret, passphrase: NewPassphrase }).readonly(),
  ]),
  turnOffPassphrase: z.tuple([Secret]),
  makeRecoveryKey: z.tuple([Secret]),
  confirmRecoveryKey: z.tuple([]),
  rememberKey: z.tuple([z.boolean()]),
  unlock: z.tuple([Secret]),
  lock: z.tuple([]),
  showExported: z.tuple([z.enum(['plan', 'data', 'table'])]),
  showDataFile: z.tuple([]),
  offerPicture: z.tuple([]),
  copyPicture: z.tuple([AreaOfPage]),
  reportUnsavedInPage: z.tuple([SaveErrorOrNot]),
  readyToLeave: z.tuple([SaveErrorOrNot]),
} satisfies { readonly [Method in keyof RungApi]: z.ZodType<Parameters<RungApi[Method]>> };
