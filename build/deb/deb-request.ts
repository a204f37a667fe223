import { parseArgs } from 'node:util';
import { z } from 'zod';

/** The content of a deb. */
export interface DebRequest {
  readonly file: string;
  /** The control file's fields, in order; a field without a value is left out. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Each file or folder, and its destination. A folder's content goes into the destination. */
  readonly content: readonly { readonly from: string; readonly to: string }[];
  readonly scripts: { readonly postinst: string; readonly postrm: string };
  readonly compression: 'xz' | 'gzip';
}

const words = z.string().min(1);
const wanted = z.object({
  'input-type': z.literal('dir'),
  'output-type': z.literal('deb'),
  package: words,
  name: words,
  version: words,
  architecture: z.enum(['amd64', 'arm64']),
  maintainer: words,
  url: words,
  description: words,
  category: words,
  'deb-priority': words,
  'deb-compression': z.enum(['xz', 'gz']),
  'after-install': words,
  'after-remove': words,
  depends: z.array(words),
  'deb-recommends': z.array(words).default([]),
});

/** Parses electron-builder's command line for fpm. Rejects anything it doesn't know. */
export function debRequest(args: readonly string[]): DebRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'input-type': { type: 'string', short: 's' },
      'output-type': { type: 'string', short: 't' },
      force: { type: 'boolean' },
      depends: { type: 'string', short: 'd', multiple: true },
      'deb-recommends': { type: 'string', multiple: true },
      'deb-compression': { type: 'string' },
      'deb-priority': { type: 'string' },
      architecture: { type: 'string' },
      'after-install': { type: 'string' },
      'after-remove': { type: 'string' },
      description: { type: 'string' },
      version: { type: 'string' },
      package: { type: 'string' },
      name: { type: 'string' },
      maintainer: { type: 'string' },
      url: { type: 'string' },
      category: { type: 'string' },
      // Debian's control file has no fields for these two.
      vendor: { type: 'string' },
      license: { type: 'string' },
    },
  });
  const request = wanted.parse(values);
  return {
    file: request.package,
    fields: [
      ['Package', request.name],
      ['Version', request.version],
      ['Section', request.category],
      ['Priority', request['deb-priority']],
      ['Architecture', request.architecture],
      ['Maintainer', request.maintainer],
      ['Depends', request.depends.join(', ')],
      ['Recommends', request['deb-recommends'].join(', ')],
      ['Homepage', request.url],
      ['Description', described(request.description)],
    ],
    content: positionals.map(contentOf),
    scripts: { postinst: request['after-install'], postrm: request['after-remove'] },
    compression: request['deb-compression'] === 'gz' ? 'gzip' : 'xz',
  };
}

/** Debian's format: the synopsis, then each further line after a space, with a dot for an empty line. */
function described(text: string): string {
  const [synopsis = '', ...more] = text.split('\n').map((line) => line.trim());
  return [synopsis, ...more.map((line) => (line === '' ? ' .' : ` ${line}`))].join('\n');
}

function contentOf(argument: string): DebRequest['content'][number] {
  const cut = argument.lastIndexOf('=/');
  if (cut < 1) throw new Error(`Where does this go in the deb? ${argument}`);
  return { from: argument.slice(0, cut), to: argument.slice(cut + 1) };
}
