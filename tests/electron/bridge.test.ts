import { expect, test } from 'vitest';
import { type BridgePort, bridgeOver } from '../../electron/bridge.ts';
import type { Place } from '../../electron/contract.ts';
import { methodNames, rightArguments } from './contract-samples.ts';

test('the window finds every method of the contract, and the two events beside them', () => {
  expect(Object.keys(bridgeOver(recordedPort().port))).toEqual([...methodNames, 'onGo', 'onLeave']);
});

test.each(methodNames)('%s asks on its own channel with its arguments', async (method) => {
  const { port, invoked } = recordedPort();
  const bridge: Record<string, unknown> = { ...bridgeOver(port) };
  const ask = bridge[method];
  if (typeof ask !== 'function') throw new Error(`${method} is no function`);
  expect(await ask(...rightArguments[method])).toBe('answer');
  expect(invoked).toEqual([[`rung:${method}`, ...rightArguments[method]]]);
});

test('a place asked for reaches each listener until it stops listening', () => {
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

test('a place asked for before anyone listens waits for the first listener, once', () => {
  const { port, send } = recordedPort();
  const { onGo } = bridgeOver(port);
  send('ladder');
  send('plan');
  const heard: string[] = [];
  onGo((place) => heard.push(`first ${place}`));
  onGo((place) => heard.push(`second ${place}`));
  expect(heard).toEqual(['first plan']);
});

test('the page hears that its window is about to close', () => {
  const { port, leave } = recordedPort();
  let heard = 0;
  bridgeOver(port).onLeave(() => {
    heard += 1;
  });
  leave();
  expect(heard).toBe(1);
});

function recordedPort() {
  const invoked: unknown[] = [];
  let listener: (event: unknown, place: Place) => void = () => {
    throw new Error('nobody listens on rung:go');
  };
  let leave = () => {};
  const port: BridgePort = {
    async invoke(...call) {
      invoked.push(call);
      return 'answer';
    },
    on(channel, given) {
      if (channel === 'rung:go') listener = given;
      else leave = () => given({}, 'overview');
    },
  };
  return { port, invoked, send: (place: Place) => listener({}, place), leave: () => leave() };
}
