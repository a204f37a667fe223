import { type DataAtStart, dataAtStart } from '../data/data-at-start.ts';
import { launchRung, type Rung, showFailure, test } from './launch-rung.ts';

/**
 * Starts the app once for all tests of a file or a `describe`, which run one after the other. Before each test,
 * the data is restored and the page reloaded, on the Overview. After a failed test Playwright continues in another
 * process, which starts the app again.
 */
export function startOnce(userData: () => string, size = { width: 1280, height: 800 }): () => Rung {
  let running: { readonly rung: Rung; readonly data: DataAtStart } | undefined;
  const started = () => {
    if (running === undefined) throw new Error('The app runs only while a test does.');
    return running;
  };
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async ({ share }, testInfo) => {
    const options = { userData: userData(), size };
    const rung = await launchRung(options, share, testInfo.titlePath.join(' '));
    running = { rung, data: await dataAtStart(rung.userData) };
  });
  test.beforeEach(async () => {
    const { rung, data } = started();
    const { page } = rung;
    await page.setViewportSize(size);
    await page.evaluate(() => {
      window.history.replaceState(null, '', '#/');
    });
    await page.reload({ waitUntil: 'commit' });
    // The previous page sends its last typing when it unloads. The ipc answers requests in order, so after this
    // answer none of it can still arrive. This page doesn't have to finish loading.
    await page.evaluate(() => {
      window.stop();
      return window.rung.readRecords();
    });
    await data.putBack();
    await page.reload();
    // The first frame contains the whole screen: before that there is nothing to click.
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  test.afterEach(async ({}, testInfo) => {
    if (running !== undefined) await showFailure(running.rung, testInfo);
  });
  test.afterAll(async () => {
    running?.data.close();
    await running?.rung.close();
  });
  return () => started().rung;
}
