import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTraced, whyNoStrace } from '../../helpers/strace.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { stepsInRound } from '../killed/saving-steps.ts';

const child = join(import.meta.dirname, '../killed/saving-child.ts');

test('when “saved” is reported, the system has already been told to write it to the disk', async ({
  skip,
}) => {
  skip(whyNoStrace !== null, whyNoStrace ?? '');
  const folder = temporaryFolder();
  const log = join(temporaryFolder(), 'calls');
  const calls = 'trace=write,pwrite64,fsync,fdatasync';
  const run = await runTraced(['-y', '-e', calls, '-o', log], child, [
    join(folder),
    '0',
    String(stepsInRound * 2),
  ]);
  expect(run.exitCode, run.output).toBe(0);
  const trace = readFileSync(log, 'utf8').split('\n');
  for (let step = 0; step < stepsInRound * 2; step += 1) {
    const asked = trace.findIndex((line) => line.includes(`"asked ${step}\\n"`));
    const saved = trace.findIndex((line) => line.includes(`"saved ${step}\\n"`));
    expect(saved).toBeGreaterThan(asked);
    const between = trace.slice(asked, saved).filter((line) => line.includes(`<${folder}/rung.db`));
    const written = between.findLastIndex((line) => line.includes('pwrite64('));
    const synced = between.findLastIndex((line) => /\bf(data)?sync\(.* = 0$/.test(line));
    expect(written, `step ${step} writes`).toBeGreaterThanOrEqual(0);
    expect(synced, `step ${step} is synced after its last write`).toBeGreaterThan(written);
  }
});
