import { expect, test, vi } from 'vitest';
import { DataFile } from '../../../data/exchange/data-file.ts';
import { planFresh } from '../../../data/exchange/import-plan.ts';
import { dataText } from '../../../electron/export/data-text.ts';
import { importContent } from '../../../electron/store/exchange/import-content.ts';
import { rememberingStatements } from '../../../electron/store/file/remembered-statements.ts';
import { fillEverything } from '../everything.ts';
import { memoryStore } from '../memory-store.ts';
import { moment, numberedId } from '../samples.ts';

test('writing forty records prepares as many statements as writing two', () => {
  expect(statementsFor(40)).toBe(statementsFor(2));
});

test('each read prepares its own statement, so that two can run at once', () => {
  const db = rememberingStatements(memoryStore());
  const sql = 'SELECT 1 UNION SELECT 2';
  expect(db.prepare(sql)).not.toBe(db.prepare(sql));
  const write = 'DELETE FROM focus_gap';
  expect(db.prepare(write)).toBe(db.prepare(write));
});

function statementsFor(count: number): number {
  const filled = memoryStore();
  fillEverything(filled);
  const file = DataFile.parse(JSON.parse(dataText(filled, moment(30))));
  const [piece] = file.evidence;
  const evidence = Array.from({ length: count }, (_, index) => ({
    ...piece,
    id: numberedId(500 + index),
  }));
  const db = memoryStore();
  const prepare = vi.spyOn(db, 'prepare');
  importContent(db, planFresh(DataFile.parse({ ...file, evidence })), moment(30));
  return prepare.mock.calls.filter(([sql]) => /^\s*(INSERT|UPDATE|DELETE)/.test(sql)).length;
}
