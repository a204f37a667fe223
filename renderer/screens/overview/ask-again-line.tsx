import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Retest } from '../../../data/retest/retest.ts';
import { retestDue } from '../../../data/retest/retest-due.ts';
import { retestOffer } from '../../../data/retest/retest-words.ts';
import { api } from '../../api.ts';
import { againPath } from '../../app/places.ts';
import { useAssessmentsSoFar } from '../../state/use-assessments-so-far.ts';
import { useRecordsChange } from '../../state/use-deleting.ts';
import { useRecords } from '../../state/use-records.ts';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { notifyWithUndo } from '../../ui/messages/notify.ts';
import classes from './due-line.module.css';

/** Offers once to answer two descriptions of the newest assessment again; empty if there are none, or if it is off. */
export function AskAgainLine() {
  const { ladder, settings } = useReady();
  const records = useRecords();
  const assessments = useAssessmentsSoFar();
  const today = useToday();
  const change = useRecordsChange();
  const due = settings.askAgain ? retestDue(ladder, { ...records, assessments }, today) : null;
  const assessment = assessments.find(({ id }) => id === due?.of);
  if (due === null || assessment === undefined) return null;

  async function decline(retest: Retest): Promise<void> {
    const declined = { ...retest, date: today, done: true, answers: [] };
    if (await change(() => api.saveRetest(declined))) {
      notifyWithUndo('You won’t be asked again about this assessment.', () => {
        void change(() => api.saveRetest(retest));
      });
    }
  }

  return (
    <p className={classes.due}>
      {retestOffer(assessment.date, due)} <Link href={againPath}>Answer two again</Link>{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => void decline(due)}>
        Not this time
      </Button>
    </p>
  );
}
