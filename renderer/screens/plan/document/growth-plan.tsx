import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { comparable } from '../../../../data/assessments/comparable.ts';
import { directionWords } from '../../../../data/ladder/direction-words.ts';
import { latestOf, type PlanContent } from '../../../../data/plan/plan-content.ts';
import { holdsWords } from '../../../../data/plan/plan-sections.ts';
import { type Direction, Paper } from '../../../../data/settings/settings.ts';
import { sheetWidth, textWidth } from '../../../plan-document/page-rules.ts';
import { PlanDocument } from '../../../plan-document/plan-document.tsx';
import { planMarkdown } from '../../../plan-document/plan-markdown.ts';
import { useAssessmentsSoFar } from '../../../state/use-assessments-so-far.ts';
import { useEvidenceSoFar } from '../../../state/use-evidence-so-far.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useSettings } from '../../../state/use-settings.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { WideBox } from '../../../ui/wide-box.tsx';
import '../../../plan-document/plan-document.css';
import { ExportedWords } from '../../../features/exchange/exported-words.tsx';
import { exportPlan, exportPlanText, forgetSaved, useExporting } from './export-plan.ts';
import classes from './growth-plan.module.css';
import { SectionChoice, useChosenSections } from './section-choice.tsx';

/** The growth plan as it will be printed: the person chooses its sections here, and saves it as a PDF or as text. */
export function GrowthPlan({ direction }: { readonly direction: Direction }) {
  const { ladder } = useReady();
  const { settings, change } = useSettings();
  const { focus, actions, path, retests } = useRecords();
  const evidence = useEvidenceSoFar();
  const assessments = useAssessmentsSoFar();
  const today = useToday();
  const sheet = useRef<HTMLElement>(null);
  const exporting = useExporting();
  const chosen = useChosenSections();
  useEffect(() => forgetSaved, []);

  const content: PlanContent = {
    ladder,
    direction,
    settings,
    assessments: comparable(assessments, ladder),
    evidence,
    focus,
    actions,
    path,
    retests,
    today,
  };
  const title = directionWords(ladder, direction);
  const foot = `Made privately with Rung. ${holdsWords(content, chosen)}`;
  const saving = exporting.kind === 'saving';

  function savePdf(): void {
    if (sheet.current === null) return;
    const head = `Growth plan · ${title}`;
    void exportPlan(sheet.current, { title, paper: settings.paper }, { head, foot });
  }

  function saveMarkdown(): void {
    if (sheet.current) void exportPlanText(title, planMarkdown(sheet.current, foot));
  }

  return (
    <>
      <PageHeader
        title="Growth plan"
        lead={
          latestOf(content) === null
            ? 'This is what will be saved. Once you’ve taken an assessment, it also shows where you stand.'
            : 'This is what will be saved, on as many pages as it needs. You choose what’s in it.'
        }
        actions={
          <>
            <SegmentedControl
              aria-label="Paper size"
              value={settings.paper}
              data={['A4', 'Letter']}
              onChange={(paper) => {
                forgetSaved();
                change({ paper: Paper.parse(paper) });
              }}
            />
            <Button variant="default" disabled={saving} onClick={saveMarkdown}>
              Save as Markdown
            </Button>
            <Button loading={saving} onClick={savePdf}>
              Save as PDF
            </Button>
          </>
        }
      />
      <ExportedWords kind="plan" what="the plan" exporting={exporting} />
      <div className={classes.two}>
        <SectionChoice content={content} chosen={chosen} foot={foot} />
        <WideBox label="The plan’s pages" className={classes.preview}>
          <div className={classes.sheet} style={{ maxWidth: `${sheetWidth[settings.paper]}mm` }}>
            <div className={classes.text} style={{ width: `${textWidth[settings.paper]}mm` }}>
              <PlanDocument ref={sheet} content={content} chosen={chosen} />
              <p className={classes.foot}>{foot}</p>
            </div>
          </div>
        </WideBox>
      </div>
    </>
  );
}
