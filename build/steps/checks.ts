import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../root.ts';
import { print } from './print.ts';
import { type Ran, run } from './step.ts';

/** A check's result: how many tests passed and failed, and the output to read if something failed. */
export interface Found {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly output: string;
}

const rooms = ['data', 'electron', 'renderer', 'build', 'tests'];
const results = join(root, 'test-results');

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

export async function lint(): Promise<Found> {
  return printResult('Lint', await run('biome', ['check', '.']));
}

/** Each room with its own config, because the types enforce what it may import. */
export async function types(): Promise<Found> {
  return printResult(
    'Types',
    await atOnce(rooms.map((room) => run('tsc', ['-p', `${room}/tsconfig.json`]))),
  );
}

/** The tests of data, the store, the main process, the interface's logic and the build. */
export async function unit(): Promise<Found> {
  return vitest('Unit', 'vitest.config.ts');
}

/** The tests of parts of the interface, each on its own in Chromium. */
export async function components(): Promise<Found> {
  return vitest('Components', 'vitest-components.config.ts');
}

/** The tests of what a person does, in the built app on the chosen runtime. */
export async function endToEnd(
  runtime: string,
  { name = 'End to end', args = [], env = {} }: EndToEnd = {},
): Promise<Found> {
  const report = freshReport('e2e.json');
  const ran = await run('playwright', ['test', '--config=build/playwright.config.ts', ...args], {
    RUNG_RUNTIME: runtime,
    ...env,
  });
  return printResult(name, ran, () => {
    const { stats } = playwrightReport.parse(JSON.parse(readFileSync(report, 'utf8')));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  });
}

interface EndToEnd {
  readonly name?: string;
  /** More arguments for Playwright's command line. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

async function vitest(name: string, config: string): Promise<Found> {
  const report = freshReport(`${name.toLowerCase()}.json`);
  const ran = await run('vitest', [
    'run',
    `--config=build/${config}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return printResult(name, ran, () => {
    const counts = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')));
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests,
      skipped: counts.numPendingTests,
    };
  });
}

type Counts = Omit<Found, 'output'>;

/** Prints the result in one line. A check that failed without a failed test counts as one failure. */
function printResult(name: string, ran: Ran, count?: () => Counts): Found {
  const counts = countsOf(count);
  const failed = ran.ok ? counts.failed : Math.max(1, counts.failed);
  const outcome = [
    ...(count === undefined ? [failed === 0 ? 'ok' : 'failed'] : [`${counts.passed} passed`]),
    ...(count !== undefined && failed > 0 ? [`${failed} failed`] : []),
    ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
  ];
  print(`${name.padEnd(11)} ${outcome.join(', ')} (${ran.seconds.toFixed(1)} s)`);
  return { ...counts, failed, output: failed === 0 ? '' : ran.output };
}

function countsOf(count: (() => Counts) | undefined): Counts {
  try {
    return count?.() ?? { passed: 0, failed: 0, skipped: 0 };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

async function atOnce(runs: readonly Promise<Ran>[]): Promise<Ran> {
  const all = await Promise.all(runs);
  return {
    ok: all.every(({ ok }) => ok),
    output: all.map(({ output }) => output).join(''),
    seconds: Math.max(...all.map(({ seconds }) => seconds)),
  };
}

function freshReport(name: string): string {
  mkdirSync(results, { recursive: true });
  const file = join(results, name);
  rmSync(file, { force: true });
  return file;
}
