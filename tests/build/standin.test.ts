import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../build/build-app.ts';
import { noChromium, removeSmallApps, type SmallApp, startSmallApp } from './start-small-app.ts';

describe.skipIf(noChromium !== null)('the Electron stand-in', () => {
  let app: SmallApp;
  const ask = (name: string, value?: unknown) =>
    app.page.evaluate(([asked, given]) => globalThis.small.ask(asked, given), [
      name,
      value,
    ] as const);
  const failure = (name: string) => ask(name).then(String, (error: Error) => error.message);

  beforeAll(async () => {
    await buildApp();
    app = await startSmallApp();
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    removeSmallApps();
  });

  test('arguments and results cross by structured clone', async () => {
    const result = await app.page.evaluate(async () => {
      const self: Record<string, unknown> = { no: undefined, bytes: new Uint8Array([1, 2]) };
      self['self'] = self;
      const value = [
        new Date(0),
        new Map([['a', new Set([1n])]]),
        Number.NaN,
        -0,
        self,
        '\ud800 \0',
      ];
      const back = await globalThis.small.ask('echo', value);
      if (!Array.isArray(back)) throw new Error('no list came back');
      const [date, map, nan, zero, cycle, text] = back;
      return [
        date instanceof Date && date.getTime() === 0,
        map instanceof Map && map.get('a').has(1n),
        Number.isNaN(nan),
        Object.is(zero, -0),
        cycle.self === cycle && 'no' in cycle && cycle.bytes instanceof Uint8Array,
        text === '\ud800 \0',
        await globalThis.small.ask('describe', value),
      ];
    });
    const seen = result.pop();
    expect(result).toEqual([true, true, true, true, true, true]);
    expect(seen).toContain("Map(1) { 'a' => Set(1) { 1n } }");
    expect(seen).toContain('self: [Circular *1]');
    expect(seen).toContain('no: undefined');
  });

  test('functions can’t cross in either direction', async () => {
    const refused = await app.page.evaluate(() =>
      globalThis.small.ask('echo', { run: () => 1 }).then(String, (error: Error) => error.message),
    );
    expect(refused).toContain('An object could not be cloned.');
    expect(await failure('function')).toContain('An object could not be cloned.');
  });

  test('a handler’s rejection reaches the page worded as in Electron', async () => {
    expect(await failure('fail')).toContain(
      "Error invoking remote method 'ask': RangeError: too far",
    );
  });

  test('withheld answers are computed, and reach the page once they are released', async () => {
    const arrived = () => app.page.evaluate(() => document.title);
    const note = (text: string) =>
      app.page.evaluate((asked) => {
        void globalThis.small.note(asked).then(() => {
          document.title += `, ${asked}`;
        });
      }, text);
    const release = await app.holdAnswers('note');
    await note('first');
    await note('second');
    await expect.poll(() => ask('heard')).toEqual(expect.arrayContaining(['noted second']));
    expect(await arrived()).toBe('Small');
    await release();
    await expect.poll(arrived).toBe('Small, first, second');
    await note('third');
    await expect.poll(arrived).toBe('Small, first, second, third');
    await expect(app.holdAnswers('unknown')).rejects.toThrow('No handler registered');
  });

  test('the preload can require only electron', async () => {
    expect(await app.page.evaluate(() => globalThis.small.refused)).toBe(
      'module not found: node:fs',
    );
  });

  test('what the preload exposes is frozen and leads nowhere else', async () => {
    const found = await app.page.evaluate(() => ({
      frozen: Object.isFrozen(globalThis.small) && Object.isFrozen(globalThis.small.ask),
      require: typeof Reflect.get(globalThis, 'require'),
      bindings: Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('toMain')),
    }));
    expect(found).toEqual({ frozen: true, require: 'undefined', bindings: [] });
  });

  test('events reach the page with their values', async () => {
    const news = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          globalThis.small.onNews((first, second) =>
            resolve([first, second instanceof Map && second.get('a')]),
          );
          void globalThis.small.ask('send', 'hello');
        }),
    );
    expect(news).toEqual(['hello', 1]);
  });

  test('a handler gets the address of the calling frame itself', async () => {
    expect(await ask('sender')).toEqual(['app://rung/index.html', 'app://rung', null]);
  });

  test('using something that the stand-in lacks throws an error that says so', async () => {
    expect(await failure('clipboard')).toContain('not in the stand-in: clipboard');
    expect(await failure('dock')).toContain('not in the stand-in: app.dock');
  });

  test('the name and version come from package.json', async () => {
    expect(await ask('version')).toEqual(['small', '1.2.3', false]);
  });

  test('the app’s handlers see requests, new windows and navigations', async () => {
    const opened = await app.page.evaluate(() => window.open('https://example.org/new') === null);
    expect(opened).toBe(true);
    await app.page.evaluate(() => {
      new Image().src = 'https://example.org/picture.png';
    });
    await app.page.getByRole('link', { name: 'away' }).click();
    await expect
      .poll(() => ask('heard'))
      .toEqual(
        expect.arrayContaining([
          'request app://rung/index.html',
          'open https://example.org/new',
          'request https://example.org/picture.png',
          'will-navigate https://example.org/',
        ]),
      );
    expect(await ask('heard')).not.toContain('request https://example.org/');
    expect(app.page.url()).toMatch(/index\.html$/);
  });

  test('response headers are honoured: a policy without scripts blocks a script', async () => {
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      return Reflect.get(globalThis, 'ran') === true;
    });
    expect(ran).toBe(false);
  });

  test('permissions that the app refuses are denied', async () => {
    const query = () =>
      app.page.evaluate(
        async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
      );
    await expect.poll(query).toBe('denied');
  });

  test('the app’s theme is the page’s color scheme', async () => {
    const dark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await dark()).toBe(false);
    expect(await ask('dark')).toBe(true);
    await expect.poll(dark).toBe(true);
  });

  test('the app receives key and mouse events', async () => {
    await app.page.keyboard.press('a');
    await expect.poll(() => ask('heard')).toContain('before-input-event');
    await app.page.mouse.move(30, 40);
    await expect.poll(() => ask('heard')).toContain('before-mouse-event');
  });

  test("the keys of the menu's items work in the page", async () => {
    await app.page.keyboard.press(process.platform === 'darwin' ? 'Meta+n' : 'Control+n');
    await expect.poll(() => ask('heard')).toContain('new');
    await app.clickMenu('new');
    const heard = await ask('heard');
    expect(Array.isArray(heard) && heard.filter((what) => what === 'new')).toHaveLength(2);
  });

  test('the test answers a save dialog, and a dialog without an answer fails', async () => {
    expect(await failure('save')).toContain('the test had given no answer');
    await app.answerSaveDialog('/tmp/here.pdf');
    expect(await ask('save')).toEqual({ canceled: false, filePath: '/tmp/here.pdf' });
    await app.answerSaveDialog('cancel');
    expect(await ask('save')).toEqual({ canceled: true, filePath: '' });
  });

  test('the engine itself prints, with tags and the requested paper', async () => {
    const pdf = String(await ask('print', { pageSize: 'Letter', generateTaggedPDF: true }));
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/MediaBox \[0 0 612 792\]/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(await ask('print', { pageSize: { width: 5, height: 4 } })).toMatch(
      /\/MediaBox \[0 0 360 288\]/,
    );
  });

  test('a scheme has exactly the privileges registered before the start', async () => {
    const fetched = await app.page.evaluate(() =>
      fetch('/other.html').then(
        ({ status }) => status,
        (error: Error) => error.name,
      ),
    );
    expect(fetched).toBe('TypeError');
    expect(await failure('lateScheme')).toContain('should be called before app is ready');
    expect(await failure('plainScheme')).toContain('not in the stand-in: a page of plain:');
  });

  test('on Linux the app doesn’t learn when the screen is locked', async () => {
    if (process.platform !== 'linux') return;
    await expect(app.powerEvent('lock-screen')).rejects.toThrow('Linux does not say');
  });

  test('a window has its given size, and still remembers it while maximised', async () => {
    const [bounds, area] = Object(await ask('bounds'));
    expect(bounds).toMatchObject({ width: 900, height: 700 });
    expect(area.width).toBeGreaterThanOrEqual(900);
    expect(await ask('maximize')).toEqual([true, bounds]);
  });

  test('a frame can be gone by the time its call is handled', async () => {
    expect(await ask('noSender')).toBe(false);
    await app.loseSenderFrame();
    expect(await ask('noSender')).toBe(true);
  });

  test('the app can prevent a window from closing', async () => {
    expect(await ask('keepOpen')).toBe(1);
  });
});
