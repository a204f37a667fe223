import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiled, pinnedNode, root } from '../root.ts';
import type { Runtime } from './pick-runtime.ts';

interface StartOptions {
  /** The folder with package.json and out/. */
  readonly folder?: string;
  readonly args?: readonly string[];
}

/** The command line that starts the built app on a runtime. */
export function appCommand(
  runtime: Runtime,
  { folder = root, args = [] }: StartOptions = {},
): {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
} {
  if (runtime.kind === 'electron') {
    // Chromium refuses to use its sandbox as root.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { command: runtime.binary, args: [...sandbox, folder, ...args], env: {} };
  }
  const register = pathToFileURL(join(root, 'out', 'standin', 'register.js')).href;
  return {
    command: pinnedNode,
    args: ['--import', register, join(folder, 'out', 'main', 'main.js'), ...args],
    env: {
      RUNG_STANDIN_CHROMIUM: runtime.chromium,
      NODE_COMPILE_CACHE: compiled,
    },
  };
}
