import type { Plugin } from 'vite';

/** The first screen's two font faces; without them its text is invisible for two frames. */
const faces = [
  /\/inter-latin-wght-normal-.*\.woff2$/,
  /\/source-serif-4-latin-opsz-normal-.*\.woff2$/,
];
/** The chunk with the first screens, which the page requests only once it runs. */
const screens = /\/words-.*\.(js|css)$/;

/** Lists what the first screen needs in the page's head, so that everything is fetched at once. */
export function pagePreloads(): Plugin {
  return {
    name: 'page-preloads',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const files = Object.keys(bundle);
        const found = (pattern: RegExp) => files.filter((file) => pattern.test(file));
        return [
          ...found(screens).map((file) =>
            file.endsWith('.js')
              ? link({ rel: 'modulepreload', href: `/${file}` })
              : link({ rel: 'preload', as: 'style', href: `/${file}` }),
          ),
          ...faces
            .flatMap(found)
            .map((file) =>
              link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}` }),
            ),
        ];
      },
    },
  };
}

function link(attrs: Readonly<Record<string, string>>) {
  return {
    tag: 'link',
    attrs: { crossorigin: true, ...attrs },
    injectTo: 'head' as const,
  };
}
