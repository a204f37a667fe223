import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { comparable } from '../../../data/assessments/comparable.ts';
import { answersOf, latestAnswers } from '../../../data/assessments/latest.ts';
import { nextAssessment, nextWords } from '../../../data/assessments/next-assessment.ts';
import { olderWords } from '../../../data/assessments/older-words.ts';
import { levelOf } from '../../../data/ladder/lookup.ts';
import { sinceLastTime } from '../../../data/progress/since.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { skillSummary } from '../../../data/skills/skills.ts';
import { formatAgo, formatDate } from '../../../data/text/dates.ts';
import { plain } from '../../../data/text/sentence.ts';
import { placePaths, planPaths } from '../../app/places.ts';
import { partOf } from '../../app/screen-of.tsx';
import { StillToCome } from '../../features/assessments/still-to-come.tsx';
import { DirectionWords } from '../../features/levels/direction-words.tsx';
import { useAssessmentsSoFar } from '../../state/use-assessments-so-far.ts';
import { useRecords } from '../../state/use-records.ts';
import { useChangeThresholds } from '../../state/use-spread.ts';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RichSentence } from '../../ui/rich-sentence.tsx';
import { AskAgainLine } from './ask-again-line.tsx';
import { Beginning } from './beginning.tsx';
import { DueLine } from './due-line.tsx';
import { NextSteps } from './next-steps.tsx';
import { NextWeekNow } from './next-week-now.tsx';
import { EnergyNow } from './week/energy-now.tsx';

// The text is shown before the charts are loaded.
const standing = partOf(async () => (await import('./standing.tsx')).Standing);

/** Where the person is now: the last assessment against the target level. */
export function Overview({ direction }: { readonly direction: Direction }) {
  const { ladder, settings } = useReady();
  const records = useRecords();
  const today = useToday();
  const assessments = useAssessmentsSoFar();
  const thresholds = useChangeThresholds();
  const latest = latestAnswers(ladder, assessments, direction);
  const answers = answersOf(latest);
  const draft = records.drafts.find(({ corrects }) => corrects === null);
  const last = latest.newest;
  if (!last || !answers) {
    return (
      <>
        <StillToCome />
        <Beginning direction={direction} draft={draft} />
      </>
    );
  }
  const lately = sinceLastTime(
    ladder,
    { ...records, inOrder: comparable(assessments, ladder) },
    direction.target,
    thresholds,
    today,
  );
  const due = nextAssessment(assessments, settings.assessEvery);
  const target = levelOf(ladder, direction.target);
  return (
    <>
      <PageHeader
        documentTitle="Overview"
        title={`“${target.coreQuestion}”`}
        kicker={
          <>
            <DirectionWords direction={direction} /> · last assessment {formatDate(last.date)},{' '}
            {formatAgo(last.date, today)}
            {olderWords(ladder, latest)}
            {nextWords(due, today)}
          </>
        }
        lead={
          <>
            {lately.map((sentence) => (
              <span key={plain(sentence)}>
                <RichSentence sentence={sentence} />{' '}
              </span>
            ))}
            <RichSentence sentence={skillSummary(ladder, answers.ratings, direction.target)} />
          </>
        }
        actions={
          <>
            <Button component={Link} href={planPaths.document} variant="default">
              Export plan
            </Button>
            <Button component={Link} href={placePaths.assess}>
              {draft ? 'Continue assessment' : 'New assessment'}
            </Button>
          </>
        }
      />
      <StillToCome />
      <DueLine due={due} begun={draft !== undefined} />
      <AskAgainLine />
      <NextWeekNow answers={answers} direction={direction} />
      <standing.Part
        answers={answers}
        direction={direction}
        history={assessments}
        between={
          <>
            <NextSteps answers={answers} direction={direction} />
            <EnergyNow answers={answers} target={direction.target} />
          </>
        }
      />
    </>
  );
}
