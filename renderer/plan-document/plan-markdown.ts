import TurndownService from 'turndown';

/**
 * The previewed document as Markdown: the same sections in the same words, with tables as tables. Drawings
 * are left out: the table next to each says the same.
 */
export function planMarkdown(document: HTMLElement, foot: string): string {
  return `${converter().turndown(document)}\n\n---\n\n${escaped(foot)}\n`;
}

function converter(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
    // A line break that the person typed is a hard break that survives trimming of trailing spaces.
    br: '\\',
  });
  service.escape = escaped;
  service.addRule('captions', { filter: 'caption', replacement: () => '' });
  service.addRule('cells', {
    filter: ['th', 'td'],
    replacement: (content) => `| ${inCell(content)} `,
  });
  service.addRule('rows', {
    filter: 'tr',
    replacement: (content, node) => {
      const row = `\n${content}|`;
      if (node.parentNode?.nodeName !== 'THEAD') return row;
      const cells = Array.from(node.childNodes).filter((cell) => !isDrawing(cell));
      return `${row}\n${'| --- '.repeat(cells.length)}|`;
    },
  });
  service.addRule('tables', {
    filter: 'table',
    replacement: (content) => `\n\n${content.replaceAll(/\n+/g, '\n').trim()}\n\n`,
  });
  service.addRule('actions', {
    filter: (node) => node.nodeName === 'LI' && node.hasAttribute('data-done'),
    replacement: (content, node) => {
      const isDone = isElement(node) && node.getAttribute('data-done') === 'true';
      const lines = content
        .trim()
        .replaceAll(/\n{2,}/g, '\\\n')
        .replaceAll('\n', '\n  ');
      return `- [${isDone ? 'x' : ' '}] ${lines}\n`;
    },
  });
  // Last, because the latest rules have priority.
  service.addRule('drawings', { filter: isDrawing, replacement: () => '' });
  return service;
}

/** A cell is one line: breaks separate its paragraphs or lines. */
function inCell(content: string): string {
  return content
    .trim()
    .replaceAll(/\\?\n\s*/g, '<br>')
    .replaceAll('|', '\\|');
}

/** Escapes every character with a meaning in Markdown or HTML, so that the text reads as it was typed. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<]|~(?=~)|&(?=#?\w+;)|:(?=\/\/)|@/g, '\\$&')
    .replaceAll(/\b(www)\./gi, '$1\\.') // some readers turn bare addresses into links
    .replaceAll(/^(\s*)([-+=#>])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])(\s|$)/gm, '$1\\$2$3');
}

/** Purely visual: a drawing, its scale, a cell that contains nothing else. */
function isDrawing(node: Node): boolean {
  return (
    node.nodeName === 'svg' ||
    (isElement(node) &&
      (node.getAttribute('aria-hidden') === 'true' ||
        node.getAttribute('role') === 'img' ||
        node.hasAttribute('data-drawing')))
  );
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
