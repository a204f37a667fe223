import { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';
import type { Browser, ScreenInfo } from '../chromium/browser.ts';
import { onlyWhatIsThere } from '../missing.ts';

let infos: readonly ScreenInfo[] = [];

/** Reads the screens once, before `app` is ready, because Electron answers questions about them synchronously. */
export async function readScreens(browser: Browser): Promise<void> {
  infos = await browser.screens();
}

interface StandInDisplay {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
  readonly workAreaSize: { readonly width: number; readonly height: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly scaleFactor: number;
}

class StandInScreen extends EventEmitter {
  getAllDisplays(): StandInDisplay[] {
    if (infos.length === 0)
      throw new Error("The 'screen' module can't be used before the app 'ready' event");
    return infos.map(displayOf);
  }

  getPrimaryDisplay(): StandInDisplay {
    const [first] = this.getAllDisplays();
    if (first === undefined) throw new Error('There is no screen');
    return first;
  }

  /** The display that shares the largest area with the rectangle, or the nearest one. */
  getDisplayMatching(rectangle: Rectangle): StandInDisplay {
    return this.getAllDisplays().reduce((best, display) =>
      sharedArea(display.bounds, rectangle) > sharedArea(best.bounds, rectangle) ? display : best,
    );
  }
}

function displayOf(info: ScreenInfo, index: number): StandInDisplay {
  return {
    id: index + 1,
    bounds: { x: info.left, y: info.top, width: info.width, height: info.height },
    workArea: {
      x: info.availLeft,
      y: info.availTop,
      width: info.availWidth,
      height: info.availHeight,
    },
    workAreaSize: { width: info.availWidth, height: info.availHeight },
    size: { width: info.width, height: info.height },
    scaleFactor: info.devicePixelRatio,
  };
}

function sharedArea(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

export const screen = onlyWhatIsThere('screen', new StandInScreen());
