import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { nestingFindings } from './nesting-findings.ts';

const every = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;
/** The rules whose results depend on the theme: everything else is the same document. */
const ofColours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;
const papers = { light: 'rgb(251, 250, 247)', dark: 'rgb(21, 23, 26)' } as const;

/** Everything that axe reports for the current screen, in the dark and in the light theme, and wrong nesting. */
export async function findings(page: Page): Promise<readonly string[]> {
  const found = [...(await nestingFindings(page))];
  for (const colorScheme of ['dark', 'light'] as const) {
    // As the system does at nightfall: the app's own setting is "System".
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveCSS('background-color', papers[colorScheme]);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // Axe reads current colours, and some take a moment to change.
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    );
    const rules = colorScheme === 'light' ? every : ofColours;
    for (const each of await findingsAsItIs(page, rules)) found.push(`${colorScheme}: ${each}`);
  }
  return found;
}

async function findingsAsItIs(
  page: Page,
  rules: typeof every | typeof ofColours,
): Promise<readonly string[]> {
  // Axe doesn't check frames that it wasn't injected into; Rung's policy forbids all frames.
  expect(page.frames()).toHaveLength(1);
  // It stays in the document: once injected, it can check every screen until the next load.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ type, values }) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type, values: [...values] },
      resultTypes: ['violations'], // every rule runs; passes are reported in less detail
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    );
  }, rules);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
