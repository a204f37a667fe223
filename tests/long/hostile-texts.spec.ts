import type { Page } from '@playwright/test';
import { filledData } from '../helpers/data/filled-data.ts';
import { goToPart } from '../helpers/data/plan.ts';
import { fillWithHostileTexts, hostileTexts } from '../helpers/hostile-texts.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { localServer } from '../helpers/local-server.ts';
import { choose, saveMarkdown, savePlan } from '../helpers/person/growth-plan.ts';
import { goTo, heading } from '../helpers/person/person.ts';
import { openedBytes, readPdf } from '../helpers/read-pdf.ts';

test('for someone with notes on web security, every screen and every file shows their text as plain text', async ({
  launchRung,
}) => {
  test.slow();
  const server = await localServer();
  const rung = await launchRung({
    userData: filledData((db) => fillWithHostileTexts(db, server.origin)),
    size: { width: 900, height: 600 },
  });
  const { page } = rung;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  await heading(page, '“How do we deliver this?”');
  await isCalm(page);

  await page.getByRole('button', { name: /^Add evidence/ }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'What you did' })).toHaveValue(
    /window\.hit=1/,
  );
  await isCalm(page);
  await page.keyboard.press('Escape');

  await goTo(page, 'Assess');
  await heading(page, 'A note to yourself');
  await isCalm(page);
  for (const step of ['Technical', 'Week', 'Scope', 'Shifts', 'Looking back', 'Review']) {
    await page
      .getByRole('navigation', { name: 'Steps of the assessment' })
      .getByRole('button', { name: new RegExp(`^${step}`) })
      .click();
    await isCalm(page);
  }
  await goTo(page, 'Progress');
  await heading(page, 'Progress');
  await isCalm(page);
  await page.getByRole('link', { name: /^Open/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Assessment from/ }).waitFor();
  await expect(page.getByText('<script>window.hit=1</script>').first()).toBeVisible();
  await isCalm(page);
  for (const link of ['Compare two dates', 'All evidence']) {
    await goTo(page, 'Progress');
    await page.getByRole('link', { name: link }).click();
    await heading(page, link === 'All evidence' ? 'Evidence' : link);
    await isCalm(page);
  }
  for (const place of ['Ladder', 'Settings'] as const) {
    await goTo(page, place);
    await heading(page, place === 'Ladder' ? 'Engineering Leadership Career Path' : place);
    await isCalm(page);
  }
  for (const part of ['Focus', 'Is this my path?', 'Actions'] as const) {
    await goToPart(page, part);
    await isCalm(page);
  }
  await page
    .getByRole('region', { name: 'Actions' })
    .locator('button[aria-expanded]')
    .first()
    .click();
  await isCalm(page);

  await goToPart(page, 'Growth plan');
  for (const section of ['Is this my path?', 'My notes', 'My evidence']) {
    await choose(page, section, true);
  }
  await isCalm(page);
  const file = await savePlan(rung);
  const { text } = await readPdf(file);
  for (const said of [
    '<script>window.hit=1</script>',
    'onerror="window.hit=1">',
    '{{constructor',
  ]) {
    expect(text).toContain(said);
  }
  // Nothing in the file runs when it is opened or clicked.
  expect(await openedBytes(file)).not.toMatch(
    /\/(URI|JavaScript|JS|Launch|SubmitForm|GoToR|OpenAction \[)\b/,
  );
  isPlain(await saveMarkdown(rung), server.origin);

  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
  expect(dialogs).toEqual([]);
  expect(server.heard).toEqual([]);
  server.close();
});

/** Nothing has run, and no text is wider than the page. */
async function isCalm(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const ran = Reflect.get(window, 'hit') === undefined ? [] : ['it ran'];
          const alive = document.querySelectorAll(
            '[onerror], [onload], iframe, object, embed, base, main style, main script, main img, [href^="javascript"]',
          );
          const wide = [document.documentElement, document.querySelector('main')].filter(
            (part) => part !== null && part.scrollWidth > part.clientWidth,
          );
          return [
            ...ran,
            ...Array.from(alive, (element) => element.outerHTML.slice(0, 100)),
            ...wide.map((part) => `${part?.tagName} scrolls sideways`),
          ];
        }),
      { message: page.url() },
    )
    .toEqual([]);
}

/** No HTML, link or picture is active in a Markdown file: every character that could make one is escaped. */
function isPlain(markdown: string, origin: string): void {
  expect(markdown).toContain(origin.replace('://', '\\://'));
  expect(markdown).not.toMatch(/[a-z]:\/\/|\bwww\.|[^\\]@/i); // some readers turn these into links
  const unescaped = markdown.replaceAll(/\\[^\n]/g, '');
  expect(unescaped).not.toMatch(/<(?!br>)[a-z!/?]/i);
  expect(unescaped).not.toMatch(/!\[|\]\(|\]\[|^\s*\[[^\]]*\]:/m);
  expect(unescaped).not.toContain('`');
  for (const text of hostileTexts(origin)) {
    expect(unescaped).not.toContain(text.includes('<') ? text : '<script');
  }
}
