const { contextBridge, ipcRenderer } = require('electron');

let refused = '';
try {
  require('node:fs');
} catch (error) {
  refused = error.message;
}
contextBridge.exposeInMainWorld('small', {
  refused,
  ask: (name, value) => ipcRenderer.invoke('ask', name, value),
  note: (value) => ipcRenderer.invoke('rung:note', value),
  onNews: (listener) => {
    ipcRenderer.on('news', (_event, ...news) => listener(...news));
  },
});
