import type { Plugin } from 'vite';

/** The first screen's two font faces; without them its text is invisible for two frames. */
const faces = [
  /\/inter-latin-wght-normal-.*\.woff2$/,
  /\/source-serif-4-latin-opsz-normal-.*\.woff2$/,
];

/** Lists the first screen's fonts in the page's head, so that they are fetched together with its code. */
export function pagePreloads(): Plugin {
  return {
    name: 'page-preloads',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const files = Object.keys(bundle);
        const found = (pattern: RegExp) => files.filter((file) => pattern.test(file));
        return faces.flatMap(found).map((file) => ({
          tag: 'link',
          attrs: {
            crossorigin: true,
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            href: `/${file}`,
          },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
