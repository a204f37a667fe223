import type { Paper } from '../../data/model/settings.ts';
import type { PlanContent } from './plan-document.tsx';

/** The width of the text on a page in millimetres: the sheet less 20 mm on either side. */
export const textWidth = { A4: 170, Letter: 175.9 } as const satisfies Record<Paper, number>;

/** The sheet's width in millimetres. */
export const sheetWidth = { A4: 210, Letter: 215.9 } as const satisfies Record<Paper, number>;

/** What the foot of every page says the file holds: what is there, and nothing else. */
export function footWords(content: PlanContent): string {
  const { settings, assessments } = content;
  const held = [
    ...(settings.name.trim() === '' ? [] : ['name']),
    ...(settings.role.trim() === '' ? [] : ['role']),
    'direction',
    'skills',
    ...(assessments.at(-1)?.week ? ['week'] : []),
    ...(assessments.length > 1 ? ['progress'] : []),
  ];
  return `Made privately with Rung. Holds: ${held.join(', ')}. No notes, no evidence.`;
}

/** The print rules that depend on the paper: its size, the margins, the foot with the page's number. */
export function pageRules(paper: Paper, footWords: string): string {
  const foot = `font: 10px "Inter", sans-serif; color: #5c636b; vertical-align: top; padding-top: 4mm;`;
  return `
html, body { margin: 0; background: #ffffff; }
@page {
  size: ${paper};
  margin: 18mm 20mm 22mm;
  @bottom-left { content: "${footWords}"; width: 80%; text-align: left; ${foot} }
  @bottom-right { content: counter(page) " of " counter(pages); text-align: right; ${foot} }
}
`;
}
