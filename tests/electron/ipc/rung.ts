import { onTestFinished } from 'vitest';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { type OpenedRung, openedRung } from './opened-rung.ts';

/** The real handlers over data in a folder of the test, closed when the test ends. */
export function rung(folder = begunFolder()): OpenedRung {
  const opened = openedRung(folder);
  onTestFinished(() => opened.close());
  return opened;
}
