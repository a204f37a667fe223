import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect } from 'vitest';
import { DataFile } from '../../../data/exchange/data-file.ts';
import { type ImportLine, importLines } from '../../../data/exchange/import-lines.ts';
import { planFresh, planMerge } from '../../../data/exchange/import-plan.ts';
import { readDataFile } from '../../../data/exchange/read-data-file.ts';
import { dataText } from '../../../electron/export/data-text.ts';
import { importContent } from '../../../electron/store/exchange/import-content.ts';
import { mergeDataFile } from '../../../electron/store/exchange/import-merge.ts';
import { readContent } from '../../../electron/store/exchange/read-content.ts';
import { digestOf } from '../../../electron/store/file/content-digest.ts';
import { memoryStore } from '../memory-store.ts';
import { moment } from '../samples.ts';
import { tableRows } from '../table-rows.ts';
import { anyDataFile } from './arbitrary-files.ts';

const now = moment(30);

/** Exports arbitrary data, imports it into a new database and exports it again: the text and every row are equal. */
export function goesThroughAFile(runs: number): void {
  fc.assert(
    fc.property(anyDataFile, (file) => {
      const before = holding(file);
      const text = dataText(before, file.exportedAt);
      expect(fileOf(text)).toEqual(file);
      const after = holding(fileOf(text));
      expect(dataText(after, file.exportedAt)).toBe(text);
      expect(tableRows(after)).toEqual(tableRows(before));
    }),
    { numRuns: runs },
  );
}

/** Merges arbitrary files into arbitrary data that shares ids with them. */
export function mergesWithoutLoss(runs: number): void {
  fc.assert(
    fc.property(overlapping, ([mine, theirs]) => {
      const db = holding(mine);
      const before = readContent(db);
      const lines = importLines(planMerge(before, theirs));
      mergeDataFile(db, theirs, now);
      const after = readContent(db);
      const digest = digestOf(db);
      mergeDataFile(db, theirs, now);
      expect(digestOf(db)).toEqual(digest);
      for (const { id, versions, deletedAt } of before.assessments) {
        const merged = after.assessments.find((each) => each.id === id);
        expect(merged?.versions.slice(0, versions.length)).toEqual(versions);
        expect(merged?.deletedAt).toBe(deletedAt);
      }
      for (const { id, versions } of theirs.assessments) {
        const merged = after.assessments.find((each) => each.id === id);
        expect(merged?.versions).toEqual(expect.arrayContaining([...versions]));
      }
      const isNew = before.settings.direction === null;
      expect(after.settings).toEqual(isNew ? theirs.settings : before.settings);
      for (const retest of [...theirs.retests, ...before.retests].filter(({ done }) => done)) {
        expect(after.retests.find(({ of }) => of === retest.of)?.done).toBe(true);
      }
      expect(after.drafts).toEqual(expect.arrayContaining([...before.drafts]));
      expect(after.invalidInput).toEqual(expect.arrayContaining([...before.invalidInput]));
      for (const [what, key] of [
        ['assessments', 'assessments'],
        ['evidence', 'evidence'],
        ['actions', 'actions'],
      ] as const) {
        const line = lines.find((each) => each.what === what);
        expect(after[key].length).toBe(before[key].length + (line?.added ?? Number.NaN));
        expect(sumOf(line)).toBe(theirs[key].length);
      }
    }),
    { numRuns: runs },
  );
}

/** Two files; the second has some of the first's ids, and some of its versions start with the same ones. */
const overlapping = fc.tuple(anyDataFile, anyDataFile).map(([mine, theirs]) => {
  const renamed = theirs.assessments.map(({ id, versions, ...rest }, index) => {
    const same = mine.assessments[index];
    if (same === undefined) return { from: id, filed: { ...rest, id, versions } };
    const both = [...same.versions.slice(0, 1), ...versions];
    return { from: id, filed: { ...rest, id: same.id, versions: both } };
  });
  const now = new Map(renamed.map(({ from, filed }) => [from, filed.id]));
  const withIdsOf = <Item extends { readonly id: string }>(
    items: readonly Item[],
    others: readonly Item[],
  ) => items.map((item, index) => ({ ...item, id: others[index]?.id ?? item.id }));
  const file = {
    ...theirs,
    assessments: renamed.map(({ filed }) => filed),
    drafts: theirs.drafts.map((draft) => ({
      ...draft,
      corrects: draft.corrects === null ? null : (now.get(draft.corrects) ?? null),
    })),
    retests: theirs.retests.map((retest) => ({ ...retest, of: now.get(retest.of) ?? retest.of })),
    evidence: withIdsOf(theirs.evidence, mine.evidence),
    actions: withIdsOf(theirs.actions, mine.actions),
  };
  return [mine, DataFile.parse(file)] as const;
});

function holding(file: DataFile): Database {
  const db = memoryStore();
  importContent(db, planFresh(file), file.exportedAt);
  return db;
}

/** Throws if the text would be rejected. */
export function fileOf(text: string): DataFile {
  const read = readDataFile(text);
  if (read.kind === 'refused') throw new Error(`${read.why}: ${read.places.join(', ')}`);
  return read.file;
}

function sumOf(line: ImportLine | undefined): number {
  return line === undefined ? Number.NaN : line.added + line.replaced + line.same;
}
