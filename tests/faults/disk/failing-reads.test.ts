import { expect, test } from 'vitest';
import { saveDraftAsAssessment } from '../../../electron/ipc/save-assessment.ts';
import { saveDraftAsEvidence } from '../../../electron/ipc/save-evidence.ts';
import type { DataSession } from '../../../electron/session/data-session.ts';
import { ladder } from '../../data/ladder.ts';
import { idsInOrder, sampleDraft, sampleEvidenceDraft } from '../../store/samples.ts';

const clock = () => new Date(2026, 2, 2, 9);
const dataSession = (error: Error): Pick<DataSession, 'change' | 'ladder'> => ({
  ladder: () => ladder,
  change: () => {
    throw error;
  },
});
const saves = [
  ['evidence', (of: Error) => saveDraftAsEvidence(dataSession(of), sampleEvidenceDraft(), clock)],
  [
    'an assessment',
    (of: Error) => saveDraftAsAssessment(dataSession(of), sampleDraft(), clock, idsInOrder()),
  ],
] as const;

test.each(saves)('saving %s while the disk can’t be read reports it', (_what, save) => {
  const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_READ' });
  expect(save(error)).toEqual({ kind: 'not-saved', why: 'disk-error' });
});

test.each(saves)(
  'saving %s throws if a bug in the program prevents it from being saved',
  (_what, save) => {
    expect(() => save(new TypeError('a slip'))).toThrow('a slip');
  },
);
