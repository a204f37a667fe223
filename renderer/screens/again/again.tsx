import { Redirect } from 'wouter';
import { retestDue } from '../../../data/retest/retest-due.ts';
import { placePaths } from '../../app/places.ts';
import { useAssessmentsSoFar } from '../../state/use-assessments-so-far.ts';
import { useRecords } from '../../state/use-records.ts';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { AgainForm } from './again-form.tsx';
import { retestAutosaves } from './retest-autosaves.ts';

/** Two descriptions of the newest assessment, to answer again; leads back if there are none. */
export function Again() {
  const { ladder } = useReady();
  const records = useRecords();
  const assessments = useAssessmentsSoFar();
  const today = useToday();
  const due = retestDue(ladder, { ...records, assessments }, today);
  // What was answered since Rung started stays here when it is done.
  const answered = retestAutosaves.useAll().at(-1)?.[1].content ?? null;
  const retest = due ?? answered;
  const assessment = assessments.find(({ id }) => id === retest?.of);
  if (retest === null || assessment === undefined) return <Redirect to={placePaths.overview} />;
  return <AgainForm key={retest.of} initial={retest} assessedOn={assessment.date} today={today} />;
}
