import { useSyncExternalStore } from 'react';
import { api, type ExportOutcome, type PlanDocument } from '../../api.ts';
import { pageRules } from '../../plan-document/page-rules.ts';
import stylesheet from '../../plan-document/plan-document.css?inline';

export type Exporting = { readonly kind: 'idle' } | { readonly kind: 'saving' } | ExportOutcome;

/** How the last export went; it outlives the screen, so that leaving it early hides no failure. */
let exporting: Exporting = { kind: 'idle' };
const listeners = new Set<() => void>();

function show(next: Exporting): void {
  exporting = next;
  for (const listener of listeners) listener();
}

export function useExporting(): Exporting {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => exporting,
  );
}

/** Hands the previewed markup and its one stylesheet to the main process, and tells how it went. */
export async function exportPlan({
  foot,
  ...plan
}: Pick<PlanDocument, 'title' | 'markup' | 'paper'> & { readonly foot: string }): Promise<void> {
  show({ kind: 'saving' });
  try {
    const { lang: language } = document.documentElement;
    const styles = stylesheet + pageRules(plan.paper, foot);
    show(await api.exportPlan({ ...plan, language, stylesheet: styles }));
  } catch (error) {
    show({ kind: 'idle' });
    throw error;
  }
}
