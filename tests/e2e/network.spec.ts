import { join } from 'node:path';
import { expect, freshFolder, test } from '../helpers/launch-rung.ts';
import { firstAssessment, goTo, setDirection, takeAssessment } from '../helpers/person.ts';

test('on the whole path, nothing is requested from any network', async ({ launchRung }) => {
  const rung = await launchRung();
  const { page } = rung;
  const elsewhere: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    asked.push(url);
    // The stand-in serves app: addresses under a name that no network has.
    if (!/^(app:|https:\/\/[a-z]+\.app\.invalid\/|data:|blob:)/.test(url)) elsewhere.push(url);
  });
  await page.reload();
  await setDirection(page, 'Individual Contributor', 'Manager');
  await takeAssessment(page, firstAssessment);
  for (const place of ['Progress', 'Ladder', 'Settings', 'Plan']) await goTo(page, place);
  await rung.answerSaveDialog(join(freshFolder('rung-plan-'), 'plan.pdf'));
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as')).toBeVisible();
  expect(asked.length).toBeGreaterThan(10);
  expect(elsewhere).toEqual([]);
});

test('a page that tried to reach a network could not', async ({ launchRung }) => {
  const { page } = await launchRung();
  const outcomes = await page.evaluate(async () => {
    const loads = (element: HTMLImageElement | HTMLScriptElement, address: string) =>
      new Promise<string>((done) => {
        element.onload = () => done('loaded');
        element.onerror = () => done('refused');
        element.src = address;
        document.body.append(element);
      });
    return [
      await fetch('https://example.com/').then(
        () => 'loaded',
        () => 'refused',
      ),
      await loads(document.createElement('img'), 'https://example.com/x.png'),
      await loads(document.createElement('script'), 'https://example.com/x.js'),
      await new Promise<string>((done) => {
        try {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = () => done('loaded');
          socket.onerror = () => done('refused');
        } catch {
          done('refused');
        }
      }),
      window.open('https://example.com/') === null ? 'refused' : 'opened',
    ];
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Where are you on the ladder/);
});

test('the policy is a response header, and lets no inline code in', async ({ launchRung }) => {
  const { page } = await launchRung();
  const response = await page.reload();
  const policy = (await response?.allHeaders())?.['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    return document.title === 'ran';
  });
  expect(ran).toBe(false);
});
