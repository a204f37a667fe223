import type { WindowBounds } from '../store/settings/window-bounds.ts';

export const firstSize = { width: 1280, height: 800 } as const;
export const smallestSize = { width: 900, height: 600 } as const;

/** In screen points. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the title bar must be on a screen to be within reach. */
const reachable = { width: 120, height: 30 } as const;

/**
 * The saved position, if a screen still shows its title bar, limited to that screen's size. Otherwise null:
 * the default size, centred.
 */
export function boundsOnScreen(
  bounds: WindowBounds | null,
  screens: readonly Area[],
): WindowBounds | null {
  if (bounds === null) return null;
  const titleBar = { ...bounds, height: reachable.height };
  const [screen] = screens
    .filter((each) => shows(each, titleBar))
    .toSorted((one, other) => widthIn(other, titleBar) - widthIn(one, titleBar));
  if (screen === undefined) return null;
  return {
    ...bounds,
    width: Math.min(bounds.width, screen.width),
    height: Math.min(bounds.height, screen.height),
  };
}

function shows(screen: Area, titleBar: Area): boolean {
  const width = widthIn(screen, titleBar);
  const height = overlap(screen.y, screen.height, titleBar.y, titleBar.height);
  return width >= reachable.width && height >= reachable.height;
}

function widthIn(screen: Area, titleBar: Area): number {
  return overlap(screen.x, screen.width, titleBar.x, titleBar.width);
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}
