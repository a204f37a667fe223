import { launchRung, type Rung, showFailure, test } from './launch-rung.ts';

/**
 * One start of the app for all tests of a file, or of a `describe`: they run one after the other, and
 * each leaves the data as it found it. Before each the page is loaded anew, on the overview. After a
 * failed test Playwright goes on in another process, which starts the app again.
 */
export function startOnce(userData: () => string, size = { width: 1280, height: 800 }): () => Rung {
  let rung: Rung | undefined;
  const started = () => {
    if (rung === undefined) throw new Error('The app runs only while a test does.');
    return rung;
  };
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async ({ share }, testInfo) => {
    rung = await launchRung({ userData: userData(), size }, share, testInfo.titlePath.join(' '));
  });
  test.beforeEach(async () => {
    const { page } = started();
    await page.setViewportSize(size);
    await page.evaluate(() => {
      window.location.hash = '/';
    });
    await page.reload();
  });
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  test.afterEach(async ({}, testInfo) => {
    if (rung !== undefined) await showFailure(rung, testInfo);
  });
  test.afterAll(async () => {
    await rung?.close();
  });
  return started;
}
