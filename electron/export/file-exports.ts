import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type IsoDate, localDay } from '../../data/model/iso-date.ts';
import type { CsvTable, ExportOutcome, PlanDocument, PlanMarkdown } from '../contract.ts';
import { failureOrThrow } from '../store/failure.ts';
import {
  csvForm,
  type FileForm,
  jsonForm,
  markdownForm,
  pdfForm,
  withEnding,
} from './file-form.ts';
import { planFileName } from './plan-file-name.ts';
import { writeWhole } from './write-whole.ts';

export interface FileExportPorts {
  /** Asks the person for a place; null when they change their mind. */
  readonly askWhere: (suggestion: string, form: FileForm) => Promise<string | null>;
  /** Prints the document; gives the bytes of a PDF. */
  readonly print: (plan: PlanDocument) => Promise<Uint8Array>;
  readonly documentsFolder: () => string;
  readonly clock: () => Date;
}

/** One export at a time: pressed twice, the same thing is exported once, and any other is turned away as cancelled. */
export interface FileExports {
  exportPlan(plan: PlanDocument): Promise<ExportOutcome>;
  exportMarkdown(plan: PlanMarkdown): Promise<ExportOutcome>;
  /** `text` is asked for once the person has said where. */
  exportData(text: () => string): Promise<ExportOutcome>;
  exportCsv(table: CsvTable, text: () => string): Promise<ExportOutcome>;
  /** The file saved last, in any form. Throws when none has been since the app started. */
  lastExported(): string;
}

interface Export {
  /** Tells one export from another. */
  readonly of: PlanDocument | PlanMarkdown | CsvTable | 'data';
  readonly form: FileForm;
  readonly name: (today: IsoDate) => string;
  readonly bytes: () => Promise<Uint8Array>;
}

export function fileExports(ports: FileExportPorts): FileExports {
  let last: string | null = null;
  let running: { readonly of: Export['of']; readonly outcome: Promise<ExportOutcome> } | null =
    null;

  const exportOnce = async ({ form, name, bytes }: Export): Promise<ExportOutcome> => {
    const folder = last === null ? ports.documentsFolder() : dirname(last);
    const chosen = await ports.askWhere(join(folder, name(localDay(ports.clock()))), form);
    if (chosen === null) return { kind: 'cancelled' };
    const file = withEnding(chosen, form);
    try {
      await writeWhole(file, await bytes());
    } catch (error) {
      return { kind: 'not-kept', why: failureOrThrow(error) };
    }
    last = file;
    return { kind: 'saved', name: basename(file), folder: dirname(file) };
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
    return exportAlone({ of: plan, form, name, bytes });
  };

  return {
    exportPlan: (plan) => exportPlanAs(pdfForm, plan, () => ports.print(plan)),
    exportMarkdown: (plan) =>
      exportPlanAs(markdownForm, plan, async () => Buffer.from(plan.markdown)),
    exportData: (text) =>
      exportAlone({
        of: 'data',
        form: jsonForm,
        name: (today) => `Rung data ${today}.json`,
        bytes: async () => Buffer.from(text()),
      }),
    exportCsv: (table, text) =>
      exportAlone({
        of: table,
        form: csvForm,
        name: (today) => `Rung ${table} ${today}.csv`,
        bytes: async () => Buffer.from(text()),
      }),
    lastExported() {
      if (last === null) throw new Error('Nothing has been exported yet.');
      return last;
    },
  };
}

const turnedAway: Promise<ExportOutcome> = Promise.resolve({ kind: 'cancelled' });
