import { existsSync } from 'node:fs';
import { extname } from 'node:path';

/** A form that a growth plan can be saved in: its name in the save dialog, and its endings, the usual one first. */
export interface FileForm {
  readonly name: string;
  readonly endings: readonly [string, ...string[]];
}

export const pdfForm: FileForm = { name: 'PDF', endings: ['pdf'] };
export const markdownForm: FileForm = { name: 'Markdown', endings: ['md', 'markdown'] };

/** Some save dialogs leave the ending off. It is added, but never onto another file, which the dialog did not ask about. */
export function withEnding(chosen: string, { endings }: FileForm): string {
  if (endings.includes(extname(chosen).slice(1).toLowerCase())) return chosen;
  const file = `${chosen}.${endings[0]}`;
  return existsSync(file) ? chosen : file;
}
