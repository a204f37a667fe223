import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';

const repo = fileURLToPath(new URL('../..', import.meta.url));
const biome = join(repo, 'node_modules/@biomejs/biome/bin/biome');
const rooms = mkdtempSync(join(tmpdir(), 'rung-rooms-'));

afterAll(() => rmSync(rooms, { recursive: true }));

const refused = [
  ['data/week/some.ts', 'node:fs', 'data/ is pure'],
  ['data/week/some.ts', 'react', 'data/ is pure'],
  ['data/week/some.ts', '../../electron/ipc/contract.ts', 'data/ is pure'],
  ['data/some.ts', '../renderer/api.ts', 'data/ is pure'],
  ['electron/some.ts', 'react', 'draws nothing'],
  ['electron/some.ts', '../renderer/api.ts', 'draws nothing'],
  ['electron/some.ts', '../build/standin/app.ts', 'does not know what it runs on'],
  ['electron/store/plan/some.ts', 'electron', 'tested without an app'],
  ['electron/store/plan/some.ts', '../../ipc/contract.ts', 'tested without an app'],
  ['electron/store/some.ts', '../session/start.ts', 'tested without an app'],
  ['electron/store/file/some.ts', '../../backups/backup-service.ts', 'tested without an app'],
  ['renderer/screens/some.tsx', 'node:fs', 'only shows'],
  ['renderer/screens/some.tsx', 'electron', 'only shows'],
  ['renderer/screens/some.tsx', '../../electron/ipc/contract.ts', 'only shows'],
  ['renderer/api.ts', '../electron/ipc.ts', 'nothing else of the main process'],
  ['build/some.ts', '../data/values/ids.ts', 'without importing it'],
  ['build/some.ts', '../tests/demo/demo.ts', 'as a process'],
  ['build/commands/some.ts', '../../tests/helpers/person/person.ts', 'as a process'],
  ['tests/components/some.test.tsx', 'node:fs', 'run in a page'],
  ['tests/components/some.test.tsx', '../helpers/person/person.ts', 'run in a page'],
  ['tests/components/some.test.tsx', '../../electron/ipc/handlers.ts', 'run in a page'],
] as const;

const allowed = [
  ['data/week/some.ts', 'zod'],
  ['data/week/some.ts', '../values/ids.ts'],
  ['electron/some.ts', 'electron'],
  ['electron/some.ts', '../data/values/ids.ts'],
  ['electron/store/plan/some.ts', 'better-sqlite3'],
  ['electron/store/plan/some.ts', '../../../data/values/ids.ts'],
  ['electron/store/plan/some.ts', '../../../data/passphrase/outcomes.ts'],
  ['electron/store/plan/some.ts', '../backups/back-up.ts'],
  ['electron/store/migrations/some.ts', '../migrate.ts'],
  ['renderer/screens/some.tsx', '../../data/values/ids.ts'],
  ['renderer/api.ts', '../electron/ipc/contract.ts'],
  ['build/standin/some.ts', 'electron'],
  ['tests/demo/some.ts', '../../build/steps/print.ts'],
  ['tests/build/some.ts', '../helpers/person/person.ts'],
  ['tests/components/some.test.tsx', '../../renderer/ui/confirm.tsx'],
  ['tests/components/main-process.ts', '../../electron/ipc/contract.ts'],
] as const;

/** The part of the linter's report that the tests read. */
const Report = z.object({
  summary: z.object({ unchanged: z.int() }),
  diagnostics: z.array(
    z.object({
      category: z.string(),
      message: z.string(),
      location: z.object({ path: z.string() }),
    }),
  ),
});

/** Results for all imports, in one run: lint starts from scratch each time. */
const said = lint([...refused, ...allowed]);

test.each(refused)(
  '%s may not import %s, and lint says what to do instead',
  (file, from, remedy) => {
    expect(said(file, from)).toContain(remedy);
  },
);

test.each(allowed)('%s may import %s', (file, from) => {
  expect(said(file, from)).not.toContain('noRestrictedImports');
});

/** What lint reports for files with one import each; every file is in a folder of its own, as in a real project. */
function lint(imports: readonly (readonly [file: string, from: string, remedy?: string])[]) {
  for (const [index, [file, from]] of imports.entries()) {
    const path = join(rooms, String(index), file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { x } from '${from}';\n\nx();\n`);
  }
  const config = join(repo, 'biome.json');
  const options = ['--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'];
  const args = [biome, 'lint', `--config-path=${config}`, ...options, '.'];
  const { stderr, stdout } = spawnSync(process.execPath, args, { cwd: rooms, encoding: 'utf8' });
  const { summary, diagnostics } = Report.parse(JSON.parse(stdout));
  if (summary.unchanged !== imports.length) throw new Error(stdout + stderr);
  return (file: string, from: string) => {
    const index = imports.findIndex((each) => each[0] === file && each[1] === from);
    return diagnostics
      .filter(({ location }) => location.path.replaceAll('\\', '/') === `${index}/${file}`)
      .map(({ category, message }) => `${category}: ${message}`)
      .join('\n');
  };
}
