const { contextBridge, ipcRenderer } = require('electron');

let refused = '';
try {
  require('node:fs');
} catch (error) {
  refused = error.message;
}
contextBridge.exposeInMainWorld('small', {
  refused,
  ask: (name, value) => ipcRenderer.invoke('ask', name, value),
  note: (value) => ipcRenderer.invoke('rung:note', value),
  onNews: (listener) => {
    ipcRenderer.on('news', (_event, ...news) => listener(...news));
  },
});

// For the tests of the two worlds.
globalThis.ofPreload = true;
const untouched = [Array.prototype.map, Promise.prototype.then, JSON.stringify];
const listeners = new Set();
class Person {
  name = 'Ada';
  greet = () => 'hello';
  leave() {}
}

contextBridge.exposeInMainWorld('worlds', {
  data: { list: [1, { deep: true }], at: new Date(0) },
  [Symbol('dropped')]: 1,
  sees: (name) => name in globalThis,
  isUntouched: () =>
    [Array.prototype.map, Promise.prototype.then, JSON.stringify].every(
      (each, index) => each === untouched[index],
    ),
  ipcRenderer: () => ipcRenderer,
  person: () => new Person(),
  back: (value) => value,
  symbol: () => Symbol('refused'),
  isPlain: (value) => Object.getPrototypeOf(value) === Object.prototype,
  double: (numbers) => numbers.map((number) => number * 2),
  call: (listener, ...args) => listener(...args),
  fail: () => {
    throw new RangeError('too far');
  },
  reject: async () => {
    throw new RangeError('too late');
  },
  await: async (promise) => `got ${await promise}`,
  caught: (work) => {
    try {
      return work();
    } catch (error) {
      return `${error instanceof Error} ${error.message}`;
    }
  },
  listen: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  tell: (value) => {
    for (const listener of listeners) listener(value);
  },
  expose: (name, api) => contextBridge.exposeInMainWorld(name, api),
});
