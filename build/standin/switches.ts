/** The options of this run of the stand-in, from the environment. */
export const switches = {
  /** Shows no window: for tests, the demo, and machines without a screen. */
  headless: process.env['RUNG_STANDIN_HEADLESS'] === '1',
  /** The starting process answers dialogs and controls the page over CDP (`test-door.ts`). */
  driven: process.env['RUNG_STANDIN_DRIVEN'] === '1' && process.send !== undefined,
  /** Simulates this system colour scheme; null asks Chromium. */
  systemScheme: schemeOf(process.env['RUNG_STANDIN_SCHEME']),
  /** The browser to use. */
  chromium: process.env['RUNG_STANDIN_CHROMIUM'] ?? null,
  /** The system has a keychain (`safeStorage`). */
  keychain: process.env['RUNG_STANDIN_KEYCHAIN'] === '1',
  /** A Chromium that the starting process already runs, `ws://…`; null starts one. */
  shared: process.env['RUNG_STANDIN_SHARED'] ?? null,
  /** Answers reach the page late: this seeds the delays; null for no delays. */
  late: seedOf(process.env['RUNG_STANDIN_LATE']),
  /** Font files never reach a page of an in-memory session, such as one that is printed. */
  lateFonts: process.env['RUNG_STANDIN_LATE_FONTS'] === '1',
  /** Chromium has no sandbox for root. */
  isRoot: process.getuid?.() === 0,
  /** Tells the app that it is not root, although it is: then its pages have no sandbox. */
  unsandboxed: process.env['RUNG_STANDIN_UNSANDBOXED'] === '1',
  /** No window reports that it is ready to be shown, as with some Wayland compositors. */
  undrawn: process.env['RUNG_STANDIN_UNDRAWN'] === '1',
  /** The system refuses to show any notification. */
  noNotices: process.env['RUNG_STANDIN_NO_NOTICES'] === '1',
  /** The app runs from a package. */
  packaged: process.env['RUNG_STANDIN_PACKAGED'] === '1',
  /** A name in Electron that throws when it is used, such as `Menu.setApplicationMenu`; null for none. */
  breaks: process.env['RUNG_STANDIN_BREAKS'] ?? null,
  /** A folder to watch: the window is reloaded when something in it changes. */
  reloadOn: process.env['RUNG_STANDIN_RELOAD_ON'] ?? null,
} as const;

function schemeOf(text: string | undefined): 'light' | 'dark' | null {
  return text === 'light' || text === 'dark' ? text : null;
}

function seedOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** What the app adds to the engine's command line (`app.commandLine.appendSwitch`). */
export const engineSwitches: string[] = [];
