import type { Assessment } from '../../../../data/assessments/assessment.ts';
import { revisedStatements } from '../../../../data/assessments/last-time-words.ts';
import { halves, ratingWords } from '../../../../data/assessments/score.ts';
import { statementName } from '../../../../data/ladder/statement-name.ts';
import { guessRuns, nextWords } from '../../../../data/progress/guesses.ts';
import { lookBackRows, seenLater } from '../../../../data/skills/look-back-rows.ts';
import { formatDate, formatDay } from '../../../../data/text/dates.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { EnergyTable } from '../../../features/assessments/energy-table.tsx';
import { LookBackTable } from '../../../features/assessments/look-back-table.tsx';
import { statementKey } from '../../../features/rating/use-rating-keys.ts';
import { useAssessmentsSoFar } from '../../../state/use-assessments-so-far.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { Section } from '../../../ui/section.tsx';
import classes from './opened-insight.module.css';

/**
 * What was changed after seeing last time's scores, what gives energy, what was answered again or guessed, and
 * the look-backs: from this day, and on it from later days.
 */
export function OpenedInsight({ assessment }: { readonly assessment: Assessment }) {
  const { ladder } = useReady();
  const { assessments, retests } = useRecords();
  const revised = revisedStatements(ladder, assessment);
  const soFar = useAssessmentsSoFar();
  const later = seenLater(ladder, soFar, assessment);
  const looksBack = later.length > 0 || assessment.lookBacks.length > 0;
  const guesses = guessRuns(ladder, soFar).filter(({ of }) => of === assessment.id);
  const retest = retests.find(({ of, done }) => done && of === assessment.id);
  const again = retest?.answers ?? [];
  const parts = [revised, assessment.energy, again, guesses];
  if (parts.every(({ length }) => length === 0) && !looksBack) return null;
  return (
    <div className={classes.parts}>
      {revised.length > 0 && (
        <Section title="Changed after seeing last time’s score">
          <ChartTable
            caption="Your first answer, and the one after it"
            head={[{ label: 'Description' }, { label: 'Answers' }]}
            rows={revised.map(({ skill, level, words }) => ({
              key: `${skill} ${level}`,
              cells: [statementName(ladder, { skill, level }), words],
            }))}
          />
        </Section>
      )}
      {assessment.energy.length > 0 && (
        <Section title="What gave you energy">
          <EnergyTable energy={assessment.energy} />
        </Section>
      )}
      {retest && again.length > 0 && (
        <Section
          title="Answered again"
          note={`On ${formatDate(retest.date)}, without these scores in sight.`}
        >
          <ChartTable
            caption="The first answer, and the second"
            head={[
              { label: 'Description' },
              { label: 'First', number: true },
              { label: 'Again', number: true },
            ]}
            rows={again.map((each) => ({
              key: statementKey(each),
              cells: [statementName(ladder, each), halves(each.first), ratingWords(each.again)],
            }))}
          />
        </Section>
      )}
      {guesses.length > 0 && (
        <Section title="Guessed for the next time">
          <ChartTable
            caption="What you guessed on this day, and your next score"
            head={[
              { label: 'Description' },
              { label: 'Guess', number: true },
              { label: 'Next score' },
            ]}
            rows={guesses.map((run) => ({
              key: statementKey(run),
              cells: [statementName(ladder, run), halves(run.score), nextWords(run)],
            }))}
          />
        </Section>
      )}
      {looksBack && (
        <Section
          title="In hindsight"
          note="An earlier day, rated again later. The answers from that day haven’t changed."
        >
          {later.length > 0 && (
            <LookBackTable
              caption="This day, in hindsight"
              rows={later}
              seenOn={({ seenOn }) => formatDay(seenOn)}
            />
          )}
          {assessment.lookBacks.map((lookBack) => (
            <LookBackTable
              key={lookBack.of}
              caption={`${formatDate(lookBack.date)}, in hindsight on this day`}
              rows={lookBackRows(
                ladder,
                assessments.find(({ id }) => id === lookBack.of) ?? null,
                lookBack,
              ).filter(({ seen }) => seen !== null)}
            />
          ))}
        </Section>
      )}
    </div>
  );
}
