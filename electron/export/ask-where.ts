import { type BrowserWindow, dialog } from 'electron';
import type { FileForm } from './file-form.ts';

/** The system's save dialog, in front of the window; null if the person cancels. */
export async function askWhere(
  window: BrowserWindow | null,
  suggestion: string,
  { title, name, endings }: FileForm,
): Promise<string | null> {
  const options = {
    title,
    defaultPath: suggestion,
    filters: [{ name, extensions: [...endings] }],
  };
  const { canceled, filePath } =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}
