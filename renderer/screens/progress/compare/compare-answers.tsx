import type { AnswersCompared } from '../../../../data/progress/compare-answers.ts';
import { plain } from '../../../../data/text/sentence.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './compare.module.css';

/** What changed in one part of two assessments; empty if it was never answered. */
export function CompareAnswers({
  title,
  first,
  compared: { differences, sentences },
  days: [earlier, later],
}: {
  readonly title: string;
  /** The heading of the first column. */
  readonly first: string;
  readonly compared: AnswersCompared;
  readonly days: readonly [earlier: string, later: string];
}) {
  if (differences.length === 0) return null;
  const changed = differences.filter(({ kind }) => kind !== 'same');
  return (
    <Section title={title}>
      {sentences.map((sentence) => (
        <p key={plain(sentence)} className={classes.words}>
          <RichSentence sentence={sentence} />
        </p>
      ))}
      {changed.length > 0 && (
        <ChartTable
          caption="What changed"
          head={[{ label: first }, { label: earlier }, { label: later }]}
          rows={changed.map(({ key, name, before, after }) => ({
            key,
            cells: [name, before ?? 'not answered', after ?? 'not answered'],
          }))}
        />
      )}
    </Section>
  );
}
