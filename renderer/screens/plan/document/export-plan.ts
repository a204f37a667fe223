import { api, type PlanDocument } from '../../../api.ts';
import { exportsOf } from '../../../features/exchange/exporting.ts';
import { type PageWords, pageRules } from '../../../plan-document/page-rules.ts';
import stylesheet from '../../../plan-document/plan-document.css?inline';
import { stylesApart } from '../../../plan-document/styles-apart.ts';

const plans = exportsOf('the plan');

export const { useExporting, forgetSaved } = plans;

/** Passes the previewed markup and its one stylesheet to the main process, and reports the result. */
export async function exportPlan(
  sheet: HTMLElement,
  plan: Pick<PlanDocument, 'title' | 'paper'>,
  words: PageWords,
): Promise<void> {
  const { lang: language } = document.documentElement;
  const { markup, rules } = stylesApart(sheet);
  const styles = stylesheet + rules + pageRules(plan.paper, words);
  await plans.follow(() => api.exportPlan({ ...plan, language, markup, stylesheet: styles }));
}

/** Passes the plan as Markdown to the main process, and reports the result. */
export async function exportPlanText(title: string, markdown: string): Promise<void> {
  await plans.follow(() => api.exportMarkdown({ title, markdown }));
}
