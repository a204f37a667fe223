import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { jsonForm } from '../export/file-form.ts';

/** The system's open dialog, in front of the window; null if the person cancels. */
export async function askWhich(window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: 'Import data',
    filters: [{ name: jsonForm.name, extensions: [...jsonForm.endings] }],
    properties: ['openFile'],
  };
  const { canceled, filePaths } =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}
