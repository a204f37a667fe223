import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { root } from '../root.ts';

/** The sizes that Linux desktops expect in an icon theme, in pixels. */
export const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;

/**
 * Renders the one SVG as the images that the packages need: one for macOS and Windows, a set for Linux, and
 * the window's icon.
 */
export function makeIcons(folder: string): void {
  mkdirSync(join(folder, 'linux'), { recursive: true });
  const svg = readFileSync(join(root, 'build', 'icon.svg'));
  const draw = (width: number, ...name: string[]) => {
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
    writeFileSync(join(folder, ...name), picture);
  };
  draw(1024, 'icon.png');
  for (const size of linuxSizes) draw(size, 'linux', `${size}x${size}.png`);
  draw(256, 'window.png');
}
