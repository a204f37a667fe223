import { Button } from '@mantine/core';
import { type Assessment, ratingGiven } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { ratedWords } from '../../../../data/assessments/last-time-words.ts';
import { onDay } from '../../../../data/assessments/new-draft.ts';
import type { Problem } from '../../../../data/assessments/problem.ts';
import { revisionOf } from '../../../../data/assessments/revision.ts';
import { skillStep } from '../../../../data/assessments/steps.ts';
import { levelOf } from '../../../../data/ladder/lookup.ts';
import type { AssessmentId } from '../../../../data/values/ids.ts';
import { totalWords } from '../../../../data/week/week-words.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { EnergyTable } from '../../../features/assessments/energy-table.tsx';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { stepName } from '../step-name.ts';
import { NextGuesses } from './next-guesses.tsx';
import { ReviewLink } from './review-link.tsx';
import { ReviewLookBacks } from './review-look-backs.tsx';
import { ReviewScope } from './review-scope.tsx';
import { ReviewShifts } from './review-shifts.tsx';
import classes from './review-step.module.css';

/** The date's field, to focus it. */
export const dateField = 'date-of-the-assessment';

/** Everything at a glance before saving: each line links to its step. */
export function ReviewStep({
  draft,
  change,
  problems,
  goToProblem,
  earlier,
  lookBackOn,
  discard,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problems: readonly Problem[];
  /** Opens a problem's step, in its field. */
  readonly goToProblem: (problem: Problem) => void;
  /** The assessments before this one, in order. */
  readonly earlier: readonly Assessment[];
  /** Opens an earlier day's answers. */
  readonly lookBackOn: (of: AssessmentId) => void;
  readonly discard: () => void;
}) {
  const { ladder } = useReady();
  const today = useToday();
  const go = (step: string) => change({ step });
  const written = draft.evidence
    .map((each, index) => ({ ...each, key: `evidence ${index + 1}` }))
    .filter(({ what }) => what.trim() !== '');
  const elsewhere = problems.filter(({ field }) => field !== 'date');
  return (
    <>
      <PageHeader
        title="Review"
        lead={
          draft.corrects
            ? 'Saving replaces the earlier version. The assessment keeps its date.'
            : 'Unanswered questions aren’t counted. You can correct an assessment later.'
        }
      />
      <DayField
        id={dateField}
        className={classes.date}
        label="Date of the assessment"
        max={today}
        value={draft.date ?? today}
        error={problems.find(({ field }) => field === 'date')?.message}
        onChange={(date) => change(onDay(draft, date, today))}
      />
      {elsewhere.length > 0 && (
        <section
          className={classes.missing}
          id="what-is-missing"
          tabIndex={-1}
          aria-label="Before it can be saved"
        >
          <h2>Before it can be saved</h2>
          <ul>
            {elsewhere.map((problem) => (
              <li key={`${problem.field} ${problem.message}`}>
                {problem.step !== 'review' && <strong>{stepName(ladder, problem.step)}: </strong>}
                {problem.message}{' '}
                {problem.step !== 'review' && (
                  <Button variant="subtle" size="compact-sm" onClick={() => goToProblem(problem)}>
                    Go there
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={classes.parts}>
        <Section title="Skills">
          <ChartTable
            caption="Your ratings"
            head={[
              { label: 'Skill' },
              ...draft.levels.map((level) => ({
                label: levelOf(ladder, level).name,
                number: true,
              })),
            ]}
            rows={ladder.skills.map((skill) => ({
              key: skill.id,
              cells: [
                <ReviewLink key="skill" go={() => go(skillStep(skill.id))}>
                  {skill.name}
                </ReviewLink>,
                ...draft.levels.map((level) =>
                  ratedWords(
                    ratingGiven(draft.ratings, skill.id, level),
                    revisionOf(draft.revisions, skill.id, level),
                  ),
                ),
              ],
            }))}
          />
        </Section>
        <Section title="Week">
          <ChartTable
            caption="How you split it"
            head={[
              { label: 'Activity' },
              { label: draft.week.unit === 'percent' ? 'Percent' : 'Hours', number: true },
            ]}
            rows={ladder.activities.map(({ id, name }) => ({
              key: id,
              cells: [
                <ReviewLink key="activity" go={() => go('week')}>
                  {name}
                </ReviewLink>,
                draft.week.entries.find(({ activity }) => activity === id)?.typed.trim() || '–',
              ],
            }))}
          />
          <p className={classes.sum}>{totalWords(draft.week)}</p>
          <EnergyTable
            energy={draft.energy}
            name={(name) => <ReviewLink go={() => go('week')}>{name}</ReviewLink>}
          />
        </Section>
        {ladder.scope.length > 0 && <ReviewScope draft={draft} go={() => go('scope')} />}
        <ReviewShifts draft={draft} go={() => go('shifts')} />
        <ReviewLookBacks draft={draft} earlier={earlier} lookBackOn={lookBackOn} />
        {draft.corrects === null && <NextGuesses draft={draft} change={change} />}
      </div>
      <p className={classes.note}>
        {draft.note.trim() === '' ? 'No note.' : 'Includes a note to yourself.'}
      </p>
      {written.length > 0 && (
        <ul className={classes.evidence} aria-label="New evidence">
          {written.map(({ key, skill, what }) => (
            <li key={key}>
              <span className={classes.of}>
                {ladder.skills.find(({ id }) => id === skill)?.name ?? skill}
              </span>
              <bdi>{what}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Button
        className={classes.discard}
        variant="subtle"
        color="red"
        size="compact-sm"
        onClick={discard}
      >
        {draft.corrects ? 'Discard this correction' : 'Discard this draft'}
      </Button>
    </>
  );
}
