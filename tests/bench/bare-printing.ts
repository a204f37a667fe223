import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../build/root.ts';
import { withInlinedFonts } from '../../electron/export/inlined-fonts.ts';
import { pageRules } from '../../renderer/plan-document/page-rules.ts';
import { launchRung } from '../helpers/launch/launch-rung.ts';
import { bareApp, pageIn } from './bare-app.ts';

/** Prints the page `plan.html` each time it is asked, and answers with the milliseconds that took. */
const printing = `
import { writeFile } from 'node:fs/promises';
async function answer({ pathname }) {
  if (pathname !== '/print') return file(pathname);
  const began = performance.now();
  const window = new BrowserWindow({ show: false });
  await window.loadURL('app://rung/plan.html');
  const printed = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
  });
  window.destroy();
  const took = performance.now() - began;
  await writeFile(join(folder, 'plan.pdf'), printed);
  return new Response(String(took));
}
`;

export interface BarePrinting {
  /** Prints the plan in a hidden window with as little around it as possible; returns the milliseconds it took. */
  print(): Promise<number>;
  /** The last printed PDF. */
  readonly file: string;
  close(): Promise<void>;
}

/** An app that only prints the plan that this page shows. */
export async function barePrinting(page: Page): Promise<BarePrinting> {
  const folder = bareApp(printing);
  writeFileSync(join(pageIn(folder), 'plan.html'), await planShownIn(page));
  const bare = await launchRung({ folder });
  return {
    print: () => bare.page.evaluate(async () => Number(await (await fetch('/print')).text())),
    file: join(folder, 'plan.pdf'),
    close: bare.close,
  };
}

/** The plan as a self-contained page. */
async function planShownIn(page: Page): Promise<string> {
  const { markup, rules } = await page.evaluate(shownPlan);
  const words = { head: 'Growth plan', foot: 'Made privately with Rung.' };
  const styles = rules + pageRules('A4', words);
  const stylesheet = await withInlinedFonts(styles, markup, join(root, 'out', 'renderer'));
  return `<!doctype html><meta charset="utf-8"><title>Growth plan</title><style>${stylesheet}</style>${markup}`;
}

/** Runs in the page: the plan's markup, and only the CSS rules that style it. */
function shownPlan(): { readonly markup: string; readonly rules: string } {
  const plan = document.querySelector('article');
  if (plan === null) throw new Error('No plan is shown.');
  const styles = (rule: CSSRule) => {
    if (rule instanceof CSSStyleRule) {
      const { selectorText } = rule;
      if (selectorText === ':root') return true;
      const isOfClass = /[.[]/.test(selectorText);
      return isOfClass && (plan.matches(selectorText) || plan.querySelector(selectorText) !== null);
    }
    if (rule instanceof CSSFontFaceRule) return !/variable/i.test(rule.cssText);
    return !(rule instanceof CSSLayerBlockRule);
  };
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter(styles);
  return { markup: plan.outerHTML, rules: rules.map(({ cssText }) => cssText).join('\n') };
}
