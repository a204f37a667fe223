import type { RungApi } from '../../electron/contract.ts';
import {
  numberedId,
  sampleAction,
  sampleDraft,
  sampleEvidenceDraft,
  sampleFocus,
  sampleNote,
  samplePath,
} from '../store/samples.ts';

const plan = {
  title: 'Ada',
  language: 'en',
  markup: '<main>plan</main>',
  stylesheet: 'main { color: black }',
  paper: 'A4',
} as const;

/** One right call of every method; a method of the contract without its line fails to compile. */
export const rightArguments = {
  start: [],
  readRecords: [],
  saveSettings: [
    { name: 'Ada', theme: 'dark', blindRating: false, assessEvery: 6, weeklyHours: null },
  ],
  keepDraft: [sampleDraft()],
  discardDraft: [null],
  saveAssessment: [sampleDraft()],
  deleteAssessment: [numberedId(1)],
  restoreAssessment: [numberedId(1)],
  keepEvidenceDraft: [sampleEvidenceDraft()],
  discardEvidenceDraft: [numberedId(1)],
  saveEvidence: [sampleEvidenceDraft()],
  deleteEvidence: [numberedId(1)],
  restoreEvidence: [numberedId(1)],
  keepFocus: [sampleFocus],
  keepAction: [sampleAction(1)],
  orderActions: [[numberedId(2), numberedId(1)]],
  deleteAction: [numberedId(1)],
  restoreAction: [numberedId(1)],
  keepProgressNote: [sampleNote(1, 2)],
  deleteProgressNote: [numberedId(1)],
  restoreProgressNote: [numberedId(1)],
  keepPath: [samplePath],
  exportPlan: [plan],
  exportMarkdown: [{ title: 'Ada', markdown: '# Growth plan' }],
  exportData: [],
  showExported: [],
  showDataFile: [],
  readyToLeave: [],
} satisfies { readonly [Method in keyof RungApi]: readonly unknown[] };

export const methodNames = Object.keys(rightArguments).filter((name): name is keyof RungApi =>
  Object.hasOwn(rightArguments, name),
);
