import { z } from 'zod';
import { switches } from './switches.ts';

const request = z.object({ id: z.number(), ask: z.string(), value: z.unknown().optional() });

/** What a driven run sends to the process that started it. */
export type ToTest =
  | {
      readonly kind: 'ready';
      readonly address: string;
      readonly chromiumPid: number | null;
      readonly contextId: string | null;
    }
  | { readonly kind: 'shell'; readonly call: string; readonly what: string }
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

const answers = new Map<string, (value: unknown) => unknown>();

/** Lets the process that started a driven run send requests. */
export function answerTest(ask: string, answer: (value: unknown) => unknown): void {
  answers.set(ask, answer);
}

export function sendToTest(message: ToTest): void {
  process.send?.(message);
}

if (switches.driven) {
  process.on('message', (message) => {
    const { id, ask, value } = request.parse(message);
    Promise.resolve()
      .then(() => {
        const answer = answers.get(ask);
        if (answer === undefined) throw new Error(`Nothing answers "${ask}"`);
        return answer(value);
      })
      .then(
        (result) => sendToTest({ kind: 'reply', id, value: result ?? null }),
        (error: unknown) => sendToTest({ kind: 'failed', id, message: String(error) }),
      );
  });
  // The test that drove this run is gone, perhaps killed: nobody is left to close the app.
  process.on('disconnect', () => process.exit(1));
}
