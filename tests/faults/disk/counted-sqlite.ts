import Sqlite, { type Options } from 'better-sqlite3';

let left = Number(process.env['RUNG_STATEMENTS_LEFT']);

/** SQLite unchanged, except that its process is killed before it runs one statement too many. */
// biome-ignore lint/style/noDefaultExport: it replaces a package's default export
export default class CountedSqlite extends Sqlite {
  constructor(file: string | Buffer, options: Options = {}) {
    super(file, { ...options, verbose: countDown });
  }
}

/** The number of statements not yet run. */
export function statementsLeft(): number {
  return left;
}

function countDown(): void {
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  left -= 1;
}
