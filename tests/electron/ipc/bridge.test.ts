import { expect, test } from 'vitest';
import type { Progress } from '../../../data/values/outcome.ts';
import { type BridgePort, bridgeOver } from '../../../electron/ipc/bridge.ts';
import type { Place } from '../../../electron/ipc/contract.ts';
import { methodNames, rightArguments } from './contract-samples.ts';

test('the window has every method of the contract and the nine events', () => {
  const names = Object.keys(bridgeOver(recordedPort().port));
  expect(names).toEqual([
    ...methodNames,
    'onGo',
    'onFind',
    'onAddEvidence',
    'onCopyPicture',
    'onProgress',
    'onOtherFile',
    'onPurged',
    'onLock',
    'onLeave',
  ]);
});

test.each(methodNames)('%s sends its arguments on its own channel', async (method) => {
  const { port, invoked } = recordedPort();
  const bridge: Record<string, unknown> = { ...bridgeOver(port) };
  const ask = bridge[method];
  if (typeof ask !== 'function') throw new Error(`${method} is no function`);
  expect(await ask(...rightArguments[method])).toBe('answer');
  expect(invoked).toEqual([[`rung:${method}`, ...rightArguments[method]]]);
});

test('a route reaches each listener until it unsubscribes', () => {
  const { port, send } = recordedPort();
  const { onGo } = bridgeOver(port);
  const heard: string[] = [];
  const stop = onGo((place) => heard.push(`first ${place}`));
  onGo((place) => heard.push(`second ${place}`));
  send('plan');
  stop();
  send('ladder');
  expect(heard).toEqual(['first plan', 'second plan', 'second ladder']);
});

test('a route sent before anyone listens waits for the first listener, once', () => {
  const { port, send } = recordedPort();
  const { onGo } = bridgeOver(port);
  send('ladder');
  send('plan');
  const heard: string[] = [];
  onGo((place) => heard.push(`first ${place}`));
  onGo((place) => heard.push(`second ${place}`));
  expect(heard).toEqual(['first plan']);
});

test('a find request reaches each listener until it unsubscribes', () => {
  const { port, find } = recordedPort();
  const { onFind } = bridgeOver(port);
  const heard: string[] = [];
  const hear = () => heard.push('heard');
  const stop = onFind(hear);
  const stopToo = onFind(hear);
  find();
  stop();
  stop();
  find();
  stopToo();
  find();
  expect(heard).toEqual(['heard', 'heard', 'heard']);
});

test('a find request without a listener isn’t repeated later', () => {
  const { port, find } = recordedPort();
  const { onFind } = bridgeOver(port);
  find();
  let heard = 0;
  onFind(() => {
    heard += 1;
  });
  expect(heard).toBe(0);
});

test('a request to add evidence reaches each listener until it unsubscribes', () => {
  const { port, addEvidence } = recordedPort();
  const { onAddEvidence } = bridgeOver(port);
  const heard: unknown[] = [];
  const stop = onAddEvidence((...wish) => heard.push(['first', ...wish]));
  onAddEvidence((...wish) => heard.push(['second', ...wish]));
  addEvidence();
  stop();
  addEvidence();
  expect(heard).toEqual([['first'], ['second'], ['second']]);
});

test('a request to add evidence before anyone listens waits for the first listener, once', () => {
  const { port, addEvidence } = recordedPort();
  const { onAddEvidence } = bridgeOver(port);
  addEvidence();
  addEvidence();
  const heard: string[] = [];
  onAddEvidence(() => heard.push('first'));
  onAddEvidence(() => heard.push('second'));
  expect(heard).toEqual(['first']);
});

test('the page is notified before its window closes', () => {
  const { port, leave } = recordedPort();
  let heard = 0;
  bridgeOver(port).onLeave(() => {
    heard += 1;
  });
  leave();
  expect(heard).toBe(1);
});

test('progress is reported while someone listens, and locking is announced', () => {
  const { port, progress, lock } = recordedPort();
  const { onProgress, onLock } = bridgeOver(port);
  const heard: unknown[] = [];
  progress({ done: 1, total: 3 });
  const stop = onProgress((step) => heard.push(step));
  onLock(() => heard.push('lock'));
  progress({ done: 2, total: 3 });
  stop();
  progress({ done: 3, total: 3 });
  lock();
  expect(heard).toEqual([{ done: 2, total: 3 }, 'lock']);
});

function recordedPort() {
  const invoked: unknown[] = [];
  const listeners = new Map<string, (event: unknown, sent: never) => void>();
  const send = (channel: string, sent: unknown) => {
    const listener = listeners.get(channel);
    if (listener === undefined) throw new Error(`nobody listens on ${channel}`);
    Reflect.apply(listener, null, [{}, sent]);
  };
  const port: BridgePort = {
    async invoke(...call) {
      invoked.push(call);
      return 'answer';
    },
    on: (channel, listener) => listeners.set(channel, listener),
  };
  return {
    port,
    invoked,
    send: (place: Place) => send('rung:go', place),
    find: () => send('rung:find', 'overview'),
    addEvidence: () => send('rung:add-evidence', 'overview'),
    leave: () => send('rung:leave', 'overview'),
    lock: () => send('rung:lock', undefined),
    progress: (progress: Progress) => send('rung:progress', progress),
  };
}
