import { join } from 'node:path';
import { build } from 'vite';
import { rendererConfig } from '../../build/vite.config.ts';
import { bareApp, pageIn } from './bare-app.ts';

/** An app of two empty routes, built and served as Rung's page is; gives its folder. */
export async function emptyRoutes(): Promise<string> {
  const folder = bareApp();
  // Vitest sets another, and with it the bundle would hold the libraries' development versions.
  process.env['NODE_ENV'] = 'production';
  const config = rendererConfig(pageIn(folder));
  await build({ ...config, root: join(import.meta.dirname, 'empty-route') });
  return folder;
}
