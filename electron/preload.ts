import { contextBridge, ipcRenderer } from 'electron';
import { bridgeOver } from './ipc/bridge.ts';

contextBridge.exposeInMainWorld('rung', bridgeOver(ipcRenderer));
