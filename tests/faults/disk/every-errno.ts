import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { importedName, openedRung } from '../../electron/ipc/opened-rung.ts';
import { guarded, passphrase, plantData, planted } from '../../electron/passphrase/guarded-data.ts';
import { aroundCalls, type FileCall, fileCalls } from '../../helpers/around-calls.ts';
import { withoutPauses } from '../../helpers/launch/without-pauses.ts';
import { systemError } from '../../helpers/system-error.ts';
import { sampleAction } from '../../store/samples.ts';

interface Said {
  readonly kind: string;
}

/** Rung, opened on a folder while the disk works: a task, and a check of the state afterwards. */
interface Begun {
  readonly work: () => Promise<Said>;
  /** Throws if Rung stops working. */
  readonly goesOn: () => Promise<void>;
  readonly close: () => void;
}

interface FileTask {
  readonly begin: (folder: string) => Promise<Begun>;
  /** The outcomes it may report after a failed call: each has its own message on the screen, and none is untrue. */
  readonly says: readonly string[];
}

const plan = { title: 'Ada', language: 'en', markup: '', stylesheet: '', paper: 'A4' } as const;
const exported = ['saved', 'not-saved'];
const turned = ['done', 'made', 'not-saved', 'key-damaged'];
const another = 'another passphrase';

type Api = ReturnType<typeof openedRung>['api'];
type Service = Awaited<ReturnType<typeof guarded>>['service'];

/** Every task that touches files while Rung runs; `failing-disk.ts` makes SQLite's own calls fail from outside. */
export const fileTasks: Readonly<Record<string, FileTask>> = {
  'exporting the plan': plainly(exported, (api) => api.exportPlan(plan)),
  'exporting Markdown': plainly(exported, (api) =>
    api.exportMarkdown({ title: 'Ada', markdown: '# Growth plan' }),
  ),
  'exporting the data': plainly(exported, (api) => api.exportData()),
  'exporting a table': plainly(exported, (api) => api.exportCsv('actions')),
  'making a backup': plainly(['made', 'not-saved'], (api) => api.backUpNow()),
  'restoring a backup': plainly(['restored', 'not-saved', 'not-whole'], async (api) => {
    const { backups } = await api.readBackups();
    const [first] = backups;
    return first === undefined ? { kind: 'not-saved' } : await api.restoreBackup(first.id);
  }),
  'reading a file to import': plainly(['chosen', 'not-read'], (api) => api.chooseImport()),
  'adding an imported file': plainly(['imported', 'not-saved'], importing('merge')),
  'replacing everything with a file': plainly(['imported', 'not-saved'], importing('fresh')),
  'turning a passphrase on': behindPassphrase('off', turned, (service) =>
    service.turnOn(passphrase),
  ),
  'turning it off': behindPassphrase('unlocked', turned, (service) => service.turnOff(passphrase)),
  'changing it': behindPassphrase('unlocked', turned, (service) =>
    service.change({ secret: passphrase, passphrase: another }),
  ),
  'making a recovery key': behindPassphrase('unlocked', turned, (service) =>
    service.makeRecoveryKey(passphrase),
  ),
  'remembering the key': behindPassphrase('unlocked', turned, (service) => service.remember(true)),
  unlocking: behindPassphrase('locked', ['unlocked', 'key-damaged'], (service) =>
    service.unlock(passphrase),
  ),
};

function importing(how: 'merge' | 'fresh') {
  return async (api: Api): Promise<Said> => {
    const choice = await api.chooseImport();
    if (choice.kind === 'not-read') return { kind: 'not-saved' };
    if (choice.kind !== 'chosen') return choice;
    return await api.importChosen(how);
  };
}

function plainly(says: readonly string[], work: (api: Api) => Promise<Said>): FileTask {
  return {
    says,
    async begin(folder) {
      cpSync(await filledFolder(), folder, { recursive: true });
      const rung = openedRung(folder);
      expect((await rung.api.start()).kind).toBe('ready');
      return {
        work: () => work(rung.api),
        async goesOn() {
          expect((await rung.api.start()).kind).toBe('ready');
          expect((await rung.api.saveAction(sampleAction(3))).kind).toBe('saved');
          expect((await rung.api.readRecords()).actions.length).toBeGreaterThan(0);
        },
        close: rung.close,
      };
    },
  };
}

let filled: Promise<string> | undefined;

/** Data with an action, a backup of it, and a file to import. */
function filledFolder(): Promise<string> {
  filled ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rung-filled-'));
    process.once('exit', () => rmSync(folder, { recursive: true }));
    const rung = openedRung(folder);
    await rung.api.saveAction(sampleAction(1));
    await rung.api.backUpNow();
    const data = await rung.api.exportData();
    if (data.kind !== 'saved') throw new Error(data.kind);
    cpSync(join(folder, data.name), join(folder, importedName));
    rung.close();
    return folder;
  })();
  return filled;
}

function behindPassphrase(
  state: 'off' | 'locked' | 'unlocked',
  says: readonly string[],
  work: (service: Service) => Promise<Said>,
): FileTask {
  return {
    says,
    async begin(folder) {
      plantData(folder);
      if (state !== 'off') {
        const before = await guarded(folder, { real: true });
        expect((await before.service.turnOn(passphrase)).kind).toBe('made');
        before.close();
      }
      const data = await guarded(folder, { real: true });
      if (state === 'unlocked')
        expect((await data.service.unlock(passphrase)).kind).toBe('unlocked');
      return {
        work: () => work(data.service),
        async goesOn() {
          expect((await data.service.state()).on).toBeTypeOf('boolean');
          if (data.dataSession.start().kind === 'locked') {
            data.pass(60);
            expect((await data.service.unlock(passphrase)).kind).toBe('unlocked');
          }
          expect(data.dataSession.start().kind).toBe('ready');
          expect(readSettings(data.dataSession.db()).name).toBe(planted);
          changeSettings(data.dataSession.db(), { role: 'Engineer' });
        },
        close: data.close,
      };
    },
  };
}

/** Every error that the system has. */
export const codes: readonly string[] = Object.keys(constants.errno);

/** Which calls of a task fail with a code: their indexes among all its calls, from 0. */
type Moments = (calls: readonly FileCall[], turn: number) => readonly number[];

/** One call per code, a different one each time. */
export const oneCall: Moments = (calls, turn) => [turn % calls.length];

/** One call of every third kind, a different one each time. */
export const someOfEachKind: Moments = (calls, turn) =>
  [...new Set(calls)].flatMap((kind, index) => {
    if ((turn + index) % 3 !== 0) return [];
    const places = calls.flatMap((name, place) => (name === kind ? [place] : []));
    return places.slice(turn % places.length, (turn % places.length) + 1);
  });

/** The task meets each of the errors, some once and some from then on: its outcome is clear, and Rung keeps working. */
export async function meets(
  task: FileTask,
  some: readonly string[],
  moments: Moments,
): Promise<void> {
  const { calls } = await doTask(task, () => {});
  const wrong: string[] = [];
  for (const [turn, code] of some.entries()) {
    for (const [index, moment] of moments(calls, turn).entries()) {
      const lasting = (turn + index) % 2 === 0;
      try {
        await doTask(task, (name, place) => {
          if (place === moment || (lasting && place > moment)) throw systemError(code, name);
        });
      } catch (error) {
        wrong.push(`${code} ${lasting ? 'from' : 'at'} ${calls[moment]} ${moment}: ${error}`);
      }
    }
  }
  expect(wrong).toEqual([]);
}

async function doTask(
  { begin, says }: FileTask,
  around: (name: FileCall, place: number) => void,
): Promise<{ readonly calls: readonly FileCall[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'rung-errno-'));
  const calls: FileCall[] = [];
  try {
    const { work, goesOn, close } = await begin(folder);
    try {
      let said: Said = { kind: 'nothing' };
      await aroundCalls(
        fileCalls,
        (name) => {
          calls.push(name);
          around(name, calls.length - 1);
        },
        () =>
          withoutPauses(async () => {
            said = await work();
          }),
      );
      expect(says).toContain(said.kind);
      await goesOn();
    } finally {
      close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { calls };
}
