import type { Assessment } from '../../../../data/assessments/assessment.ts';
import { halves } from '../../../../data/assessments/score.ts';
import { statementName } from '../../../../data/ladder/statement-name.ts';
import { guessesSentence, guessRuns, nextWords } from '../../../../data/progress/guesses.ts';
import { formatDay } from '../../../../data/text/dates.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { statementKey } from '../../../features/rating/use-rating-keys.ts';
import { useReady } from '../../../state/use-start.ts';
import { Section } from '../../../ui/section.tsx';

/** Every guess for a next score, and that score; nothing before the first guess. */
export function Guesses({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const { ladder } = useReady();
  const runs = guessRuns(ladder, assessments);
  if (runs.length === 0) return null;
  return (
    <Section title="Guesses" note={guessesSentence(runs)}>
      <ChartTable
        caption="What you guessed, and your next score"
        head={[{ label: 'Description' }, { label: 'Guess' }, { label: 'Next score' }]}
        rows={runs.map((run) => ({
          key: `${run.of} ${statementKey(run)}`,
          cells: [
            statementName(ladder, run),
            `${halves(run.score)} on ${formatDay(run.guessedOn)}`,
            nextWords(run),
          ],
        }))}
      />
    </Section>
  );
}
