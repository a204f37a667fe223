import { randomUUID } from 'node:crypto';
import { app, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import { applySettings } from './apply-settings.ts';
import { dueNotice } from './due-notice.ts';
import { askWhere } from './export/ask-where.ts';
import { fileExports } from './export/file-exports.ts';
import { growthPlanPdf } from './export/growth-plan-pdf.ts';
import { handlers } from './handlers.ts';
import { openDoor } from './ipc.ts';
import { leaving } from './leaving.ts';
import { menuTemplate } from './menu.ts';
import { pageHost } from './page-address.ts';
import { dataFileIn, ladderFile, rendererFolder } from './paths.ts';
import { appSchemes, servePage } from './protocol.ts';
import { lockContents, lockSession, offlineSwitches } from './security.ts';
import { openDesk } from './start.ts';
import { canNotify, nameToSystem, showNotification } from './system-notification.ts';
import { themeOf } from './theme.ts';
import { mainWindow } from './window.ts';

app.setName('Rung');
nameToSystem(app);
app.enableSandbox();
for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged(appSchemes);

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(run); // not awaited: Electron is ready only once this file has run
} else {
  app.quit();
}

function run(): void {
  const clock = () => new Date();
  const dataFile = dataFileIn(app.getPath('userData'));
  const showFile = (file: string) => shell.showItemInFolder(file);

  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  lockSession(session.defaultSession, pageHost);
  session.defaultSession.protocol.handle('app', servePage(rendererFolder));

  const desk = openDesk({ ladderFile, dataFile }, app.getVersion(), clock);
  nativeTheme.themeSource = themeOf(desk.start());
  const leave = leaving(app);
  const window = mainWindow(desk, leave);
  const due = dueNotice({
    db: desk.dbIfOpen,
    clock,
    isSupported: canNotify,
    show: (notice) => showNotification(notice, () => window.showAt('assess')),
  });
  openDoor(
    ipcMain,
    handlers({
      desk,
      fileExports: fileExports({
        askWhere: (suggestion, form) => askWhere(window.current(), suggestion, form),
        print: growthPlanPdf,
        documentsFolder: () => app.getPath('documents'),
        clock,
      }),
      clock,
      newId: randomUUID,
      showFile,
      dataFile,
      readyToLeave: leave.ready,
      apply: applySettings(nativeTheme, due),
    }),
  );

  const actions = {
    go: window.go,
    find: window.find,
    addEvidence: window.addEvidence,
    showDataFile: () => showFile(dataFile),
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, actions)));
  app.on('second-instance', () => window.show());
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => {
    due.stop();
    desk.close();
  });
  window.show();
  due.start();
}
