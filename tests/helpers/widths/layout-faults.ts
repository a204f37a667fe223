import type { Page } from '@playwright/test';

/** What a person would see as broken on the current screen: each fault as a line, or none. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(findFaults);
}

/** Runs in the page, so it can't use anything from outside. */
function findFaults(): readonly string[] {
  const found = new Set<string>();
  const said = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 48);
  const named = (element: Element) =>
    `${element.tagName.toLowerCase()} “${said(element.getAttribute('aria-label') ?? element.textContent)}”`;
  const style = (element: Element) => getComputedStyle(element);
  const scrolls = (value: string) => value === 'auto' || value === 'scroll';
  const dialog = document.querySelector('[role="dialog"]');

  interface Box {
    readonly element: Element;
    readonly words: string;
    readonly rect: DOMRect;
    readonly layer: Element | null;
  }

  // Sideways scrolling: never of the page or the screen, and elsewhere only in a named box that takes the focus.
  for (const element of document.querySelectorAll('*')) {
    const { overflowX } = style(element);
    const isPage = element === document.documentElement || element.matches('body, #root, #screen');
    if (!isPage && !scrolls(overflowX)) continue;
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue;
    if (isPage) {
      const end = element.getBoundingClientRect().left + element.clientWidth + 1;
      const wide = Array.from(element.querySelectorAll('*')).filter(
        (each) =>
          each.getBoundingClientRect().right > end && each.closest('section[tabindex]') === null,
      );
      const [widest] = wide.filter((each) => !wide.some((other) => other.parentElement === each));
      found.add(`${element.id || element.tagName} scrolls sideways for ${widest && named(widest)}`);
    } else if (element.matches('input, textarea')) continue;
    else if (!element.matches('[role="region"][tabindex], section[aria-label][tabindex]')) {
      found.add(`${named(element)} scrolls sideways, but is no named box for the keyboard`);
    }
  }

  /** What it scrolls with: only within one such layer can two things be compared. */
  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { position, overflowX, overflowY } = style(at);
      if (position === 'sticky' || position === 'fixed') return at;
      if (scrolls(overflowX) || scrolls(overflowY)) return at;
    }
    return null;
  };
  const isForReadersOnly = (element: Element) =>
    element.closest('.visually-hidden, .mantine-VisuallyHidden-root, option, noscript') !== null;
  const isOnScreen = (element: Element) =>
    (dialog === null || dialog.contains(element)) &&
    element.checkVisibility({
      contentVisibilityAuto: true,
      opacityProperty: true,
      visibilityProperty: true,
    });

  /** What is left of a rectangle after the boxes around it have cut it, or null; scrolling shows all of it. */
  const cut = (element: Element, rect: DOMRect): DOMRect | null => {
    let { left, right, top, bottom } = rect;
    for (let at: Element | null = element; at !== null && at.id !== 'root'; at = at.parentElement) {
      const { overflowX, overflowY, display } = style(at);
      if (display === 'inline') continue;
      const around = at.getBoundingClientRect();
      if (overflowX === 'hidden' || overflowX === 'clip') {
        left = Math.max(left, around.left);
        right = Math.min(right, around.right);
      }
      if (overflowY === 'hidden' || overflowY === 'clip') {
        top = Math.max(top, around.top);
        bottom = Math.min(bottom, around.bottom);
      }
    }
    return right - left > 1 && bottom - top > 1
      ? new DOMRect(left, top, right - left, bottom - top)
      : null;
  };

  /** A box that hides what is outside it, where nothing shows that there is more. */
  const hiddenBy = (element: Element, rect: DOMRect): Element | null => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { overflowX, textOverflow, webkitLineClamp, display } = style(at);
      if (display === 'inline') continue;
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return null;
      if (scrolls(overflowX)) return null;
      if (overflowX === 'visible') continue;
      const around = at.getBoundingClientRect();
      if (rect.left < around.left - 1.5 || rect.right > around.right + 1.5) return at;
    }
    return rect.right > innerWidth + 1 || rect.left < -1 ? document.documentElement : null;
  };

  const texts: Box[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (element === null || text.trim() === '') continue;
    if (isForReadersOnly(element) || !isOnScreen(element)) continue;
    range.selectNodeContents(node);
    const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 0.5);
    const layer = layerOf(element);
    for (const rect of rects) {
      const by = hiddenBy(element, rect);
      if (by !== null) found.add(`${named(element)} is cut off by ${by.tagName.toLowerCase()}`);
      const seen = cut(element, rect);
      if (seen !== null) texts.push({ element, words: said(text), rect: seen, layer });
    }
    if (new Set(rects.map(({ top }) => Math.round(top))).size < 2) continue;
    // A word of more than 24 letters may be broken; one is reported for each text.
    for (const { index, 0: word } of text.matchAll(/(?<!\S)\p{L}{2,24}(?!\S{25})/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
      if (lines.size < 2) continue;
      found.add(`“${word}” is broken in two in ${named(element)}`);
      break;
    }
  }

  // Words over other words, or a control over words that aren't its own.
  const controls: Box[] = Array.from(
    document.querySelectorAll('button, a, label, input, select, textarea, summary'),
  ).flatMap((element) => {
    if (isForReadersOnly(element) || !isOnScreen(element)) return [];
    const layer = layerOf(element);
    return Array.from(element.getClientRects()).flatMap((rect) => {
      const seen = cut(element, rect);
      return seen === null
        ? []
        : [{ element, words: said(element.textContent), rect: seen, layer }];
    });
  });
  const overlap = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.35;
  const inOrder = texts.toSorted((a, b) => a.rect.top - b.rect.top);
  for (const [at, text] of inOrder.entries()) {
    for (const other of inOrder.slice(at + 1)) {
      if (other.rect.top >= text.rect.bottom) break;
      if (other.element === text.element || other.layer !== text.layer) continue;
      if (overlap(text.rect, other.rect)) found.add(`“${text.words}” overlaps “${other.words}”`);
    }
    // The points of a chart can be pressed, and leave its words in sight.
    if (text.element.closest('svg')) continue;
    for (const { element, rect, layer } of controls) {
      if (layer !== text.layer || !overlap(text.rect, rect)) continue;
      if (element.contains(text.element) || text.element.contains(element)) continue;
      // A field's own label, unit or icon is inside its frame.
      if (element.matches('input') && element.parentElement?.contains(text.element)) continue;
      found.add(`${named(element)} lies over “${text.words}”`);
    }
  }

  // Words in columns have some space between them.
  const columnOf = (element: Element): Element | null => {
    let at: Element | null = element;
    while (at !== null && /^(inline|contents)$/.test(style(at).display)) at = at.parentElement;
    return at;
  };
  const columns = inOrder.map((text) => ({ ...text, column: columnOf(text.element) }));
  for (const [at, one] of columns.entries()) {
    for (const other of columns.slice(at + 1)) {
      if (other.rect.top >= one.rect.bottom) break;
      if (one.layer !== other.layer || one.column === other.column) continue;
      if (one.element.closest('svg') || other.element.closest('svg')) continue;
      const gap = Math.max(other.rect.left - one.rect.right, one.rect.left - other.rect.right);
      if (gap > -1 && gap < 4) found.add(`“${one.words}” runs into “${other.words}”`);
    }
  }

  // Fields show what is typed into them.
  const brush = document.createElement('canvas').getContext('2d');
  const fields = document.querySelectorAll<
    HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  >('input, select, textarea');
  for (const field of fields) {
    if (!isOnScreen(field) || isForReadersOnly(field)) continue;
    if (field.matches('[type="radio"], [type="checkbox"]') || brush === null) continue;
    const { paddingLeft, paddingRight, font } = style(field);
    const room =
      field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    brush.font = font;
    const isNumber = field.matches('[inputmode="decimal"]');
    const least = brush.measureText(isNumber ? '000' : '00000000').width;
    const typed =
      field instanceof HTMLSelectElement
        ? (field.selectedOptions[0]?.textContent ?? '')
        : field instanceof HTMLInputElement && field.value.length < 26
          ? field.value
          : '';
    if (room + 1 < Math.max(least, brush.measureText(typed).width)) {
      const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.id;
      found.add(`the field ${said(label)} has ${Math.round(room)} px for “${typed}”`);
    }
  }
  return [...found];
}
