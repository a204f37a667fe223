import { api, type ExportOutcome, type PlanDocument } from '../../api.ts';
import { sharedValue } from '../../hooks/shared-value.ts';
import { type PageWords, pageRules } from '../../plan-document/page-rules.ts';
import stylesheet from '../../plan-document/plan-document.css?inline';

export type Exporting = { readonly kind: 'idle' } | { readonly kind: 'saving' } | ExportOutcome;

/** It outlives the screen, so that leaving it early hides no failure. */
const exporting = sharedValue<Exporting>({ kind: 'idle' });

/** How the last export went. */
export const useExporting = exporting.useValue;

/** Hands the previewed markup and its one stylesheet to the main process, and tells how it went. */
export async function exportPlan(
  plan: Pick<PlanDocument, 'title' | 'markup' | 'paper'>,
  words: PageWords,
): Promise<void> {
  const { lang: language } = document.documentElement;
  const styles = stylesheet + pageRules(plan.paper, words);
  await follow(() => api.exportPlan({ ...plan, language, stylesheet: styles }));
}

/** The same for the plan as Markdown. */
export async function exportPlanText(title: string, markdown: string): Promise<void> {
  await follow(() => api.exportMarkdown({ title, markdown }));
}

/** What was saved is no longer what stands on the screen. A failure stays. */
export function forgetSaved(): void {
  if (exporting.get().kind === 'saved') exporting.set({ kind: 'idle' });
}

async function follow(work: () => Promise<ExportOutcome>): Promise<void> {
  exporting.set({ kind: 'saving' });
  try {
    exporting.set(await work());
  } catch (error) {
    exporting.set({ kind: 'idle' });
    throw error;
  }
}
