import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/window/menu.ts';

const platforms = ['linux', 'win32', 'darwin'];

function menu(platform: string) {
  const asked: string[] = [];
  const template = menuTemplate(platform, {
    go: (place) => asked.push(place),
    find: () => asked.push('find'),
    addEvidence: () => asked.push('add evidence'),
    showDataFile: () => asked.push('data file'),
    lock: () => asked.push('lock'),
  });
  return { template, asked, items: itemsOf(template) };
}

test.each(platforms)('on %s each of our own menu items has a unique id', (platform) => {
  const own = menu(platform).items.filter(({ click }) => click !== undefined);
  const ids = own.map(({ id }) => id);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(
    new Set([
      'new-assessment',
      'add-evidence',
      'export-plan',
      'lock',
      'settings',
      'find',
      'go-overview',
      'go-assess',
      'go-progress',
      'go-ladder',
      'go-plan',
      'go-settings',
      'show-data-file',
    ]),
  );
});

test.each(platforms)('on %s no two items share an accelerator', (platform) => {
  const keys = menu(platform).items.flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['new-assessment', 'CmdOrCtrl+N', 'assess'],
  ['add-evidence', 'CmdOrCtrl+Shift+E', 'add evidence'],
  ['export-plan', 'CmdOrCtrl+E', 'growth-plan'],
  ['lock', 'CmdOrCtrl+Shift+L', 'lock'],
  ['settings', 'CmdOrCtrl+,', 'settings'],
  ['find', 'CmdOrCtrl+F', 'find'],
  ['go-overview', 'CmdOrCtrl+1', 'overview'],
  ['go-assess', 'CmdOrCtrl+2', 'assess'],
  ['go-progress', 'CmdOrCtrl+3', 'progress'],
  ['go-ladder', 'CmdOrCtrl+4', 'ladder'],
  ['go-plan', 'CmdOrCtrl+5', 'plan'],
  ['go-settings', 'CmdOrCtrl+6', 'settings'],
  ['show-data-file', undefined, 'data file'],
])('%s (%s) leads to %s', (id, accelerator, place) => {
  const { items, asked } = menu('linux');
  const item = items.find((each) => each.id === id);
  expect(item?.accelerator).toBe(accelerator);
  if (item?.click) Reflect.apply(item.click, item, []);
  expect(asked).toEqual([place]);
});

test('on macOS the app’s own menu comes first and contains Settings and Quit', () => {
  const [first] = menu('darwin').template;
  expect(first?.label).toBe('Rung');
  const roles = itemsOf(first ? [first] : []).map(({ role, id }) => role ?? id);
  expect(roles).toEqual(expect.arrayContaining(['about', 'settings', 'hide', 'quit']));
});

test.each(['linux', 'win32'])('on %s the file menu has Settings and Quit', (platform) => {
  const [first] = menu(platform).template;
  expect(first?.label).toBe('File');
  const roles = itemsOf(first ? [first] : []).map(({ role, id }) => role ?? id);
  expect(roles).toEqual(expect.arrayContaining(['settings', 'quit']));
});

test.each(platforms)('on %s the edit menu has the usual items and Find', (platform) => {
  const edit = menu(platform).template.find(({ label }) => label === 'Edit');
  const roles = itemsOf(edit ? [edit] : []).map(({ role, id }) => role ?? id);
  const usual = ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll', 'find'];
  const mac = ['pasteAndMatchStyle', 'toggleSmartQuotes', 'startSpeaking'];
  expect(roles).toEqual(expect.arrayContaining(platform === 'darwin' ? [...usual, ...mac] : usual));
  expect(roles.includes('startSpeaking')).toBe(platform === 'darwin');
});

function itemsOf(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : []),
  ]);
}
