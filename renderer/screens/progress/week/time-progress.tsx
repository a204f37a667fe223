import { useElementSize } from '@mantine/hooks';
import type { Assessment } from '../../../../data/assessments/assessment.ts';
import { activityOf, levelOf, rangeOf } from '../../../../data/ladder/lookup.ts';
import { formatPeriodWithYear, periodWords } from '../../../../data/text/dates.ts';
import { possessive } from '../../../../data/text/sentence.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { rangeWords } from '../../../../data/week/time.ts';
import { timeAreas } from '../../../../data/week/time-areas.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { areaFill } from '../../../charts/chart-theme.ts';
import { TimeAreaChart } from '../../../charts/week/time-areas.tsx';
import { useReady } from '../../../state/use-start.ts';
import { Section } from '../../../ui/section.tsx';
import { TimeDistances } from './time-distances.tsx';
import { TimePooled } from './time-pooled.tsx';
import classes from './time-progress.module.css';

/**
 * The weeks over time: how far they are from each level, the activities stacked next to the level's ranges,
 * and several weeks combined.
 */
export function TimeProgress({
  assessments,
  level,
}: {
  readonly assessments: readonly Assessment[];
  readonly level: LevelId;
}) {
  const { ladder } = useReady();
  const { ref, width } = useElementSize();
  const areas = timeAreas(ladder, assessments);
  const [first, last] = [areas[0], areas.at(-1)];
  if (!first || !last || areas.length < 2) {
    return (
      <Section title="Time">
        <p className={classes.none}>
          {areas.length === 0
            ? 'No assessment includes a week yet.'
            : 'You’ve recorded one week so far. After the next one, this shows how your time changed.'}
        </p>
      </Section>
    );
  }
  const percentOf = (area: typeof first, activity: string) =>
    area.percents.find((each) => each.activity === activity)?.percent ?? 0;
  return (
    <Section
      title="Time"
      note={`The weeks you recorded, next to ${possessive(levelOf(ladder, level).noun)} ranges.`}
    >
      <TimeDistances assessments={assessments} level={level} />
      <h3 className={classes.part}>What you spent it on</h3>
      <ChartFigure
        name="The week over time"
        description={`From ${periodWords(first.period)} to ${periodWords(last.period)}: ${ladder.activities
          .map(({ id, name }) => `${name} from ${percentOf(first, id)}% to ${percentOf(last, id)}%`)
          .join(', ')}.`}
        beside={
          <table className={classes.key}>
            <thead>
              <tr>
                <th scope="col">Activity</th>
                <th scope="col">First</th>
                <th scope="col">Last</th>
                <th scope="col">{levelOf(ladder, level).name}</th>
              </tr>
            </thead>
            <tbody>
              {ladder.activities.map(({ id, name }, index) => (
                <tr key={id}>
                  <th scope="row">
                    <span className={classes.swatch} style={{ background: areaFill(index) }} />
                    {name}
                  </th>
                  <td>{percentOf(first, id)}%</td>
                  <td className={classes.now}>{percentOf(last, id)}%</td>
                  <td className={classes.soft}>{rangeWords(rangeOf(ladder, id, level))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
        table={
          <ChartTable
            caption="Percents by week"
            head={[
              { label: 'Week' },
              ...ladder.activities.map(({ id }) => ({
                label: activityOf(ladder, id).name,
                number: true,
              })),
            ]}
            rows={areas.toReversed().map((area) => ({
              key: area.id,
              cells: [
                formatPeriodWithYear(area.period),
                ...ladder.activities.map(({ id }) => `${percentOf(area, id)}%`),
              ],
            }))}
          />
        }
      >
        <div ref={ref} className={classes.chart}>
          {width > 0 && <TimeAreaChart ladder={ladder} areas={areas} width={width} height={264} />}
        </div>
      </ChartFigure>
      <TimePooled assessments={assessments} level={level} />
    </Section>
  );
}
