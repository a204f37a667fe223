import type { SaveError } from '../../data/values/outcome.ts';

/** What the page has said that it holds and no disk has. A page that is gone holds nothing. */
export interface UnsavedInPage {
  readonly why: () => SaveError | null;
  readonly told: (saveError: SaveError | null) => void;
  readonly watch: (window: WatchedPage) => void;
}

/** As much of a window as this needs. */
export interface WatchedPage {
  readonly webContents: {
    on(event: 'render-process-gone' | 'destroyed', listener: () => void): unknown;
  };
}

export function unsavedInPage(): UnsavedInPage {
  let why: SaveError | null = null;
  const forget = () => {
    why = null;
  };
  return {
    why: () => why,
    told(saveError) {
      why = saveError;
    },
    watch({ webContents }) {
      webContents.on('render-process-gone', forget);
      webContents.on('destroyed', forget);
    },
  };
}
