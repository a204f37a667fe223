// `npm run dev` passes this to Electron with `-r`: it reloads the windows after the page was rebuilt.
const { watch } = require('node:fs');
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  watch(process.env.RUNG_DEV_REBUILT, () => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.reloadIgnoringCache();
  });
});
