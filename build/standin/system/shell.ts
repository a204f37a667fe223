import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { onlyWhatIsThere } from '../missing.ts';
import { switches } from '../switches.ts';
import { sendToTest } from '../test-channel.ts';

/** Electron's `shell`: the system's own programs, or a message to the test that drives this run. */
export const shell = onlyWhatIsThere('shell', {
  showItemInFolder(path: string): void {
    if (switches.driven) sendToTest({ kind: 'shell', call: 'showItemInFolder', what: path });
    else if (process.platform === 'darwin') openWith('open', ['-R', path]);
    else if (process.platform === 'win32') openWith('explorer.exe', [`/select,${path}`]);
    else openWith('xdg-open', [dirname(path)]);
  },

  async openPath(path: string): Promise<string> {
    if (switches.driven) sendToTest({ kind: 'shell', call: 'openPath', what: path });
    else openWith(opener(), [path]);
    return '';
  },

  async openExternal(url: string): Promise<void> {
    if (switches.driven) sendToTest({ kind: 'shell', call: 'openExternal', what: url });
    else openWith(opener(), [url]);
  },

  beep(): void {},
});

function opener(): string {
  if (process.platform === 'darwin') return 'open';
  return process.platform === 'win32' ? 'explorer.exe' : 'xdg-open';
}

function openWith(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write(`${program} could not be started\n`));
  child.unref();
}
