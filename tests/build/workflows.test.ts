import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/root.ts';
import { workflowErrors } from '../helpers/workflow-errors.ts';

const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

test('GitHub can read every workflow', () => {
  expect(workflows.map(({ name }) => name)).toEqual(['check.yml', 'release.yml']);
  expect(workflows.flatMap(({ name, text }) => workflowErrors(name, text))).toEqual([]);
});

test('the check would find a key, a value or a name that GitHub doesn’t know', () => {
  const [{ text } = { text: '' }] = workflows;
  for (const [good, bad] of [
    ['timeout-minutes: 30', 'timeout-minute: 30'],
    ['timeout-minutes: 30', 'timeout-minutes: soon'],
    ['github.ref', 'git.ref'],
  ] as const) {
    expect(text).toContain(good);
    expect(workflowErrors('check.yml', text.replace(good, bad))).not.toEqual([]);
  }
});

test('third-party actions are pinned by commit, with the version in a comment, and the same everywhere', () => {
  const uses = workflows.flatMap(({ text }) =>
    [...text.matchAll(/\buses: (.+)$/gm)].map(([, action = '']) => action),
  );
  const ofOthers = uses.filter((action) => !action.startsWith('./'));
  expect(ofOthers.length).toBeGreaterThan(5);
  expect(
    ofOthers.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
  ).toEqual([]);
  const names = new Set(ofOthers.map((action) => action.split('@')[0]));
  expect(new Set(ofOthers).size).toBe(names.size);
});

test('workflows have only read access, except the job that drafts a release', () => {
  for (const { name, text } of workflows) {
    expect(text, name).toContain('\npermissions:\n  contents: read\n');
    expect(text.match(/^ +\S+: write$/gm) ?? [], name).toEqual(
      name === 'release.yml' ? ['      contents: write'] : [],
    );
  }
  const drafting = workflows
    .find(({ name }) => name === 'release.yml')
    ?.text.split('\n  release:\n')[1];
  expect(drafting).toContain('      contents: write');
});
