import { join } from 'node:path';
import { build } from 'vite';
import { rendererConfig } from '../../build/vite.config.ts';
import { bareApp, pageIn } from './bare-app.ts';

/** Builds an app with two empty routes, served as Rung's page is. Returns its folder. */
export async function emptyRoutes(): Promise<string> {
  const folder = bareApp();
  // Vitest sets another NODE_ENV, which would bundle the libraries' development versions.
  process.env['NODE_ENV'] = 'production';
  const config = rendererConfig(pageIn(folder));
  await build({ ...config, root: join(import.meta.dirname, 'empty-route') });
  return folder;
}
