import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, freshFolder, test } from '../helpers/launch-rung.ts';
import { firstAssessment, goTo, setDirection, takeAssessment } from '../helpers/person.ts';
import { goToPart } from '../helpers/plan.ts';

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
  for (const place of ['Progress', 'Ladder', 'Settings']) await goTo(page, place);
  for (const part of ['Actions', 'Focus', 'Is this my path?', 'Growth plan'] as const) {
    await goToPart(page, part);
  }
  await rung.answerSaveDialog(join(freshFolder('rung-plan-'), 'plan.pdf'));
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as')).toBeVisible();
  expect(asked.length).toBeGreaterThan(10);
  expect(elsewhere).toEqual([]);
});

test('a page that tried to reach a server could not, not even on this computer', async ({
  launchRung,
}) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('reached');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  expect(await (await fetch(origin)).text()).toBe('reached');
  asked.length = 0;

  const { page } = await launchRung();
  const outcomes = await page.evaluate(async (to) => {
    const loads = (element: HTMLImageElement | HTMLScriptElement, path: string) =>
      new Promise<string>((done) => {
        element.onload = () => done('loaded');
        element.onerror = () => done('refused');
        element.src = to + path;
        document.body.append(element);
      });
    const fetched = await fetch(`${to}/fetch`).then(
      () => 'loaded',
      () => 'refused',
    );
    return [
      fetched,
      await loads(document.createElement('img'), '/image.png'),
      await loads(document.createElement('script'), '/script.js'),
      navigator.sendBeacon(`${to}/beacon`) ? 'queued' : 'refused',
      window.open(`${to}/window`) === null ? 'refused' : 'opened',
    ];
  }, origin);
  expect(outcomes.slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
  expect(outcomes[4]).toBe('refused');
  await page.evaluate((to) => {
    window.location.href = `${to}/page`;
  }, origin);
  // Something that takes the whole way through the main process comes back after what was tried before.
  await goThroughTheDoor(page);
  await expect(page).toHaveTitle('Settings – Rung');
  expect(asked).toEqual([]);
  server.close();
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

async function goThroughTheDoor(page: Page): Promise<void> {
  await setDirection(page, 'Individual Contributor', 'Manager');
  await page.reload();
  await goTo(page, 'Settings');
}
