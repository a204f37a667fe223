import type { Records } from '../../data/records.ts';
import { type Instant, instant } from '../../data/values/iso-date.ts';
import type { SaveResult, StorageFailure } from '../../data/values/outcome.ts';
import type { RungBridge } from '../../electron/ipc/contract.ts';
import { noRecords } from './samples.ts';

type Method = keyof RungBridge;

/** The time of every save. */
const savedAt = instant(new Date('2026-11-22T10:00:00Z'));

let records = noRecords;
let sent: { readonly method: Method; readonly value: unknown }[] = [];
let refusal: StorageFailure | null = null;
let doAnswersWait = false;
const waiting: (() => void)[] = [];

/** Answers in place of the main process, behind `window.rung`, and records what was sent. */
export const mainProcess = {
  /** The values sent with this method, in order. */
  sent: (method: Method) => sent.filter((each) => each.method === method).map(({ value }) => value),
  /** From now on every save fails for this reason; with null, none does. */
  refuse(why: StorageFailure | null): void {
    refusal = why;
  },
  /** From now on each answer waits for a call of `answer`. */
  letAnswersWait(): void {
    doAnswersWait = true;
  },
  /** Answers the oldest request that waits. */
  answer(): void {
    waiting.shift()?.();
  },
  /** Answers every request that waits. From now on everything is saved and answered at once. */
  answerAll(): void {
    refusal = null;
    doAnswersWait = false;
    for (const answer of waiting.splice(0)) answer();
  },
  /** Starts over with these records. */
  startWith(those: Records): void {
    records = those;
    sent = [];
  },
};

function saves(method: Method): (value: unknown) => Promise<SaveResult<Instant>> {
  return async (value) => {
    sent.push({ method, value });
    if (doAnswersWait) await new Promise<void>((answer) => waiting.push(answer));
    return refusal === null
      ? { kind: 'saved', value: savedAt }
      : { kind: 'not-saved', why: refusal };
  };
}

function done(method: Method): (value: unknown) => Promise<SaveResult> {
  const save = saves(method);
  return async (value) => {
    const outcome = await save(value);
    return outcome.kind === 'saved' ? { kind: 'saved', value: null } : outcome;
  };
}

/** Calling a method that is missing here throws. */
const rung = {
  readRecords: async () => records,
  saveDraft: saves('saveDraft'),
  saveEvidenceDraft: saves('saveEvidenceDraft'),
  discardEvidenceDraft: done('discardEvidenceDraft'),
  async saveEvidence(draft) {
    const outcome = await done('saveEvidence')(draft);
    return outcome.kind === 'saved' ? { kind: 'saved' } : outcome;
  },
  saveAction: saves('saveAction'),
  saveInvalidInput: saves('saveInvalidInput'),
  readPassphrase: async () => ({
    on: true,
    remembered: false,
    canRemember: false,
    left: [],
    others: [],
  }),
  async confirmRecoveryKey() {
    sent.push({ method: 'confirmRecoveryKey', value: undefined });
    return { kind: 'done', left: [], isSure: true };
  },
  async reportUnsavedInPage(why) {
    sent.push({ method: 'reportUnsavedInPage', value: why });
  },
  onAddEvidence: () => () => {},
} satisfies Partial<RungBridge>;

Object.assign(window, { rung });
