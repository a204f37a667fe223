import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { root } from './root.ts';

/** Draws the one SVG as the picture that every platform's icon is made of: 1024 by 1024 pixels. */
export function makeIcons(): void {
  const folder = join(root, 'out', 'icons');
  mkdirSync(folder, { recursive: true });
  const svg = readFileSync(join(root, 'build', 'icon.svg'));
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: 1024 } }).render().asPng();
  writeFileSync(join(folder, 'icon.png'), picture);
}
