import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { freshFolder } from '../helpers/fresh-folder.ts';
import { type LaunchOptions, launchRung } from '../helpers/launch/launch-rung.ts';
import { bareApp } from './bare-app.ts';
import { memoryOf, tellsMemory } from './memory-of.ts';
import { medians } from './rounds.ts';
import { firstChart } from './start-times.ts';
import { yearOfData } from './year-of-data.ts';

const rounds = 5;

// Only Linux reports it; elsewhere the row is missing.
test.runIf(tellsMemory)('memory after the first chart vs. a blank window', async ({ task }) => {
  const [bare, year] = [bareApp(), yearOfData()];
  const took = await medians(rounds, {
    blank: () => memoryOnce({ folder: bare }, (page) => page.getByRole('heading').waitFor()),
    rung: () => memoryOnce({ userData: year }, firstChart),
  });
  task.meta.goals = [
    {
      what: 'memory after the first chart ÷ a blank window',
      took: took('rung'),
      beside: took('blank'),
      unit: 'MB',
      atMost: { ratio: 1.5 },
    },
  ];
});

/** Megabytes used by an app and its runtime, once the page shows the expected content. */
async function memoryOnce(
  options: LaunchOptions,
  shown: (page: Page) => Promise<void>,
): Promise<number> {
  const userData = options.userData ?? freshFolder('rung-data-');
  const { page, close } = await launchRung({ ...options, userData, ownChromium: true });
  try {
    await shown(page);
    return memoryOf(userData);
  } finally {
    await close();
  }
}
