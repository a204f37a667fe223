import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { type Assessment, directionOf } from '../../../../data/assessments/assessment.ts';
import { comparable } from '../../../../data/assessments/comparable.ts';
import { sameLadder } from '../../../../data/ladder/lookup.ts';
import { skillSummary } from '../../../../data/skills/skills.ts';
import { formatDate } from '../../../../data/text/dates.ts';
import { localDay } from '../../../../data/values/iso-date.ts';
import { comparePath, placePaths } from '../../../app/places.ts';
import { DirectionWords } from '../../../features/levels/direction-words.tsx';
import { stillHere } from '../../../state/still-here.ts';
import { useDeleteAssessment } from '../../../state/use-deleting.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { NotHere } from '../../../ui/not-here.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { Standing } from '../../overview/standing.tsx';
import { RecentEvidence } from '../evidence/recent-evidence.tsx';
import classes from './opened-assessment.module.css';
import { OpenedInsight } from './opened-insight.tsx';

/** One saved assessment, complete and unchanged. */
export function Opened({ id }: { readonly id: string }) {
  const { ladder } = useReady();
  const { assessments } = useRecords();
  const [, navigate] = useLocation();
  const remove = useDeleteAssessment();
  const assessment = assessments.find((each) => each.id === id);
  if (!assessment || !sameLadder(ladder, assessment.ladder)) {
    return <NotHere exists={assessment !== undefined} />;
  }
  const direction = directionOf(assessment);

  async function deleteIt(assessment: Assessment): Promise<void> {
    const isHere = stillHere();
    const gone = await remove(assessment);
    if (gone && isHere()) navigate(placePaths.progress);
  }

  return (
    <>
      <PageHeader
        title={`Assessment from ${formatDate(assessment.date)}`}
        kicker={
          <>
            <DirectionWords direction={direction} />
            {assessment.version > 1 &&
              ` · corrected ${formatDate(localDay(new Date(assessment.savedAt)))}`}
          </>
        }
        lead={
          <RichSentence
            sentence={skillSummary(
              ladder,
              assessment.ratings,
              assessment.targetLevel,
              'you',
              'then',
            )}
          />
        }
        actions={
          <>
            <Button variant="default" onClick={() => void deleteIt(assessment)}>
              Delete
            </Button>
            {comparable(assessments, ladder).length > 1 && (
              <Button component={Link} href={`${comparePath}/${id}`} variant="default">
                Compare
              </Button>
            )}
            <Button component={Link} href={`/assess/${assessment.id}`} variant="default">
              Correct
            </Button>
          </>
        }
      />
      <Standing answers={assessment} direction={direction} />
      <OpenedInsight assessment={assessment} />
      <RecentEvidence on={assessment.date} />
      {assessment.note.trim() !== '' && (
        <section className={classes.note} aria-label="Note">
          <h2>Your note</h2>
          <bdi>{assessment.note}</bdi>
        </section>
      )}
    </>
  );
}
