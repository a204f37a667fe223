import { Button, SegmentedControl } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'wouter';
import { directionWords } from '../../../data/insight/direction-words.ts';
import { comparable } from '../../../data/insight/progress.ts';
import { type Direction, Paper } from '../../../data/model/settings.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { placePaths } from '../../components/places.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useSettings } from '../../hooks/use-settings.ts';
import { useReady } from '../../hooks/use-start.ts';
import { useToday } from '../../hooks/use-today.ts';
import { footWords, sheetWidth, textWidth } from '../../plan-document/page-rules.ts';
import { type PlanContent, PlanDocument } from '../../plan-document/plan-document.tsx';
import '../../plan-document/plan-document.css';
import { exportPlan, useExporting } from './export-plan.ts';
import { ExportedWords } from './exported-words.tsx';
import classes from './plan.module.css';

/** The growth plan as it will be printed, and the button that saves it as a PDF. */
export function Plan({ direction }: { readonly direction: Direction }) {
  const { ladder } = useReady();
  const { settings, change } = useSettings();
  const { assessments, evidence } = useRecords();
  const today = useToday();
  const sheet = useRef<HTMLElement>(null);
  const exporting = useExporting();
  const [first, ...others] = comparable(assessments, ladder);

  if (!first) {
    return (
      <PageHeader
        title="Growth plan"
        lead="A plan begins with where you are. Take an assessment, and it stands here as a page you can save and print."
        actions={
          <Button component={Link} href={placePaths.assess}>
            Take an assessment
          </Button>
        }
      />
    );
  }
  const content: PlanContent = {
    ladder,
    direction,
    settings,
    assessments: [first, ...others],
    evidence,
    today,
  };
  const foot = footWords(content);
  return (
    <>
      <PageHeader
        title="Growth plan"
        lead="This is what will be saved, on as many pages as it takes. Your notes and evidence are not in it."
        actions={
          <>
            <SegmentedControl
              aria-label="Paper size"
              value={settings.paper}
              data={['A4', 'Letter']}
              onChange={(paper) => change({ paper: Paper.parse(paper) })}
            />
            <Button
              loading={exporting.kind === 'saving'}
              onClick={() =>
                sheet.current &&
                void exportPlan({
                  title: directionWords(ladder, direction),
                  markup: sheet.current.outerHTML,
                  paper: settings.paper,
                  foot,
                })
              }
            >
              Save as PDF
            </Button>
          </>
        }
      />
      <ExportedWords exporting={exporting} />
      <div className={classes.desk}>
        <div className={classes.sheet} style={{ maxWidth: `${sheetWidth[settings.paper]}mm` }}>
          <div className={classes.text} style={{ width: `${textWidth[settings.paper]}mm` }}>
            <PlanDocument ref={sheet} content={content} />
            <p className={classes.foot}>{foot}</p>
          </div>
        </div>
      </div>
    </>
  );
}
