import { expect as base } from '@playwright/test';

/** Waits as long as a click does, also in the demo, which has no Playwright configuration. */
export const expect = base.configure({ timeout: 30_000 });
