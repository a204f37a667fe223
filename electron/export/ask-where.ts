import { type BrowserWindow, dialog } from 'electron';

/** The system's save dialog, in front of the window; null when the person changes their mind. */
export async function askWhere(
  window: BrowserWindow | null,
  suggestion: string,
): Promise<string | null> {
  const options = {
    title: 'Export growth plan',
    defaultPath: suggestion,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  const { canceled, filePath } =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}
