import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { onlyWhatIsThere } from '../missing.ts';
import { switches } from '../switches.ts';
import { whenWindowCreated } from '../window/browser-window.ts';
import type { StandInWebContents } from '../window/web-contents.ts';

type Source = 'system' | 'light' | 'dark';

const open = new Set<StandInWebContents>();
let systemIsDark = switches.systemScheme === 'dark';

/** Reads the system's colour scheme once, before `app` is ready. */
export async function readSystemScheme(): Promise<void> {
  if (switches.systemScheme !== null || switches.headless || process.platform !== 'linux') return;
  try {
    const scheme = execFileSync(
      'gsettings',
      ['get', 'org.gnome.desktop.interface', 'color-scheme'],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    systemIsDark = scheme.includes('dark');
  } catch {
    // No such setting on this desktop: light, as in Chromium.
  }
}

/** Electron's `nativeTheme`. */
class StandInNativeTheme extends EventEmitter {
  #source: Source = 'system';

  constructor() {
    super();
    whenWindowCreated((_window, contents) => {
      open.add(contents);
      contents.once('destroyed', () => open.delete(contents));
      void contents.useColorScheme(this.#scheme);
    });
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    const former = this.#scheme;
    this.#source = source;
    if (this.#scheme === former) return;
    for (const contents of open) void contents.useColorScheme(this.#scheme);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#scheme === 'dark';
  }

  get #scheme(): 'light' | 'dark' {
    if (this.#source !== 'system') return this.#source;
    return systemIsDark ? 'dark' : 'light';
  }
}

export const nativeTheme = onlyWhatIsThere('nativeTheme', new StandInNativeTheme());
