import type { SaveError } from '../../data/values/outcome.ts';

/**
 * Why the page has something that isn't on disk, as it last reported. A page that is gone has nothing
 * unsaved.
 */
export interface UnsavedInPage {
  readonly why: () => SaveError | null;
  readonly report: (saveError: SaveError | null) => void;
  readonly watch: (window: WatchedPage) => void;
}

/** The part of a window that this needs. */
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
    report(saveError) {
      why = saveError;
    },
    watch({ webContents }) {
      webContents.on('render-process-gone', forget);
      webContents.on('destroyed', forget);
    },
  };
}
