import { z } from 'zod';
import { ipcMain } from './ipc-main.ts';
import { answerTest } from './test-door.ts';

/** The channels whose answers a test holds back, each until its promise settles. */
const held = new Map<string, PromiseWithResolvers<void>>();

answerTest('hold-answers', (value) => {
  const channel = z.string().parse(value);
  if (!ipcMain.handles(channel)) throw new Error(`No handler registered for '${channel}'`);
  if (held.has(channel)) throw new Error(`The answers of '${channel}' are held already`);
  held.set(channel, Promise.withResolvers());
});

answerTest('release-answers', (value) => {
  const channel = z.string().parse(value);
  held.get(channel)?.resolve();
  held.delete(channel);
});

/** Settles when the page may have an answer of this channel: at once, unless a test holds it back. */
export async function deliverable(channel: string): Promise<void> {
  await held.get(channel)?.promise;
}
