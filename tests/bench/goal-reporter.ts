import type { Reporter, TestModule } from 'vitest/node';
import { goalTable } from './goals.ts';

/** Prints the goals of every bench file in one table at the end. */
// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter from the default export
export default class GoalReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const goals = modules
      .flatMap(({ children }) => [...children.allTests()])
      .flatMap((test) => test.meta().goals ?? []);
    if (goals.length > 0) process.stdout.write(`\n${goalTable(goals)}\n\n${measuredOn()}\n\n`);
  }
}

function measuredOn(): string {
  if (process.env['RUNG_RUNTIME'] === 'electron') return 'Measured on Electron.';
  return 'Measured on the Electron stand-in; on Electron the same command measures the same.';
}
