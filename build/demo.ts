import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { demoAssessments, demoPerson } from '../tests/helpers/demo-person.ts';
import { launchRung } from '../tests/helpers/launch-rung.ts';
import { goTo, heading, rate, setDirection, takeAssessment } from '../tests/helpers/person.ts';
import { root } from './root.ts';
import { say } from './say.ts';

/** Drives the app as a person would through fourteen months, and leaves pictures, the plan and the data in demo/. */

const folder = join(root, 'demo');
const userData = mkdtempSync(join(tmpdir(), 'rung-demo-'));
const sizes = [
  { name: '', width: 1280, height: 800 },
  { name: '-narrow', width: 900, height: 600 },
] as const;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const rung = await launchRung({ userData, size: { width: 1280, height: 800 } });
const { page } = rung;

await heading(page, 'Where are you on the ladder, and where would you like to be?');
await picture('welcome');
await setDirection(page, 'Individual Contributor', 'Manager', demoPerson);
await picture('beginning');

for (const [index, taken] of demoAssessments(new Date()).entries()) {
  await takeAssessment(page, taken);
  say(`Assessment ${index + 1} of 4: ${taken.date}`);
}
await picture('overview');
await page.keyboard.press('t');
await picture('overview-tables');
await page.keyboard.press('t');

await goTo(page, 'Assess');
await heading(page, 'Technical');
await page.getByRole('button', { name: 'People', exact: true }).click();
await rate(page, 'Individual Contributor', 4);
await rate(page, 'Manager', 2.5);
await picture('assess-skill');
await page.getByRole('button', { name: 'Week', exact: true }).click();
await page.getByLabel('Coding/technical work').fill('45');
await page.getByLabel('1:1s/people mgmt').fill('12');
await picture('assess-week');
await page.getByRole('button', { name: /^Note/ }).click();
await picture('assess-note');
await page.getByRole('button', { name: 'Review', exact: true }).click();
await picture('assess-review');
await page.getByRole('button', { name: 'Discard this draft' }).click();
await heading(page, '“How do we deliver this?”');

await goTo(page, 'Progress');
await heading(page, 'Progress');
await picture('progress');
await page.getByRole('link', { name: /^Open/ }).first().click();
await page.getByRole('heading', { level: 1, name: /^Assessment of/ }).waitFor();
await picture('assessment');
for (const [place, title] of [
  ['Ladder', 'Engineering Leadership Career Path'],
  ['Settings', 'Settings'],
  ['Plan', 'Growth plan'],
] as const) {
  await goTo(page, place);
  await heading(page, title);
  await picture(place.toLowerCase());
}
await rung.answerSaveDialog(join(folder, 'growth-plan.pdf'));
await page.getByRole('button', { name: 'Save as PDF' }).click();
await page.getByText('Saved as growth-plan.pdf').waitFor();
await rung.close();
copyFileSync(join(userData, 'rung.db'), join(folder, 'rung.db'));
rmSync(userData, { recursive: true });
say('demo/ holds growth-plan.pdf, rung.db and a picture of every screen.');

/** The screen in light and dark, wide, narrow, and whole where it is longer than the window. */
async function picture(name: string): Promise<void> {
  const messages = page.getByRole('button', { name: 'Close this message' });
  while ((await messages.count()) > 0) await messages.first().click();
  await page.evaluate(() => document.fonts.ready);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await settled();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled();
      await page.screenshot({ path: join(folder, `${name}-${scheme}${size.name}.png`) });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.setViewportSize({ width: 1280, height: await wholeHeight(page) });
    await settled();
    await page.screenshot({ path: join(folder, `${name}-${scheme}-whole.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Two frames drawn and nothing moving: charts measure their place before they draw. */
async function settled(): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
}

/** As tall as the longest thing that scrolls, and never lower than the window. */
async function wholeHeight(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(800, ...Array.from(document.querySelectorAll('main'), (main) => main.scrollHeight)),
  );
}
