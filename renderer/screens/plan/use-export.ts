import { useState } from 'react';
import { api, type ExportOutcome, type PlanDocument } from '../../api.ts';
import { pageRules } from '../../plan-document/page-rules.ts';
import stylesheet from '../../plan-document/plan-document.css?inline';

export type Exporting = { readonly kind: 'idle' } | { readonly kind: 'saving' } | ExportOutcome;

/** Hands the previewed markup and its one stylesheet to the main process, and tells how it went. */
export function useExport(): {
  readonly exporting: Exporting;
  readonly exportPlan: (plan: Pick<PlanDocument, 'title' | 'markup' | 'paper'>) => Promise<void>;
} {
  const [exporting, setExporting] = useState<Exporting>({ kind: 'idle' });
  return {
    exporting,
    async exportPlan(plan) {
      setExporting({ kind: 'saving' });
      try {
        setExporting(
          await api.exportPlan({
            ...plan,
            language: document.documentElement.lang,
            stylesheet: stylesheet + pageRules(plan.paper),
          }),
        );
      } catch (error) {
        setExporting({ kind: 'idle' });
        throw error;
      }
    },
  };
}
