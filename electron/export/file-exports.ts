import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CsvTable, ExportKind, ExportOutcome } from '../../data/exchange/outcomes.ts';
import { isTooBigToImport } from '../../data/exchange/too-big.ts';
import { type IsoDate, localDay } from '../../data/values/iso-date.ts';
import type { PlanDocument, PlanMarkdown } from '../ipc/contract.ts';
import { exportFailure } from './export-failure.ts';
import {
  csvForm,
  type FileForm,
  jsonForm,
  markdownForm,
  pdfForm,
  withEnding,
} from './file-form.ts';
import { firstFolder } from './nearest.ts';
import { planFileName } from './plan-file-name.ts';
import { readApart } from './read-apart.ts';
import { writeWhole } from './write-whole.ts';

export interface FileExportPorts {
  /** Asks where to save; null if the person cancels. */
  readonly askWhere: (suggestion: string, form: FileForm) => Promise<string | null>;
  /** Prints the document; returns the bytes of a PDF. */
  readonly print: (plan: PlanDocument) => Promise<Uint8Array>;
  /** Folders to suggest for saving; the first that exists is used. Each may throw if the system has none. */
  readonly folders: readonly (() => string)[];
  /** Whether Rung stores its own data under that name. */
  readonly isOwn: (file: string) => boolean;
  readonly clock: () => Date;
}

/** One export at a time: pressing twice exports once, and any other export meanwhile is rejected as cancelled. */
export interface FileExports {
  exportPlan(plan: PlanDocument): Promise<ExportOutcome>;
  exportMarkdown(plan: PlanMarkdown): Promise<ExportOutcome>;
  /** `text` is called after the person has chosen where to save. */
  exportData(text: () => string): Promise<ExportOutcome>;
  exportCsv(table: CsvTable, text: () => string): Promise<ExportOutcome>;
  /** The last saved file of that kind, in any form. Throws if there is none since the app started. */
  lastExported(kind: ExportKind): string;
}

interface Export {
  /** Tells one export from another. */
  readonly of: PlanDocument | PlanMarkdown | CsvTable | 'data';
  readonly kind: ExportKind;
  readonly form: FileForm;
  readonly name: (today: IsoDate) => string;
  readonly bytes: () => Promise<Uint8Array>;
  /** For a file that Rung should be able to import again: whether it came out too big for that. */
  readonly isTooBig?: () => boolean;
}

export function fileExports(ports: FileExportPorts): FileExports {
  let last: string | null = null;
  const lastOf = new Map<ExportKind, string>();
  let running: { readonly of: Export['of']; readonly outcome: Promise<ExportOutcome> } | null =
    null;

  const exportOnce = async (asked: Export): Promise<ExportOutcome> => {
    const { kind, form, name, bytes } = asked;
    const suggested = name(localDay(ports.clock()));
    const folder = firstFolder([...near(last), ...ports.folders]);
    const chosen = await ports.askWhere(
      folder === null ? suggested : join(folder, suggested),
      form,
    );
    if (chosen === null) return { kind: 'cancelled' };
    const file = withEnding(chosen, form);
    const refused = refusedName(chosen, file, ports.isOwn);
    if (refused !== null) return { kind: 'not-saved', why: refused, ...nameAndFolder(file) };
    try {
      await writeWhole(file, await bytes());
    } catch (error) {
      return { kind: 'not-saved', why: exportFailure(error, file), ...nameAndFolder(file) };
    }
    last = file;
    lastOf.set(kind, file);
    const saved = { kind: 'saved', ...nameAndFolder(file) } as const;
    return asked.isTooBig?.() ? { ...saved, isTooBigToImport: true } : saved;
  };

  const exportAlone = (asked: Export): Promise<ExportOutcome> => {
    if (running !== null) {
      return isDeepStrictEqual(running.of, asked.of) ? running.outcome : turnedAway;
    }
    const outcome = exportOnce(asked).finally(() => {
      running = null;
    });
    running = { of: asked.of, outcome };
    return outcome;
  };

  const exportPlanAs = (
    form: FileForm,
    plan: PlanDocument | PlanMarkdown,
    bytes: Export['bytes'],
  ) => {
    const name = (today: IsoDate) => planFileName(plan.title, today, form.endings[0]);
    return exportAlone({ of: plan, kind: 'plan', form, name, bytes });
  };

  return {
    exportPlan: (plan) => exportPlanAs(pdfForm, plan, () => ports.print(plan)),
    exportMarkdown: (plan) =>
      exportPlanAs(markdownForm, plan, async () => Buffer.from(plan.markdown)),
    exportData(text) {
      let isTooBig = false;
      return exportAlone({
        of: 'data',
        kind: 'data',
        form: jsonForm,
        name: (today) => `Rung data ${today}.json`,
        async bytes() {
          const read = readApart(text);
          const bytes = Buffer.from(read);
          isTooBig = isTooBigToImport(read, bytes.length);
          return bytes;
        },
        isTooBig: () => isTooBig,
      });
    },
    exportCsv: (table, text) =>
      exportAlone({
        of: table,
        kind: 'table',
        form: csvForm,
        name: (today) => `Rung ${table} ${today}.csv`,
        bytes: async () => Buffer.from(readApart(text)),
      }),
    lastExported(kind) {
      const file = lastOf.get(kind);
      if (file === undefined) throw new Error('Nothing has been exported yet.');
      return file;
    },
  };
}

/** The dialog asked about the name as it was chosen, before the extension was added. */
function refusedName(
  chosen: string,
  file: string,
  isOwn: FileExportPorts['isOwn'],
): 'own-file' | 'name-taken' | null {
  if (isOwn(chosen) || isOwn(file)) return 'own-file';
  return file !== chosen && existsSync(file) ? 'name-taken' : null;
}

/** The folder of the last file, and its parent folder. */
function near(last: string | null): readonly (() => string)[] {
  return last === null ? [] : [() => dirname(last), () => dirname(dirname(last))];
}

function nameAndFolder(file: string): { readonly name: string; readonly folder: string } {
  return { name: basename(file), folder: dirname(file) };
}

const turnedAway: Promise<ExportOutcome> = Promise.resolve({ kind: 'cancelled' });
