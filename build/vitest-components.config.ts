import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { root } from './root.ts';
import { findChromium, findHeadlessShell } from './runtime/find-chromium.ts';

// Commands that build the app set it to "production", where StrictMode does nothing.
process.env['NODE_ENV'] = 'development';

const chromium = findChromium();
const executablePath = chromium === null ? null : (findHeadlessShell(chromium) ?? chromium);

/** Parts of the interface, each on its own in Chromium, with React in development. */
// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  root,
  plugins: [react()],
  publicDir: false,
  test: {
    name: 'components',
    include: ['tests/components/**/*.test.tsx'],
    maxWorkers: 2,
    setupFiles: ['tests/components/setup.ts'],
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        actionTimeout: 10_000,
        ...(executablePath === null ? {} : { launchOptions: { executablePath } }),
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
