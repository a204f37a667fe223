import { useElementSize } from '@mantine/hooks';
import type { Assessment } from '../../../../data/assessments/assessment.ts';
import { levelOf } from '../../../../data/ladder/lookup.ts';
import { formatPeriodWithYear, periodWords } from '../../../../data/text/dates.ts';
import { plain } from '../../../../data/text/sentence.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { distanceSentences, weekDistances } from '../../../../data/week/distances.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { DistanceLineChart } from '../../../charts/week/distance-lines.tsx';
import { useReady } from '../../../state/use-start.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import classes from './time-progress.module.css';

/** The weeks' distances from each level over time, for two weeks or more. */
export function TimeDistances({
  assessments,
  level,
}: {
  readonly assessments: readonly Assessment[];
  readonly level: LevelId;
}) {
  const { ladder } = useReady();
  const { ref, width } = useElementSize();
  const distances = weekDistances(ladder, assessments);
  const sentences = distanceSentences(ladder, distances, level);
  const last = distances.at(-1);
  if (last === undefined || sentences.length === 0) return null;
  return (
    <>
      {sentences.map((sentence) => (
        <p key={plain(sentence)} className={classes.words}>
          <RichSentence sentence={sentence} />
        </p>
      ))}
      <h3 className={classes.part}>Points outside each level’s ranges</h3>
      <ChartFigure
        name="Distance to each level over time"
        description={`${sentences.map(plain).join(' ')} In ${periodWords(last.period)}: ${last.levels
          .map((each) => `${levelOf(ladder, each.level).name} ${each.outside}`)
          .join(', ')}.`}
        table={
          <ChartTable
            caption="Points outside each level’s ranges by week"
            head={[
              { label: 'Week' },
              ...ladder.levels.map(({ name }) => ({ label: name, number: true })),
            ]}
            rows={distances.toReversed().map(({ id, period, levels }) => ({
              key: id,
              cells: [formatPeriodWithYear(period), ...levels.map(({ outside }) => outside)],
            }))}
          />
        }
      >
        <div ref={ref} className={classes.distances}>
          {width > 0 && (
            <DistanceLineChart ladder={ladder} distances={distances} width={width} height={224} />
          )}
        </div>
      </ChartFigure>
    </>
  );
}
