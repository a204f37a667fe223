/** A lane that sends one value at a time, always the newest: a pushed value replaces the one that waits. */
export interface Lane<Value> {
  readonly push: (value: Value) => void;
  /** Settles when nothing is waiting or being sent; rejects if sending rejects. */
  readonly flush: () => Promise<void>;
}

export function sendLatest<Value>(send: (value: Value) => Promise<void>): Lane<Value> {
  let waiting: { readonly value: Value } | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      while (waiting) {
        const { value } = waiting;
        waiting = null;
        await send(value);
      }
    } finally {
      running = null;
    }
  }

  return {
    push(value) {
      waiting = { value };
      running ??= run();
    },
    async flush() {
      await running;
    },
  };
}
