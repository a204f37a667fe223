import type { Page } from '@playwright/test';
import { afterAll, test } from 'vitest';
import { localDay } from '../../data/values/iso-date.ts';
import { manyRecords } from '../helpers/data/many-records.ts';
import { launchRung } from '../helpers/launch/launch-rung.ts';
import { goTo } from '../helpers/person/person.ts';

/** A screen takes a thousand times as long as a function. */
const few = { iterations: 10, warmupIterations: 2 } as const;

/** The app with this many actions. */
async function withActions(actions: number) {
  const size = { width: 1280, height: 800 };
  const rung = await launchRung({ userData: manyRecords(localDay(new Date()), { actions }), size });
  await rung.page.getByRole('heading', { level: 1 }).waitFor();
  afterAll(rung.close);
  return rung.page;
}

const [hundred, fiveThousand] = [await withActions(100), await withActions(5000)];

/** Opens the actions from another screen. */
async function showActions(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await goTo(page, 'Plan');
  await page.getByRole('button', { name: 'Action 0001', exact: true }).waitFor();
}

async function openFirst(page: Page): Promise<void> {
  await showActions(page);
  await page.getByRole('button', { name: 'Action 0001', exact: true }).click();
  await page.getByLabel('What', { exact: true }).focus();
}

test('showing 5,000 actions compared with 100', async ({ bench }) => {
  await bench.compare(
    bench('100 actions', () => showActions(hundred)),
    bench('5,000 actions', () => showActions(fiveThousand)),
    few,
  );
});

test('typing ten letters of an action among 5,000 compared with 100', async ({ bench }) => {
  await openFirst(hundred);
  await openFirst(fiveThousand);
  await bench.compare(
    bench('among 100', () => hundred.keyboard.type('ten letter')),
    bench('among 5,000', () => fiveThousand.keyboard.type('ten letter')),
    few,
  );
});
