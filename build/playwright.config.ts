import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { root } from './root.ts';
import { speed } from './steps/speed.ts';

const config = defineConfig({
  // Daily use, and rare or slow cases: every change must pass both, but the second runs less often.
  projects: ['e2e', 'long'].map((name) => ({ name, testDir: join(root, 'tests', name) })),
  globalSetup: join(root, 'build', 'steps', 'e2e-setup.ts'),
  outputDir: join(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 3, // a start sometimes waits for its own processes, so two workers would leave a core idle
  timeout: 120_000 * speed.slowdown,
  expect: { timeout: 10_000 * speed.slowdown },
  reporter: [['dot'], ['json', { outputFile: join(root, 'test-results', 'e2e.json') }]],
});

// biome-ignore lint/style/noDefaultExport: Playwright reads its configuration from the default export
export default config;
