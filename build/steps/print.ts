/** Prints one plain line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints what went wrong and what to do, and ends the command with a failure. */
export function giveUp(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
