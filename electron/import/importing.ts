import { basename } from 'node:path';
import type { ImportChoice, ImportHow, ImportOutcome } from '../../data/exchange/outcomes.ts';
import { failureOrThrow } from '../store/disk/failure.ts';
import { readContent } from '../store/exchange/read-content.ts';
import type { ImportPorts } from './import-ports.ts';
import { type ImportThread, importThread, type ThreadAnswer } from './import-thread.ts';
import { takeIn } from './take-in.ts';

/**
 * A file chosen for import is read in its own thread and waits there until the person chooses how to import
 * it or cancels. So the preview shows exactly what will be imported, and no file, whatever it contains,
 * blocks the app. Either all of it gets into the data or none of it.
 */
export interface Importing {
  choose(): Promise<ImportChoice>;
  importChosen(how: ImportHow): Promise<ImportOutcome>;
  /** Discards the file that is being read, waiting, or being imported. */
  forget(): void;
}

export function importing(ports: ImportPorts): Importing {
  let waiting: ImportThread | null = null;
  let isTaking = false;
  let forgotten = 0;
  let choosing: Promise<ImportChoice> | null = null;

  const drop = () => {
    void waiting?.stop();
    waiting = null;
  };

  const choose = async (): Promise<ImportChoice> => {
    drop();
    const before = forgotten;
    const file = await ports.askWhich();
    if (file === null || before !== forgotten) return { kind: 'cancelled' };
    const thread = importThread(ports.workerFile);
    waiting = thread;
    const choice = chosenBy(
      await thread.ask(readTask(file, ports), ports.onProgress),
      basename(file),
    );
    if (before !== forgotten) return { kind: 'cancelled' }; // Rung was locked, or the page was reloaded
    if (choice.kind !== 'chosen') drop();
    return choice;
  };

  const importChosen = async (thread: ImportThread, how: ImportHow): Promise<ImportOutcome> => {
    const before = forgotten;
    try {
      const isWanted = () => before === forgotten;
      const outcome = await takeIn({ ...ports, thread, isWanted }, how);
      if (outcome.kind === 'imported' || outcome.kind === 'too-big') drop();
      return outcome;
    } catch (error) {
      return { kind: 'not-saved', why: failureOrThrow(error) };
    }
  };

  return {
    choose() {
      choosing ??= choose().finally(() => {
        choosing = null;
      });
      return choosing;
    },
    async importChosen(how) {
      if (waiting === null || isTaking) return { kind: 'none-chosen' };
      const refused = ports.dataSession.refusal();
      if (refused !== null) return { kind: 'not-saved', why: refused };
      isTaking = true;
      try {
        return await importChosen(waiting, how);
      } finally {
        isTaking = false;
      }
    },
    forget() {
      forgotten += 1;
      drop();
    },
  };
}

function readTask(file: string, { dataSession }: Pick<ImportPorts, 'dataSession'>) {
  return {
    kind: 'read',
    file,
    ladder: dataSession.ladder(),
    here: readContent(dataSession.db()),
  } as const;
}

function chosenBy(answer: ThreadAnswer, name: string): ImportChoice {
  switch (answer.kind) {
    case 'read': {
      const { choice } = answer;
      return choice.kind === 'chosen' ? { ...choice, name } : choice;
    }
    case 'failed':
      return { kind: 'not-read', why: answer.why };
    case 'too-big':
      return { kind: 'refused', why: 'too-big', places: [] };
    case 'stopped':
    case 'written':
      return { kind: 'cancelled' };
  }
}
