import { type DataAtStart, dataAtStart } from './data-at-start.ts';
import { launchRung, type Rung, showFailure, test } from './launch-rung.ts';

/**
 * One start of the app for all tests of a file, or of a `describe`: they run one after the other. Before
 * each the data is put back as it was, and the page is loaded anew, on the overview. After a failed test
 * Playwright goes on in another process, which starts the app again.
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
    // The page before sends what was typed last on its way out. The ipc answers in the order it is
    // asked: after this answer nothing of that is to come. The rest of this page is not waited for.
    await page.evaluate(() => {
      window.stop();
      return window.rung.readRecords();
    });
    await data.putBack();
    await page.reload();
    // The first frame holds the whole screen: until then nobody has a key to press.
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
