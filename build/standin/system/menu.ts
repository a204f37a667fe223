import type { MenuItemConstructorOptions } from 'electron';
import { answerTest } from '../test-channel.ts';
import { StandInWindow, whenWindowCreated, windows } from '../window/browser-window.ts';
import { parseAccelerator } from './accelerator.ts';
import { roleMenuOf, roleOf } from './menu-roles.ts';

type Template = Pick<
  MenuItemConstructorOptions,
  'id' | 'label' | 'role' | 'type' | 'accelerator' | 'enabled' | 'visible' | 'checked'
> & {
  readonly click?: ((...args: never[]) => void) | undefined;
  readonly submenu?: readonly Template[] | StandInMenu | undefined;
};

/** Electron's `MenuItem`. */
export class StandInMenuItem {
  readonly id: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | null;
  readonly submenu: StandInMenu | undefined;
  readonly #click:
    | ((item: StandInMenuItem, window: StandInWindow | null, event: object) => void)
    | null;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(template: Template) {
    const role =
      template.role === undefined ? null : (roleMenuOf(template.role) ?? roleOf(template.role));
    this.id = template.id ?? '';
    this.role = template.role;
    this.submenu = submenuOf(template);
    this.type = template.type ?? (this.submenu === undefined ? 'normal' : 'submenu');
    this.label = template.label ?? role?.label ?? '';
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    const usual = role !== null && 'accelerator' in role ? role.accelerator : null;
    this.accelerator = template.accelerator ?? usual ?? null;
    const run = role !== null && 'run' in role ? role.run : undefined;
    const own = template.click;
    this.#click =
      own === undefined
        ? run === undefined
          ? null
          : (_item, window) => run(window)
        : (...args) => void Reflect.apply(own, undefined, args);
  }

  click(): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    this.#click?.(this, StandInWindow.getFocusedWindow() ?? windows[0] ?? null, {});
  }
}

/** The menu that is opened next, or is open. */
let opened = Promise.withResolvers<StandInMenu>();

/** Electron's `Menu`. It isn't visible here: its items react to their keys, and to a test's click or choice. */
export class StandInMenu {
  static #applicationMenu: StandInMenu | null = null;
  readonly items: StandInMenuItem[] = [];

  static buildFromTemplate(template: readonly Template[]): StandInMenu {
    const menu = new StandInMenu();
    menu.items.push(...template.map((item) => new StandInMenuItem(item)));
    return menu;
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#applicationMenu = menu;
    for (const window of windows) sendChords(window);
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.#applicationMenu;
  }

  /** Nobody sees it: it is open until a test chooses from it. */
  popup({ window }: { readonly window?: StandInWindow } = {}): void {
    if (window?.isDestroyed()) throw new TypeError('Object has been destroyed');
    opened.resolve(this);
  }

  append(item: StandInMenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }

  /** Not Electron's: the items of this menu and of its submenus. */
  all(): readonly StandInMenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }
}

function submenuOf(template: Template): StandInMenu | undefined {
  if (template.submenu instanceof StandInMenu) return template.submenu;
  if (template.submenu !== undefined) return StandInMenu.buildFromTemplate(template.submenu);
  const whole = template.role === undefined ? null : roleMenuOf(template.role);
  if (whole === null) return undefined;
  const menu = new StandInMenu();
  for (const role of whole.items) menu.append(itemOfRole(role));
  return menu;
}

function itemOfRole(name: string): StandInMenuItem {
  const { label, accelerator, run } = roleOf(name);
  return new StandInMenuItem({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => run?.(StandInWindow.getFocusedWindow() ?? windows[0] ?? null),
  });
}

function sendChords(window: StandInWindow): void {
  const items = (StandInMenu.getApplicationMenu()?.all() ?? []).filter(
    (item) => item.accelerator !== null && item.enabled && item.submenu === undefined,
  );
  const chords = items.map((item) => parseAccelerator(item.accelerator ?? ''));
  void window.webContents.useChords(chords, (index) => items[index]?.click());
}

whenWindowCreated((window) => sendChords(window));

answerTest('click-menu', (id) => {
  const item = StandInMenu.getApplicationMenu()?.getMenuItemById(String(id));
  if (item === null || item === undefined) throw new Error(`The menu has no item "${String(id)}"`);
  item.click();
});

/** Clicks an item of the open menu, waiting for one to open; then the menu closes. */
answerTest('choose-menu', async (label) => {
  const { items } = await opened.promise;
  opened = Promise.withResolvers();
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`The open menu has no item "${String(label)}"`);
  item.click();
});
