import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { switches } from '../switches.ts';
import { answerTest } from '../test-channel.ts';
import { ipcMain } from './ipc-main.ts';
import { randomFrom } from './random-from.ts';

/** The channels whose answers a test delays, each until its promise settles. */
const withheld = new Map<string, PromiseWithResolvers<void>>();

answerTest('hold-answers', (value) => {
  const channel = z.string().parse(value);
  if (!ipcMain.handles(channel)) throw new Error(`No handler registered for '${channel}'`);
  if (withheld.has(channel)) throw new Error(`The answers of '${channel}' are already withheld`);
  withheld.set(channel, Promise.withResolvers());
});

answerTest('release-answers', (value) => {
  const channel = z.string().parse(value);
  withheld.get(channel)?.resolve();
  withheld.delete(channel);
});

const longestDelay = 300;
const random = switches.late === null ? null : randomFrom(switches.late);

/**
 * Settles when the page may get an answer on this channel: immediately, unless this run delays answers or a
 * test delays this one. A later answer can overtake it, as in Electron, which doesn't guarantee an order
 * either.
 */
export async function deliverable(channel: string): Promise<void> {
  if (random !== null) await pause(random() * longestDelay);
  await withheld.get(channel)?.promise;
}
