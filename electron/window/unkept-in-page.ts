import type { Unkept } from '../../data/values/outcome.ts';

/** What the page has said that it holds and no disk has. A page that is gone holds nothing. */
export interface UnkeptInPage {
  readonly why: () => Unkept | null;
  readonly told: (unkept: Unkept | null) => void;
  readonly watch: (window: WatchedPage) => void;
}

/** As much of a window as this needs. */
export interface WatchedPage {
  readonly webContents: {
    on(event: 'render-process-gone' | 'destroyed', listener: () => void): unknown;
  };
}

export function unkeptInPage(): UnkeptInPage {
  let why: Unkept | null = null;
  const forget = () => {
    why = null;
  };
  return {
    why: () => why,
    told(unkept) {
      why = unkept;
    },
    watch({ webContents }) {
      webContents.on('render-process-gone', forget);
      webContents.on('destroyed', forget);
    },
  };
}
