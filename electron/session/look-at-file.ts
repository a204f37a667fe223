/** Checks regularly whether the data is still in its file, even while nothing is saved. */
export interface LookAtFile {
  start(): void;
  stop(): void;
}

const aFewSeconds = 3_000; // milliseconds

export function lookAtFile(look: () => void): LookAtFile {
  let timer: NodeJS.Timeout | undefined;
  return {
    start() {
      clearInterval(timer);
      timer = setInterval(look, aFewSeconds);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
