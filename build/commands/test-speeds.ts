import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildApp } from '../build-app.ts';
import { root } from '../root.ts';
import { pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';
import { endToEnd, type Found } from '../steps/checks.ts';
import { installForTests } from '../steps/install-for-tests.ts';
import { giveUp, print } from '../steps/print.ts';
import { sumUp } from '../steps/sum-up.ts';

const usage = `npm run test:speeds -- [--times=3] [--only=normal|slow|late] [--seed=NUMBER] [spec files]

normal  as fast as the machine is
slow    the page slowed four times
late    the main process's answers delayed by 0 to 300 ms, drawn from the seed`;

const speeds = ['normal', 'slow', 'late'] as const;
const asked = z.object({
  times: z.coerce.number().int().positive().default(3),
  only: z.array(z.enum(speeds)).default([...speeds]),
  seed: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(() => randomInt(1_000_000)),
});

const { options, specs } = readCommandLine();
const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
printRuntime(runtime);
const standIn = runtime.kind === 'standin';
const wanted = options.only.filter((speed) => speed !== 'late' || standIn);
if (wanted.length < options.only.length) {
  const reason = 'Electron delivers answers as soon as there are any: only the stand-in can delay';
  const remedy = 'them. Set RUNG_RUNTIME=standin to run the tests with late answers.';
  if (wanted.length === 0) giveUp(`${reason} ${remedy}`);
  else print(`${reason} ${remedy}`);
}
await installForTests();

const found: Found[] = [];
for (let time = 1; time <= options.times; time += 1) {
  for (const speed of wanted) {
    const seed = options.seed + time - 1;
    const name = `${speed} ${time}`;
    found.push(
      await endToEnd(runtime.kind, {
        name: (speed === 'late' ? `${name}, seed ${seed}` : name).padEnd(20),
        args: [`--output=${join(root, 'test-results', name.replace(' ', '-'))}`, ...specs],
        env: envOf(speed, seed),
      }),
    );
  }
}
sumUp(found);

function envOf(speed: (typeof speeds)[number], seed: number): Record<string, string> {
  switch (speed) {
    case 'normal':
      return {};
    case 'slow':
      return { RUNG_SLOWDOWN: '4' };
    case 'late':
      return { RUNG_LATE_SEED: String(seed) };
  }
  return speed satisfies never;
}

function readCommandLine() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        times: { type: 'string' },
        only: { type: 'string', multiple: true },
        seed: { type: 'string' },
      },
    });
    return { options: asked.parse(values), specs: positionals };
  } catch {
    return giveUp(usage);
  }
}
