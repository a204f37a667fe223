import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../build/root.ts';
import { ShiftPosition } from '../../data/assessments/assessment.ts';
import { Score } from '../../data/assessments/score.ts';
import type { RungApi } from '../../electron/ipc/contract.ts';
import { type IpcPort, registerIpcHandlers } from '../../electron/ipc/ipc.ts';
import { connect } from '../../electron/store/file/connection.ts';
import { openedRung } from '../electron/ipc/opened-rung.ts';
import { fromPage } from '../electron/ipc/recorded-ipc.ts';
import { shippedLadder } from '../helpers/data/filled-data.ts';
import { ownAction, sampleDraft } from '../store/samples.ts';
import { medians } from './rounds.ts';
import { yearOfData } from './year-of-data.ts';

/** Keystrokes of each kind. */
const rounds = 501;

// On the project's disk: the system's folder for temporary files may be in memory, where fsync costs nothing.
const folder = mkdtempSync(join(root, 'out', '.bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('saving a keystroke, from the IPC call to its answer, compared with one bare statement', async ({
  task,
}) => {
  cpSync(yearOfData(), folder, { recursive: true });
  const { api, close } = openedRung(folder);
  afterAll(close);
  const ask = ipcTo(api);
  const write = bareStatement();
  const texts = { bare: 'a', action: 'a', draft: 'a' };
  /** Types one more letter and waits until it is saved. */
  const keystroke = (place: keyof typeof texts, save: (text: string) => unknown) => async () => {
    texts[place] += 'a';
    const began = performance.now();
    await save(texts[place]);
    return performance.now() - began;
  };
  const took = await medians(rounds, {
    bare: keystroke('bare', write),
    action: keystroke('action', (what) => ask('saveAction', ownAction(1, what))),
    draft: keystroke('draft', (note) => ask('saveDraft', { ...answered, note })),
  });
  const { actions, drafts } = await api.readRecords();
  expect([actions.at(-1)?.what, drafts[0]?.note]).toEqual([texts.action, texts.draft]);
  const beside = { beside: took('bare'), unit: 'ms', atMost: { ratio: 1.5 } } as const;
  task.meta.goals = [
    { what: 'a keystroke in an action ÷ a bare statement', took: took('action'), ...beside },
    { what: 'a keystroke in an assessment ÷ a bare statement', took: took('draft'), ...beside },
  ];
});

/** An assessment with every question answered for two levels. */
const answered = sampleDraft({
  ratings: shippedLadder.skills.flatMap(({ id: skill }) =>
    shippedLadder.levels
      .slice(0, 2)
      .map(({ id: level }) => ({ skill, level, rating: Score.parse(3.5) })),
  ),
  revisions: [],
  evidence: [],
  energy: [],
  lookBacks: [],
  scope: shippedLadder.scope.map(({ id: dimension }) => ({ dimension, level: null, note: '' })),
  shifts: shippedLadder.transitions
    .slice(0, 1)
    .flatMap(({ id: transition, shifts }) =>
      shifts.map(({ id: shift }) => ({ transition, shift, position: ShiftPosition.parse(3) })),
    ),
});

/** Sends requests as the window does: the sender is checked and the arguments are parsed. */
function ipcTo(api: RungApi): (method: keyof RungApi, argument: unknown) => Promise<unknown> {
  const listeners = new Map<string, Parameters<IpcPort['handle']>[1]>();
  registerIpcHandlers(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    api,
  );
  return async (method, argument) => await listeners.get(`rung:${method}`)?.(fromPage, argument);
}

/** Writes a text to a one-row table, on a connection with the same pragmas as Rung's. */
function bareStatement(): (typed: string) => void {
  const db = connect(join(folder, 'bare.db'), null);
  afterAll(() => db.close());
  db.exec(
    "CREATE TABLE typing (id INTEGER PRIMARY KEY, typed TEXT) STRICT; INSERT INTO typing VALUES (1, '')",
  );
  const statement = db.prepare('UPDATE typing SET typed = @typed WHERE id = 1');
  return (typed) => void statement.run({ typed });
}
