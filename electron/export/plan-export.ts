import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { localDay } from '../../data/model/iso-date.ts';
import type { ExportOutcome, PlanDocument } from '../contract.ts';
import { failureOrThrow } from '../store/failure.ts';
import { planFileName } from './plan-file-name.ts';
import { writeWhole } from './write-whole.ts';

export interface PlanExportPorts {
  /** Asks the person for a place; null when they change their mind. */
  readonly askWhere: (suggestion: string) => Promise<string | null>;
  /** Prints the document; gives the bytes of a PDF. */
  readonly print: (plan: PlanDocument) => Promise<Uint8Array>;
  readonly documentsFolder: () => string;
  readonly clock: () => Date;
}

export interface PlanExport {
  /** One at a time: pressed twice, the same plan is exported once, and another plan is turned away as cancelled. */
  exportPlan(plan: PlanDocument): Promise<ExportOutcome>;
  /** The file saved last. Throws when none has been since the app started. */
  lastExported(): string;
}

export function planExport(ports: PlanExportPorts): PlanExport {
  let last: string | null = null;
  let running: { readonly plan: PlanDocument; readonly outcome: Promise<ExportOutcome> } | null =
    null;

  const exportOnce = async (plan: PlanDocument): Promise<ExportOutcome> => {
    const name = planFileName(plan.title, localDay(ports.clock()));
    const folder = last === null ? ports.documentsFolder() : dirname(last);
    const chosen = await ports.askWhere(join(folder, name));
    if (chosen === null) return { kind: 'cancelled' };
    const file = asPdf(chosen);
    const bytes = await ports.print(plan);
    try {
      await writeWhole(file, bytes);
    } catch (error) {
      return { kind: 'not-kept', why: failureOrThrow(error) };
    }
    last = file;
    return { kind: 'saved', name: basename(file), folder: dirname(file) };
  };

  return {
    exportPlan(plan) {
      if (running !== null) return samePlan(running.plan, plan) ? running.outcome : turnedAway;
      const outcome = exportOnce(plan).finally(() => {
        running = null;
      });
      running = { plan, outcome };
      return outcome;
    },
    lastExported() {
      if (last === null) throw new Error('No growth plan has been exported yet.');
      return last;
    },
  };
}

const turnedAway: Promise<ExportOutcome> = Promise.resolve({ kind: 'cancelled' });

/** Some save dialogs leave the ending off. It is added, but never onto another file, which the dialog did not ask about. */
function asPdf(chosen: string): string {
  if (extname(chosen).toLowerCase() === '.pdf') return chosen;
  const file = `${chosen}.pdf`;
  return existsSync(file) ? chosen : file;
}

function samePlan(a: PlanDocument, b: PlanDocument): boolean {
  return (
    a.title === b.title &&
    a.language === b.language &&
    a.markup === b.markup &&
    a.stylesheet === b.stylesheet &&
    a.paper === b.paper
  );
}
