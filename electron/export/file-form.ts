import { extname } from 'node:path';

/** A form that something can be saved in: the save dialog's title, its own name there, and its endings, the usual one first. */
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

/** Some save dialogs leave the ending off: then it is added. */
export function withEnding(chosen: string, { endings }: FileForm): string {
  if (endings.includes(extname(chosen).slice(1).toLowerCase())) return chosen;
  return `${chosen}.${endings[0]}`;
}
