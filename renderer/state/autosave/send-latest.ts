/** A lane that carries one value at a time, always the newest: what is pushed while one is under way replaces what waits. */
export interface Lane<Value> {
  readonly push: (value: Value) => void;
  /** Settles when nothing waits and nothing is under way; rejects as what is under way rejects. */
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
