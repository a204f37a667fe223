import type { Page } from '@playwright/test';

/**
 * Where the current screen puts an element in another that HTML or ARIA doesn't allow there: a block in a phrase, such
 * as a `div` in a `label`, or anything with its own meaning in a picture, of which only the description is read.
 */
export async function nestingFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const inPhrases = ['button', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'label', 'legend', 'p', 'span']
      .map((name) => `${name}:not(svg *)`)
      .join(', ');
    const blocks =
      'article, aside, details, dialog, div, dl, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, main, nav, ol, p, pre, section, table, ul';
    const meaningful =
      'a[href], button, input, select, textarea, h1, h2, h3, h4, h5, h6, [tabindex="0"], [role="heading"], [role="button"]';
    const named = (element: Element) => {
      const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
      return `${element.tagName.toLowerCase()} “${text}”`;
    };
    const found = (outside: string, inside: string) =>
      Array.from(document.querySelectorAll(outside)).flatMap((outer) =>
        Array.from(outer.querySelectorAll(inside), (inner) => `${named(inner)} in ${named(outer)}`),
      );
    return [...found(inPhrases, blocks), ...found('[role="img"]', meaningful)];
  });
}
