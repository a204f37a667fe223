import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { DataFile } from '../../data/exchange/data-file.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { checkPictures } from './check-pictures.ts';
import { demoPerson } from './demo-person.ts';
import { demoActions } from './demo-plan.ts';

const headings = [
  'Individual Contributor to Manager',
  'Where I stand',
  'My week',
  'My scope',
  'My shifts',
  'My focus',
  'What I will do',
  'My progress so far',
] as const;

const rows = {
  assessment: 4,
  assessment_version: 4,
  statement_rating: 40,
  rating_revision: 1,
  time_share: 24,
  energy_answer: 24,
  scope_answer: 20,
  shift_position: 16,
  look_back: 1,
  guess: 2,
  retest: 1,
  retest_answer: 2,
  evidence: 7,
  focus_gap: 3,
  action: 5,
  progress_note: 2,
  path: 1,
  draft: 0,
  evidence_draft: 0,
} as const;

const checks = {
  'growth-plan.pdf': checkPdf,
  'growth-plan.md': checkMarkdown,
  'rung-data.json': checkData,
  'rung.db': checkDatabase,
} as const;

/** What is missing or wrong in the demo's folder, one line each; empty if all is well. */
export async function checkDemo(folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    const file = join(folder, name);
    if (existsSync(file)) {
      const found = await check(file).catch((error) => [`can’t be read: ${error}`]);
      faults.push(...found.map((fault) => `${name} ${fault}`));
    } else {
      faults.push(`${name} is missing`);
    }
  }
  return [...faults, ...(await checkPictures(folder))];
}

async function checkPdf(file: string): Promise<readonly string[]> {
  const { pages, outline, text } = await readPdf(file);
  // The font has one glyph for two apostrophes, and a PDF reader extracts the other one.
  const read = text.replaceAll(/\s+/g, ' ').replaceAll('ʼ', '’');
  return [
    ...(pages.length === 0 ? ['has no page'] : []),
    ...without(headings, (words) => outline.some((title) => title.startsWith(words))),
    ...without(planWords(), (words) => read.includes(words)),
  ];
}

async function checkMarkdown(file: string): Promise<readonly string[]> {
  const text = readFileSync(file, 'utf8');
  const titles = [...text.matchAll(/^##? (.*)$/gm)].map(([, title = '']) => title);
  return [
    ...without(headings, (words) => titles.some((title) => title.startsWith(words))),
    ...without(planWords(), (words) => text.includes(words)),
  ];
}

async function checkData(file: string): Promise<readonly string[]> {
  const parsed = DataFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) return [`does not have its shape: ${z.prettifyError(parsed.error)}`];
  const { length } = parsed.data.assessments;
  return length === 4 ? [] : [`has ${length} assessments, not 4`];
}

async function checkDatabase(file: string): Promise<readonly string[]> {
  const db = new Database(file, { readonly: true });
  try {
    const integrity: unknown = db.pragma('integrity_check', { simple: true });
    const counts = Object.entries(rows).flatMap(([table, expected]) => {
      const count = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
      return count === expected ? [] : [`has ${count} rows in ${table}, not ${expected}`];
    });
    return [...(integrity === 'ok' ? [] : [`is damaged: ${integrity}`]), ...counts];
  } finally {
    db.close();
  }
}

/** The person it is about, and each action that isn't done yet. */
function planWords(): readonly string[] {
  const open = demoActions.filter(({ status }) => status !== 'Done').map(({ what }) => what);
  return [demoPerson.name, demoPerson.role, ...open];
}

function without(
  expected: readonly string[],
  isThere: (words: string) => boolean,
): readonly string[] {
  return expected.filter((words) => !isThere(words)).map((words) => `lacks “${words}”`);
}
