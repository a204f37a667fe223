import type { Paper } from '../../data/settings/settings.ts';

/** The width of the text on a page in millimetres: the sheet minus 20 mm on either side. */
export const textWidth = { A4: 170, Letter: 175.9 } as const satisfies Record<Paper, number>;

/** The sheet's width in millimetres. */
export const sheetWidth = { A4: 210, Letter: 215.9 } as const satisfies Record<Paper, number>;

/**
 * The print rules that depend on the paper: its size, the margins, the header after the first page, the
 * footer with the page number.
 */
export function pageRules(paper: Paper, { head, foot }: PageWords): string {
  const words = `font: 10px "Inter", sans-serif; color: #5c636b;`;
  const under = `${words} vertical-align: top; padding-top: 4mm;`;
  const above = `${words} vertical-align: bottom; padding-bottom: 4mm; white-space: nowrap;`;
  return `
html, body { margin: 0; background: #ffffff; }
@page {
  size: ${paper};
  margin: 18mm 20mm 20mm;
  @top-left { content: ${cssString(head)}; text-align: left; ${above} }
  @bottom-left { content: ${cssString(foot)}; width: 92%; text-align: left; ${under} }
  @bottom-right { content: counter(page) " of " counter(pages); text-align: right; ${under} }
}
@page :first {
  @top-left { content: none; }
}
`;
}

/** The text in the pages' margins. */
export interface PageWords {
  readonly head: string;
  readonly foot: string;
}

/** Escapes a text for a quoted CSS string; whatever could end it is written as a code point. */
function cssString(text: string): string {
  const escaped = text.replace(
    /["\\\p{Cc}<>]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
