import type { Found } from './checks.ts';
import { print } from './print.ts';

/** Shows what went wrong, prints the totals on a separate line, and ends with the right exit code. */
export function sumUp(found: readonly Found[]): never {
  for (const { output } of found) {
    if (output !== '') print(`\n${output.trimEnd()}`);
  }
  const total = (count: (one: Found) => number) => found.reduce((sum, one) => sum + count(one), 0);
  const failed = total((one) => one.failed);
  print(`\n${total((one) => one.passed)} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
