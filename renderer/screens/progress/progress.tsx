import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { comparable } from '../../../data/assessments/comparable.ts';
import { levelOf } from '../../../data/ladder/lookup.ts';
import { progressSoFar } from '../../../data/progress/progress-sentences.ts';
import { progressSince, type Start, startsOffered } from '../../../data/progress/since.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { formatDate } from '../../../data/text/dates.ts';
import { plain } from '../../../data/text/sentence.ts';
import { comparePath, placePaths } from '../../app/places.ts';
import { StillToCome } from '../../features/assessments/still-to-come.tsx';
import { LevelSwitch } from '../../features/levels/level-switch.tsx';
import { useChosenLevel } from '../../features/levels/use-chosen-level.ts';
import { ChangeRule } from '../../features/progress/change-rule.tsx';
import { useAssessmentsSoFar } from '../../state/use-assessments-so-far.ts';
import { useRestoreAssessment } from '../../state/use-deleting.ts';
import { useRecords } from '../../state/use-records.ts';
import { useChangeThresholds } from '../../state/use-spread.ts';
import { useReady } from '../../state/use-start.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RecentlyDeleted } from '../../ui/recently-deleted.tsx';
import { RichSentence } from '../../ui/rich-sentence.tsx';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';
import { AssessmentList } from './assessments/assessment-list.tsx';
import { EvidenceSoFar } from './evidence/evidence-so-far.tsx';
import { Guesses } from './guesses/guesses.tsx';
import classes from './progress.module.css';
import { ShiftProgress } from './shifts/shift-progress.tsx';
import { SkillProgress } from './skills/skill-progress.tsx';
import { TimeProgress } from './week/time-progress.tsx';

const startWords: Readonly<Record<Start, string>> = {
  'last-time': 'Since last time',
  'a-year-ago': 'Since a year ago',
  beginning: 'Since the beginning',
};

/** How things moved: skills at one level, the week, and every assessment behind them. */
export function Progress({ direction }: { readonly direction: Direction }) {
  const { ladder } = useReady();
  const { assessments, deleted, drafts } = useRecords();
  const restore = useRestoreAssessment();
  const thresholds = useChangeThresholds();
  const [level, choose] = useChosenLevel(direction.target);
  const lived = useAssessmentsSoFar();
  const counted = comparable(lived, ladder);
  const offered = startsOffered(counted, level);
  const [chosen, start] = useState<Start>('beginning');
  const from = offered.includes(chosen) ? chosen : 'beginning';
  const sentences =
    from === 'beginning'
      ? progressSoFar(ladder, lived, level, thresholds)
      : progressSince(ladder, counted, level, from, thresholds);
  return (
    <>
      <PageHeader
        title="Progress"
        lead={sentences.map((sentence) => (
          <span key={plain(sentence)} className={text.line}>
            <RichSentence sentence={sentence} />
          </span>
        ))}
        actions={
          counted.length === 0 ? (
            <Button component={Link} href={placePaths.assess}>
              {drafts.some(({ corrects }) => corrects === null)
                ? 'Continue assessment'
                : 'Take an assessment'}
            </Button>
          ) : (
            counted.length > 1 && (
              <Button component={Link} href={comparePath} variant="default">
                Compare two dates
              </Button>
            )
          )
        }
      />
      {offered.length > 1 && (
        <SegmentedControl
          className={classes.start}
          aria-label="Compare with"
          size="xs"
          value={from}
          onChange={(next) => start(next)}
          data={offered.map((value) => ({ value, label: startWords[value] }))}
        />
      )}
      <StillToCome />
      {counted.length > 0 && (
        <div className={classes.parts}>
          <Section
            title="Skills"
            aside={<LevelSwitch label="Level to compare with" value={level} onChange={choose} />}
            note={`Your scores over time for what ${levelOf(ladder, level).noun} does. The dashed line is what the level expects.`}
          >
            {counted.length > 1 && <ChangeRule />}
            <SkillProgress assessments={counted} level={level} />
          </Section>
          <TimeProgress assessments={counted} level={level} />
          <ShiftProgress assessments={counted} direction={direction} />
          <Guesses assessments={counted} />
        </div>
      )}
      <EvidenceSoFar />
      <AssessmentList assessments={assessments} />
      <RecentlyDeleted
        deleted={deleted}
        name={({ date }) => `Assessment from ${formatDate(date)}`}
        nameTexts={({ date }) => [`Assessment from ${formatDate(date)}`]}
        restore={restore}
      />
    </>
  );
}
