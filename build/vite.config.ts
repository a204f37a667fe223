import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { pageChunks } from './page/page-chunks.ts';
import { pagePreloads } from './page/page-preloads.ts';
import { root } from './root.ts';

const shared = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
} as const satisfies InlineConfig;

/** The main process and its other threads: ES modules for Node 24; only what can't be bundled stays outside. */
export function mainConfig(outDir: string): InlineConfig {
  return {
    ...shared,
    root,
    ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: {
          main: join(root, 'electron', 'main.ts'),
          'import-worker': join(root, 'electron', 'import', 'import-worker.ts'),
          'derive-worker': join(root, 'electron', 'passphrase', 'keys', 'derive-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
}

/** The preload: one CommonJS file, the only format that a sandboxed preload can have. */
export function preloadConfig(outDir: string): InlineConfig {
  return {
    ...shared,
    root,
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: join(root, 'electron', 'preload.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  };
}

/** The window's page: nothing inline, so that the content security policy can forbid inline code. */
export function rendererConfig(outDir: string): InlineConfig {
  return {
    ...shared,
    root: join(root, 'renderer'),
    base: '/',
    plugins: [react(), pagePreloads()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      manifest: true,
      sourcemap: false,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        // Nothing imports a part of a chunk by its own name.
        preserveEntrySignatures: false,
        output: { codeSplitting: pageChunks(), strictExecutionOrder: true },
      },
    },
  };
}

/** The Electron stand-in as two files: the one that Node loads first, and the one that `electron` then means. */
export function standInConfig(outDir: string): InlineConfig {
  return {
    ...shared,
    root,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          electron: join(root, 'build', 'standin', 'electron.ts'),
          register: join(root, 'build', 'standin', 'register.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
}

/** The part of the Electron stand-in that runs in the page before anything else. */
export function standInPageConfig(outDir: string): InlineConfig {
  return {
    ...shared,
    root,
    build: {
      lib: {
        entry: join(root, 'build', 'standin', 'page', 'start-page.ts'),
        formats: ['iife'],
        name: 'standInPage',
        fileName: () => 'page.js',
      },
      outDir,
      emptyOutDir: false,
      target: 'esnext',
      minify: false,
    },
  };
}
