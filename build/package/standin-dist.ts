import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root } from '../root.ts';

/**
 * A folder that electron-builder accepts as an unpacked Electron: its binary is a script that runs the
 * package next to it on this clone's stand-in. Only for testing a package.
 */
export function standInDist(): string {
  const folder = join(root, 'out', 'standin-dist');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const runner = join(root, 'build', 'standin', 'run-packed.ts');
  const script = [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    `exec "${pinnedNode}" "${runner}" "$here/resources" "$@"`,
  ];
  writeFileSync(join(folder, 'electron'), `${script.join('\n')}\n`, { mode: 0o755 });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  return folder;
}
