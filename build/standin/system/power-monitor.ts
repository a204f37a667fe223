import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { onlyWhatIsThere } from '../missing.ts';
import { answerTest } from '../test-channel.ts';

let idleSeconds = 0;

/** Electron's `powerMonitor`: the computer sleeps or shuts down, or the person is away, only if the test says so. */
class StandInPowerMonitor extends EventEmitter {
  getSystemIdleTime(): number {
    return idleSeconds;
  }
}

const monitor = new StandInPowerMonitor();

export const powerMonitor = onlyWhatIsThere('powerMonitor', monitor);

answerTest('power-event', (name) => {
  if (name === 'lock-screen' && process.platform === 'linux') {
    throw new Error('Linux does not say when its screen is locked.');
  }
  monitor.emit(z.string().parse(name), { preventDefault: () => undefined });
});
answerTest('idle-seconds', (seconds) => {
  idleSeconds = z.number().parse(seconds);
});
