import { extname } from 'node:path';

/**
 * A form to save something in: the save dialog's title, its name for the form, and the extensions, the usual
 * one first.
 */
export interface FileForm {
  readonly title: string;
  readonly name: string;
  readonly endings: readonly [string, ...string[]];
}

export const pdfForm: FileForm = { title: 'Export growth plan', name: 'PDF', endings: ['pdf'] };
export const markdownForm: FileForm = {
  title: 'Export growth plan',
  name: 'Markdown',
  endings: ['md', 'markdown'],
};
export const csvForm: FileForm = {
  title: 'Export for spreadsheets',
  name: 'CSV',
  endings: ['csv'],
};
export const jsonForm: FileForm = { title: 'Export your data', name: 'JSON', endings: ['json'] };

/** Adds the extension, because some save dialogs leave it off. */
export function withEnding(chosen: string, { endings }: FileForm): string {
  if (endings.includes(extname(chosen).slice(1).toLowerCase())) return chosen;
  return `${chosen}.${endings[0]}`;
}
