// A small app for testing the stand-in: it does what the tests request over `ask`.
import { join } from 'node:path';
import { inspect } from 'node:util';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
} from 'electron';

const page = `<!doctype html><title>Small</title><h1>Small</h1><a href="https://example.org/">away</a>
<a id="other" href="/other.html">other</a>`;
const heard = [];
let window;

const asks = {
  echo: (value) => value,
  describe: (value) => inspect(value, { depth: 9 }),
  fail: () => Promise.reject(new RangeError('too far')),
  function: () => () => 1,
  heard: () => heard,
  say: (words) => process.stdout.write(`${words}\n`),
  clipboard: () => clipboard.readText(),
  dock: () => app.dock.show(),
  version: () => [app.getName(), app.getVersion(), app.isPackaged],
  sender: (_value, event) => [
    event.senderFrame.url,
    event.senderFrame.origin,
    event.senderFrame.parent,
  ],
  lateScheme: () => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]),
  plainScheme: () => {
    session.defaultSession.protocol.handle('plain', () => new Response(page));
    return window.loadURL('plain://rung/index.html');
  },
  noSender: (_value, event) => event.senderFrame === null,
  dark: () => {
    nativeTheme.themeSource = 'dark';
    return nativeTheme.shouldUseDarkColors;
  },
  save: async () => dialog.showSaveDialog(window, { defaultPath: '/tmp/plan.pdf' }),
  print: async (options) => (await window.webContents.printToPDF(options)).toString('latin1'),
  bounds: () => [window.getBounds(), screen.getPrimaryDisplay().workArea],
  maximize: () => {
    window.maximize();
    return [window.isMaximized(), window.getNormalBounds()];
  },
  keepOpen: () => {
    window.once('close', (event) => event.preventDefault());
    window.close();
    return BrowserWindow.getAllWindows().length;
  },
  send: (value) => window.webContents.send('news', value, new Map([['a', 1]])),
};

app.on('web-contents-created', (_event, contents) => {
  for (const event of ['before-input-event', 'before-mouse-event']) {
    contents.on(event, () => heard.push(event));
  }
  contents.on('will-navigate', (event) => {
    heard.push(`will-navigate ${event.url}`);
    if (!event.url.includes('/other.html')) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    heard.push(`open ${url}`);
    return { action: 'deny' };
  });
});

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true } },
]);

if (app.requestSingleInstanceLock()) app.whenReady().then(run);
else app.quit();

function run() {
  app.on('second-instance', (_event, argv) => heard.push(`second ${argv.at(-1)}`));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setPermissionRequestHandler((_contents, _name, answer) => answer(false));
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    heard.push(`request ${url}`);
    answer({ cancel: !url.startsWith('app://rung/') });
  });
  session.defaultSession.protocol.handle('app', () => {
    return new Response(page, {
      headers: { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'" },
    });
  });
  ipcMain.handle('ask', (event, name, value) => asks[name](value, event));
  ipcMain.handle('rung:note', (_event, value) => heard.push(`noted ${value}`));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          { id: 'new', label: 'New', accelerator: 'CmdOrCtrl+N', click: () => heard.push('new') },
        ],
      },
    ]),
  );
  window = new BrowserWindow({
    width: 900,
    height: 700,
    minWidth: 500,
    show: false,
    webPreferences: { preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL('app://rung/index.html');
}
