import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/root.ts';

/** A script of the deb as it ships: electron-builder fills in Rung's names. */
export function debScript(name: 'after-install.sh' | 'after-remove.sh'): string {
  const names = { executable: 'rung', sanitizedProductName: 'Rung' };
  return Object.entries(names).reduce(
    (text, [key, value]) => text.replaceAll(`\${${key}}`, value),
    readFileSync(join(root, 'build', 'deb', name), 'utf8'),
  );
}
