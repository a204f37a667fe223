/** What tells that the computer shuts down or the person logs out, before the windows are asked to close. */
export interface SessionPorts {
  /** Linux and macOS; preventing it only asks for a moment to end in. The event is missing from Electron's types. */
  readonly powerMonitor: {
    on(event: 'shutdown', listener: (event?: { preventDefault(): void }) => void): unknown;
  };
  /** At logging out a desktop sends SIGTERM, a closed terminal SIGHUP; Electron quits on both. */
  readonly process: { on(signal: 'SIGTERM' | 'SIGHUP', listener: () => void): unknown };
  readonly quit: () => void;
}

/** At the end of the session the app quits by itself, and nothing may hold it up for ever. */
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
