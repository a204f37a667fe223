import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { localDay } from '../../data/model/iso-date.ts';
import type { ExportOutcome, PlanDocument, PlanMarkdown } from '../contract.ts';
import { failureOrThrow } from '../store/failure.ts';
import { type FileForm, markdownForm, pdfForm, withEnding } from './file-form.ts';
import { planFileName } from './plan-file-name.ts';
import { writeWhole } from './write-whole.ts';

export interface PlanExportPorts {
  /** Asks the person for a place; null when they change their mind. */
  readonly askWhere: (suggestion: string, form: FileForm) => Promise<string | null>;
  /** Prints the document; gives the bytes of a PDF. */
  readonly print: (plan: PlanDocument) => Promise<Uint8Array>;
  readonly documentsFolder: () => string;
  readonly clock: () => Date;
}

/** One export at a time: pressed twice, the same plan is exported once, and any other is turned away as cancelled. */
export interface PlanExport {
  exportPlan(plan: PlanDocument): Promise<ExportOutcome>;
  exportMarkdown(plan: PlanMarkdown): Promise<ExportOutcome>;
  /** The file saved last, in either form. Throws when none has been since the app started. */
  lastExported(): string;
}

type Plan = PlanDocument | PlanMarkdown;
type Bytes = () => Promise<Uint8Array>;

export function planExport(ports: PlanExportPorts): PlanExport {
  let last: string | null = null;
  let running: { readonly plan: Plan; readonly outcome: Promise<ExportOutcome> } | null = null;

  const exportOnce = async (plan: Plan, form: FileForm, bytes: Bytes): Promise<ExportOutcome> => {
    const name = planFileName(plan.title, localDay(ports.clock()), form.endings[0]);
    const folder = last === null ? ports.documentsFolder() : dirname(last);
    const chosen = await ports.askWhere(join(folder, name), form);
    if (chosen === null) return { kind: 'cancelled' };
    const file = withEnding(chosen, form);
    const content = await bytes();
    try {
      await writeWhole(file, content);
    } catch (error) {
      return { kind: 'not-kept', why: failureOrThrow(error) };
    }
    last = file;
    return { kind: 'saved', name: basename(file), folder: dirname(file) };
  };

  const exportAlone = (plan: Plan, form: FileForm, bytes: Bytes): Promise<ExportOutcome> => {
    if (running !== null) {
      return isDeepStrictEqual(running.plan, plan) ? running.outcome : turnedAway;
    }
    const outcome = exportOnce(plan, form, bytes).finally(() => {
      running = null;
    });
    running = { plan, outcome };
    return outcome;
  };

  return {
    exportPlan: (plan) => exportAlone(plan, pdfForm, () => ports.print(plan)),
    exportMarkdown: (plan) =>
      exportAlone(plan, markdownForm, async () => Buffer.from(plan.markdown)),
    lastExported() {
      if (last === null) throw new Error('No growth plan has been exported yet.');
      return last;
    },
  };
}

const turnedAway: Promise<ExportOutcome> = Promise.resolve({ kind: 'cancelled' });
