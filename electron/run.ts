import { randomUUID } from 'node:crypto';
import {
  app,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  safeStorage,
  session,
  shell,
} from 'electron';
import { localDay } from '../data/values/iso-date.ts';
import { backupService } from './backups/backup-service.ts';
import { askWhere } from './export/ask-where.ts';
import { fileExports } from './export/file-exports.ts';
import { growthPlanPdf } from './export/growth-plan-pdf.ts';
import { showInFolder } from './export/nearest.ts';
import { isOwnFile } from './export/own-file.ts';
import { askWhich } from './import/ask-which.ts';
import { importing } from './import/importing.ts';
import { applySettings, applyTheme } from './ipc/apply-settings.ts';
import { handlers } from './ipc/handlers.ts';
import { registerIpcHandlers } from './ipc/ipc.ts';
import { pageHost } from './ipc/page-address.ts';
import { closeDataAndKey } from './passphrase/close-data-and-key.ts';
import { guardData } from './passphrase/guard.ts';
import { deriveThreads } from './passphrase/keys/derive-thread.ts';
import { systemKeychain } from './passphrase/keys/keychain.ts';
import { openKeyStore } from './passphrase/keys/open-key-store.ts';
import { lastInput } from './passphrase/last-input.ts';
import { passphrasePaths } from './passphrase/passphrase-paths.ts';
import { wrongTries } from './passphrase/wrong-tries.ts';
import {
  backupsFolderIn,
  dataFileIn,
  deriveWorkerFile,
  importWorkerFile,
  keyFileIn,
  ladderFile,
  rendererFolder,
} from './paths.ts';
import { openSession } from './session/data-session.ts';
import { lookAtFile } from './session/look-at-file.ts';
import { endAfter } from './start-failed.ts';
import { askBeforeClosing } from './window/ask-before-closing.ts';
import { askToLose } from './window/ask-to-reload.ts';
import { closeAfterSaving } from './window/close-after-saving.ts';
import { copyPicture } from './window/copy-picture.ts';
import { dueNotice } from './window/due-notice.ts';
import { whenSessionEnds } from './window/end-of-session.ts';
import { menuTemplate } from './window/menu.ts';
import { servePage } from './window/protocol.ts';
import { demandSandbox, refuseUnsandboxed } from './window/sandbox.ts';
import { lockContents, lockSession } from './window/security.ts';
import { canNotify, showNotification } from './window/system-notification.ts';
import { themeOf } from './window/theme.ts';
import { unsavedInPage } from './window/unsaved-in-page.ts';
import { type MainWindow, mainWindow } from './window/window.ts';

/** Opens the data while Electron itself is still starting. */
export async function run(ready: Promise<void>): Promise<void> {
  demandSandbox(app.commandLine);
  let shown: MainWindow | null = null;
  // Registered before any await: a keychain may prompt the person first, which can take minutes.
  app.on('second-instance', () => shown?.show());
  app.on('activate', () => shown?.show());
  const clock = () => new Date();
  const userData = app.getPath('userData');
  const backupsFolder = backupsFolderIn(userData);
  const showFile = (file: string) => showInFolder(file, (there) => shell.showItemInFolder(there));

  const passed = () => performance.now();
  const input = lastInput(passed);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents);
    refuseUnsandboxed(contents, app, (error) => endAfter(error, { app, dialog }));
    input.listen(contents);
  });

  const paths = passphrasePaths(dataFileIn(userData), backupsFolder, keyFileIn(userData));
  const tries = wrongTries(paths.wrongTries, passed);
  const keychain = systemKeychain(safeStorage, process.platform, ready);
  const keyStore = await openKeyStore(paths, tries, keychain, clock);
  const files = {
    ladderFile,
    backupsFolder,
    // Read each time: if it is a link, its target may exist only once its disk is connected.
    get dataFile() {
      return paths.dataFile;
    },
    follow: paths.follow,
  };
  const dataSession = openSession(files, keyStore, app.getVersion(), clock, () =>
    window.current()?.webContents.send('rung:other-file'),
  );
  const page = servePage(rendererFolder);

  await ready;
  lockSession(session.defaultSession, pageHost);
  session.defaultSession.protocol.handle('app', page);
  const looks = lookAtFile(dataSession.look);
  const backups = backupService({
    folder: backupsFolder,
    get dataFile() {
      return paths.dataFile;
    },
    dataSession,
    keyStore,
    clock,
    notifyPurged: () => window.current()?.webContents.send('rung:purged'),
  });
  nativeTheme.themeSource = themeOf(dataSession.start());
  const inPage = unsavedInPage();
  const saveError = () => inPage.why() ?? dataSession.saveOpenData();
  const leave = closeAfterSaving({ app, ask: askBeforeClosing, saveError });
  const window = mainWindow(dataSession, leave, inPage, () => guard.mayShow());
  shown = window;
  const due = dueNotice({
    db: dataSession.dbIfOpen,
    clock,
    isSupported: canNotify,
    show: (notice, outcome) =>
      showNotification(notice, { ...outcome, clicked: () => window.showAt('assess') }),
  });
  const imports = importing({
    askWhich: () => guard.unlessLocked(() => askWhich(window.current())),
    dataSession,
    keyStore,
    backUp: () => backups.backUp('import'),
    backupsFolder,
    get dataFile() {
      return paths.dataFile;
    },
    clock,
    onProgress: (progress) => window.current()?.webContents.send('rung:progress', progress),
    workerFile: importWorkerFile,
  });
  const deriving = deriveThreads(deriveWorkerFile);
  const guard = guardData({
    paths,
    tries,
    keychain,
    derive: deriving.derive,
    keyStore,
    dataSession,
    clock,
    powerMonitor,
    sinceInput: input.seconds,
    window: window.current,
    saveError,
    askToLose,
    unlocked() {
      nativeTheme.themeSource = themeOf(dataSession.start());
      due.start();
      backups.start();
      looks.start();
    },
    locked() {
      looks.stop();
      due.stop();
      backups.stop();
      imports.forget();
    },
  });
  registerIpcHandlers(
    ipcMain,
    handlers({
      dataSession,
      fileExports: fileExports({
        askWhere: (suggestion, form) =>
          guard.unlessLocked(() => askWhere(window.current(), suggestion, form)),
        print: (plan) => growthPlanPdf(plan, localDay(clock())),
        folders: [() => app.getPath('documents'), () => app.getPath('home')],
        isOwn: (file) => isOwnFile(file, paths),
        clock,
      }),
      importing: imports,
      backups,
      passphrase: guard.passphrase,
      clock,
      newId: randomUUID,
      showFile,
      get dataFile() {
        return paths.dataFile;
      },
      newPage: guard.newPage,
      offerPicture: window.offerPicture,
      copyPicture: (area) =>
        copyPicture(area, {
          page: () => window.current()?.webContents ?? null,
          write: (png) => clipboard.write([new ClipboardItem({ 'image/png': png })]),
        }),
      reportUnsavedInPage: inPage.report,
      readyToLeave(why) {
        leave.ready(why);
        guard.ready(why);
      },
      started: applyTheme(nativeTheme),
      apply: applySettings(nativeTheme, due),
    }),
  );

  const actions = {
    go: window.go,
    find: window.find,
    addEvidence: window.addEvidence,
    showDataFile: () => showFile(paths.dataFile),
    lock: () => guard.passphrase.lock(),
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, actions)));
  whenSessionEnds({ powerMonitor, process, quit: () => app.quit() }, leave.hurry);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => {
    looks.stop();
    guard.stop();
    deriving.stop();
    due.stop();
    backups.stop();
    imports.forget();
    closeDataAndKey({ keyStore, dataSession, clock });
  });
  window.show();
  due.start();
  backups.start();
  looks.start();
}
