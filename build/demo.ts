import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { demoAssessments, demoPerson } from '../tests/helpers/demo-person.ts';
import { pickFocus, planActions, thinkAboutThePath } from '../tests/helpers/demo-plan.ts';
import { launchRung } from '../tests/helpers/launch-rung.ts';
import {
  fillEnergy,
  fillScope,
  goTo,
  heading,
  lookBack,
  placeShifts,
  rate,
  setDirection,
  takeAssessment,
} from '../tests/helpers/person.ts';
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
  // Four months after the third one, the Overview says that the next is due.
  if (index === 3) await picture('overview-due');
  await takeAssessment(page, taken);
  say(`Assessment ${index + 1} of 4: ${taken.date}`);
}

await page.getByRole('button', { name: 'Add evidence' }).click();
await page
  .getByRole('dialog')
  .getByRole('textbox', { name: 'What I did' })
  .fill('Wrote the team’s plan for the quarter, and what we leave out');
await page
  .getByRole('dialog')
  .getByLabel('When')
  .fill(demoAssessments(new Date())[3]?.date ?? '');
await page.getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }).check();
await picture('add-evidence');
await page.keyboard.press('ControlOrMeta+Enter');
await page.getByText('Evidence added').waitFor();

await goTo(page, 'Plan');
await picture('plan-empty');
await pickFocus(page);
await picture('focus');
await planActions(page, new Date());
await picture('actions');
await thinkAboutThePath(page);
await picture('path');
say('Focus, actions and the path are in');

await goTo(page, 'Overview');
await picture('overview');
await page.keyboard.press('t');
await picture('overview-tables');
await page.keyboard.press('t');

await goTo(page, 'Assess');
await heading(page, 'Technical');
await page.getByRole('button', { name: 'People', exact: true }).click();
await picture('assess-blind');
await rate(page, 'Individual Contributor', 4);
await rate(page, 'Manager', 3.5);
await rate(page, 'Manager', 3);
await picture('assess-skill');
await page.getByRole('button', { name: 'Week', exact: true }).click();
await page.getByLabel('Coding/technical work').fill('45');
await page.getByLabel('1:1s/people mgmt').fill('12');
await fillEnergy(page, { 'Coding/technical work': 1, '1:1s/people mgmt': 2 });
await picture('assess-week');
await page.getByRole('button', { name: 'Scope', exact: true }).click();
await fillScope(page, {
  Span: 'One squad or product area',
  'Team size': { none: 'Three engineers' },
});
await picture('assess-scope');
await page.getByRole('button', { name: 'Shifts', exact: true }).click();
await placeShifts(page, { 'Writing code': 3, 'Deep focus': 2 });
await picture('assess-shifts');
await page.getByRole('button', { name: 'Looking back', exact: true }).click();
await lookBack(page, {
  on: demoAssessments(new Date())[0]?.date ?? '',
  scores: { Manager: { Technical: 3.5, People: 1 } },
});
await picture('look-back');
await page.getByRole('button', { name: /^Note/ }).click();
await picture('assess-note');
await page.getByRole('button', { name: 'Review', exact: true }).click();
await picture('assess-review');
await page.getByRole('button', { name: 'Discard this draft' }).click();
await heading(page, '“How do we deliver this?”');

await goTo(page, 'Progress');
await heading(page, 'Progress');
await picture('progress');
await page.getByText('All', { exact: true }).click();
await picture('progress-pooled');
await page.getByRole('link', { name: 'Compare two dates' }).click();
await heading(page, 'Compare two dates');
await picture('compare');
await goTo(page, 'Progress');
await page.getByRole('link', { name: 'All evidence' }).click();
await heading(page, 'Evidence');
await picture('evidence');
await goTo(page, 'Progress');
await page.getByRole('link', { name: /^Open/ }).first().click();
await page.getByRole('heading', { level: 1, name: /^Assessment of/ }).waitFor();
await picture('assessment');
await goTo(page, 'Ladder');
await heading(page, 'Engineering Leadership Career Path');
await picture('ladder');
await page.getByText('Two levels', { exact: true }).click();
await picture('ladder-two');
await page.getByText('All levels', { exact: true }).click();
await goTo(page, 'Settings');
await heading(page, 'Settings');
await picture('settings');
await rung.answerSaveDialog(join(folder, 'rung-data.json'));
await page.getByRole('button', { name: 'Save your data as JSON…' }).click();
await page.getByText('Saved as rung-data.json').waitFor();
await goTo(page, 'Plan');
await page.getByRole('link', { name: 'Growth plan', exact: true }).click();
await heading(page, 'Growth plan');
await picture('growth-plan');
for (const [button, name] of [
  ['Save as PDF', 'growth-plan.pdf'],
  ['Save as Markdown', 'growth-plan.md'],
] as const) {
  await rung.answerSaveDialog(join(folder, name));
  await page.getByRole('button', { name: button }).click();
  await page.getByText(`Saved as ${name}`).waitFor();
}
await rung.close();
copyFileSync(join(userData, 'rung.db'), join(folder, 'rung.db'));
rmSync(userData, { recursive: true });
say(
  'demo/ holds growth-plan.pdf, growth-plan.md, rung-data.json, rung.db and a picture of every screen.',
);

/** The screen in light and dark, wide, narrow, and whole where it is longer than the window. */
async function picture(name: string): Promise<void> {
  const messages = page.getByRole('button', { name: 'Close this message' });
  while ((await messages.count()) > 0) await messages.first().click();
  await page.mouse.move(0, 0);
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
