import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../build/build-app.ts';
import { noChromium, removeSmallApps, type SmallApp, startSmallApp } from './start-small-app.ts';

declare global {
  /** What the small app's preload exposes for these tests. */
  var worlds: {
    readonly data: { readonly list: readonly unknown[]; readonly at: Date };
    ipcRenderer(): object;
    person(): object;
    sees(name: string): boolean;
    isUntouched(): boolean;
    back<Value>(value: Value): Value;
    symbol(): unknown;
    isPlain(value: object): boolean;
    double(numbers: readonly number[]): readonly number[];
    call<Result>(listener: (...args: unknown[]) => Result, ...args: unknown[]): Result;
    fail(): void;
    reject(): Promise<void>;
    await(promise: Promise<unknown>): Promise<string>;
    caught(work: () => unknown): unknown;
    listen(listener: (value: unknown) => void): () => boolean;
    tell(value: unknown): void;
    expose(name: string, api: unknown): void;
  };
}

describe.skipIf(noChromium !== null)('the preload’s world in the Electron stand-in', () => {
  let app: SmallApp;

  beforeAll(async () => {
    await buildApp();
    app = await startSmallApp();
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    removeSmallApps();
  });

  test('the preload and the page don’t share globals', async () => {
    const seen = await app.page.evaluate(() => {
      Reflect.set(globalThis, 'ofPage', true);
      const { worlds } = globalThis;
      return [
        worlds.sees('ofPreload'),
        worlds.sees('ofPage'),
        worlds.sees('worlds'),
        worlds.sees('document'),
        'ofPreload' in globalThis,
      ];
    });
    expect(seen).toEqual([true, false, false, true, false]);
  });

  test('the page gets what is exposed and nothing else of the stand-in, however well hidden', async () => {
    const added = await app.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const blank = frame.contentWindow;
      if (blank === null) throw new Error('the frame has no window');
      const chainOf = (object: object | null): readonly object[] =>
        object === null ? [] : [object, ...chainOf(Object.getPrototypeOf(object))];
      const namesOf = (object: object) => chainOf(object).flatMap((each) => Reflect.ownKeys(each));
      const usual = new Set([blank, blank.document].flatMap(namesOf));
      const found = [window, document].flatMap(namesOf).filter((name) => !usual.has(name));
      frame.remove();
      return found.map(String).filter((name) => !/^(\d+|location|ofPage)$/.test(name));
    });
    expect(added.toSorted()).toEqual(['small', 'worlds']);
  });

  test('a page that walks up the stack from a callback finds none of the functions behind it', async () => {
    const found = await app.page.evaluate(() => {
      const lookUp = () => {
        const former = Reflect.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
        Reflect.defineProperty(Error, 'prepareStackTrace', {
          value: (_error: Error, sites: readonly { getFunction(): unknown }[]) =>
            sites.map((site) => String(site.getFunction())),
          configurable: true,
        });
        const stack: unknown = new Error('where').stack;
        if (former === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
        else Reflect.defineProperty(Error, 'prepareStackTrace', former);
        return stack;
      };
      const own = lookUp();
      const across = globalThis.worlds.call(lookUp);
      if (!Array.isArray(own) || !Array.isArray(across)) throw new Error('no stack to look at');
      return {
        frames: across.length - own.length,
        functions: across.filter((text) => text !== 'undefined' && !own.includes(text)),
        prototype: 'prototype' in globalThis.worlds.call,
      };
    });
    expect(found.frames).toBeGreaterThan(0);
    expect(found).toMatchObject({ functions: [], prototype: false });
  });

  test('whatever a page replaces, the preload works as before and the page overhears nothing', async () => {
    const { heard, results, untouched } = await app.page.evaluate(async () => {
      const { worlds, small } = globalThis;
      const { defineProperty } = Object;
      const { deleteProperty } = Reflect;
      const heard: string[] = [];
      // The page's own tools must not be among the functions it replaces.
      const bare = (descriptor: PropertyDescriptor): PropertyDescriptor =>
        Object.assign(Object.create(null), descriptor, { configurable: true });
      const note = (name: string) => () => {
        heard[heard.length] = name;
        throw new TypeError(`the page's ${name}`);
      };
      const method = (owner: object, keys: readonly PropertyKey[]) =>
        keys.map((key) => ({ owner, key, replacement: bare({ value: note(String(key)) }) }));
      const field = (owner: object, keys: readonly PropertyKey[]) =>
        keys.map((key) => ({
          owner,
          key,
          replacement: bare({ get: note(String(key)), set: note(String(key)) }),
        }));
      const replacements = [
        method(Array.prototype, ['map', 'push', 'forEach', 'slice', Symbol.iterator]),
        method(Map.prototype, ['get', 'set', 'has', 'delete']),
        method(Promise.prototype, ['then', 'catch', 'finally']),
        method(Function.prototype, ['call', 'apply', 'bind']),
        method(EventTarget.prototype, ['addEventListener', 'dispatchEvent']),
        method(JSON, ['stringify', 'parse']),
        method(Object, ['defineProperty', 'keys', 'freeze', 'getPrototypeOf', 'create']),
        method(Reflect, ['apply', 'ownKeys', 'defineProperty', 'has']),
        method(window, ['addEventListener', 'dispatchEvent', 'CustomEvent', 'structuredClone']),
        method(window, ['Array', 'Error', 'Map', 'Object', 'Promise', 'Reflect', 'JSON']),
        field(CustomEvent.prototype, ['detail']),
        field(Object.prototype, ['kind', 'value', 'id', 'parts', 'get', 'detail', 'bubbles']),
        field(Object.prototype, ['0', '1']),
        field(Array.prototype, ['0', '1']),
      ]
        .flat()
        .map((each) => {
          const former = Object.getOwnPropertyDescriptor(each.owner, each.key);
          return { ...each, former: former && bare(former) };
        });
      const none = { owner: {}, key: '', replacement: bare({}), former: undefined };

      const results: Record<string, unknown> = {};
      try {
        for (let index = 0; index < replacements.length; index += 1) {
          const { owner, key, replacement } = replacements[index] ?? none;
          defineProperty(owner, key, replacement);
        }
        results['double'] = worlds.double([1, 2]);
        results['called'] = worlds.call((one, two) => ({ one, two }), 1, { three: [3] });
        results['caught'] = worlds.caught(() => worlds.back(worlds.fail()));
        results['stopped'] = worlds.listen(() => undefined)();
        results['asked'] = await small.ask('describe', [{ some: ['data'] }]);
      } finally {
        for (let index = replacements.length - 1; index >= 0; index -= 1) {
          const { owner, key, former } = replacements[index] ?? none;
          if (former === undefined) deleteProperty(owner, key);
          else defineProperty(owner, key, former);
        }
      }
      return { heard, results, untouched: worlds.isUntouched() };
    });
    expect(heard).toEqual([]);
    expect(results).toEqual({
      double: [2, 4],
      called: { one: 1, two: { three: [3] } },
      caught: 'true too far',
      stopped: true,
      asked: "[ { some: [ 'data' ] } ]",
    });
    expect(untouched).toBe(true);
  });

  test('a page’s permanent replacements don’t reach the preload', async () => {
    const seen = await app.page.evaluate(() => {
      const former = [Array.prototype.map, JSON.stringify] as const;
      Array.prototype.map = () => [];
      JSON.stringify = () => 'stolen';
      const untouched = globalThis.worlds.isUntouched();
      Array.prototype.map = former[0];
      JSON.stringify = former[1];
      return untouched;
    });
    expect(seen).toBe(true);
  });

  test('everything exposed is frozen throughout and can’t be replaced', async () => {
    const found = await app.page.evaluate(() => {
      const { data, call } = globalThis.worlds;
      return [
        [globalThis.worlds, data, data.list, data.list[1], data.at, call].every(Object.isFrozen),
        Reflect.set(globalThis, 'worlds', 1) || Reflect.deleteProperty(globalThis, 'worlds'),
        Object.getOwnPropertySymbols(globalThis.worlds).length,
      ];
    });
    expect(found).toEqual([true, false, 0]);
  });

  test('values are copied both ways; their prototypes are dropped, including ipcRenderer’s methods', async () => {
    const found = await app.page.evaluate(() => {
      const { worlds } = globalThis;
      class Shape {
        readonly corners = 3;
        draw() {}
      }
      const given = { list: [1], map: new Map([['a', new Date(0)]]), none: undefined };
      const back = worlds.back(given);
      const cycle: Record<string, unknown> = { act: () => 1 };
      cycle['self'] = cycle;
      const round = worlds.back(cycle);
      const shared = [1];
      const twice = worlds.back({ one: shared, other: shared, act: () => 1 });
      return [
        back !== given && back.list !== given.list && !Object.isFrozen(back),
        Array.isArray(back.list) && back.map instanceof Map && 'none' in back,
        back.map.get('a')?.getTime() === 0,
        worlds.isPlain(new Shape()) && 'corners' in worlds.back(new Shape()),
        Object.keys(worlds.person()),
        Object.getPrototypeOf(worlds.person()) === Object.prototype,
        Object.keys(worlds.ipcRenderer()),
        round['self'] === round && typeof round['act'] === 'function',
        twice.one === twice.other,
      ];
    });
    expect(found).toEqual([true, true, true, true, ['name', 'greet'], true, [], true, true]);
  });

  test('symbols and values that can’t be copied are rejected with one of the page’s own errors', async () => {
    const refusals = await app.page.evaluate(() => {
      const { worlds } = globalThis;
      let deep: unknown = 1;
      for (let depth = 0; depth < 1_001; depth += 1) deep = [deep];
      const works = [
        () => worlds.back(Symbol('refused')),
        () => worlds.back({ inside: [Symbol('refused')] }),
        () => worlds.symbol(),
        () => worlds.back(document.body),
        () => worlds.back(new Map([['run', () => 1]])),
        () => worlds.back(new Proxy({}, {})),
        () => worlds.back(new WeakMap()),
        () => worlds.back(deep),
      ];
      return works.map((work) => {
        try {
          return String(work());
        } catch (error) {
          return error instanceof Error ? error.message : 'no error of the page';
        }
      });
    });
    expect(refusals).toEqual([
      ...Array.from({ length: 7 }, () => 'An object could not be cloned.'),
      expect.stringContaining('recursion depth exceeded'),
    ]);
  });

  test('functions work across worlds: callbacks, their results, and returned functions', async () => {
    const found = await app.page.evaluate(() => {
      const { worlds } = globalThis;
      const heard: unknown[] = [];
      const stop = worlds.listen((value) => void heard.push(value));
      worlds.tell({ first: 1 });
      const stopped = [stop(), stop()];
      worlds.tell('second');
      const added = worlds.call((one, two) => Number(one) + Number(two), 1, 2);
      const nested = worlds.call(
        (inner) => typeof inner === 'function' && inner(4),
        (n: unknown) => worlds.call((m) => [n, m], 5),
      );
      return { heard, stopped, added, nested };
    });
    expect(found).toEqual({
      heard: [{ first: 1 }],
      stopped: [true, false],
      added: 3,
      nested: [4, 5],
    });
  });

  test('an error, thrown or rejected, arrives with its message as an error of the receiving world', async () => {
    const found = await app.page.evaluate(async () => {
      const { worlds } = globalThis;
      const words = (error: unknown) =>
        error instanceof Error ? `${error.name}: ${error.message}` : 'no error of the page';
      const thrown = () => {
        try {
          return worlds.fail();
        } catch (error) {
          return words(error);
        }
      };
      return [
        thrown(),
        await worlds.reject().catch(words),
        words(worlds.back(new TypeError('copied'))),
        words(worlds.back({ inside: new TypeError('nested') }).inside),
        worlds.caught(() => {
          throw new TypeError('of the page');
        }),
        worlds.caught(() => {
          throw { toString: null, words: 'no error' };
        }),
      ];
    });
    expect(found).toEqual([
      'Error: too far',
      'Error: too late',
      'Error: copied',
      'Error: nested',
      'true of the page',
      'false undefined',
    ]);
  });

  test('promises cross both ways', async () => {
    const found = await app.page.evaluate(async () => {
      const { worlds } = globalThis;
      const promise = worlds.reject();
      const isPages = promise instanceof Promise;
      await promise.catch(() => undefined);
      return [
        isPages,
        await worlds.await(Promise.resolve('it')),
        await worlds.await(Promise.reject(new Error('not it'))).catch(String),
        await worlds.back({ inside: Promise.resolve([1]) }).inside,
      ];
    });
    expect(found).toEqual([true, 'got it', 'Error: not it', [1]]);
  });

  test('an API can be added later, but can’t replace an existing one', async () => {
    const found = await app.page.evaluate(() => {
      const { worlds } = globalThis;
      worlds.expose('later', { one: 1 });
      return [
        Reflect.get(globalThis, 'later'),
        worlds.caught(() => worlds.expose('later', {})),
        worlds.caught(() => worlds.expose('document', {})),
      ];
    });
    const refusal = 'true Cannot bind an API on top of an existing property on the window object';
    expect(found).toEqual([{ one: 1 }, refusal, refusal]);
  });
});
