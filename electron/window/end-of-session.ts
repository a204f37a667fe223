/** Reports that the computer shuts down or the person logs out, before the windows are asked to close. */
export interface SessionPorts {
  /**
   * Linux and macOS; preventing it only asks for a moment to finish. The event is missing from Electron's
   * types.
   */
  readonly powerMonitor: {
    on(event: 'shutdown', listener: (event?: { preventDefault(): void }) => void): unknown;
  };
  /** On logout a desktop sends SIGTERM, a closed terminal SIGHUP; Electron quits on both. */
  readonly process: { on(signal: 'SIGTERM' | 'SIGHUP', listener: () => void): unknown };
  readonly quit: () => void;
}

/** When the session ends, the app quits by itself, and nothing may delay it forever. */
export function whenSessionEnds(ports: SessionPorts, hurry: () => void): void {
  const end = () => {
    hurry();
    ports.quit();
  };
  ports.powerMonitor.on('shutdown', (event) => {
    event?.preventDefault();
    end();
  });
  ports.process.on('SIGTERM', end);
  ports.process.on('SIGHUP', end);
}
