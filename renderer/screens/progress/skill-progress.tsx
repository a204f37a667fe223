import { useElementSize } from '@mantine/hooks';
import { skillLines } from '../../../data/insight/progress.ts';
import { levelOf, profileScore, skillOf } from '../../../data/ladder/lookup.ts';
import { type Assessment, ratingGiven } from '../../../data/model/assessment.ts';
import type { LevelId } from '../../../data/model/ids.ts';
import { halves, ratingWords } from '../../../data/model/score.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { ChartTable } from '../../charts/chart-table.tsx';
import { levelLook } from '../../charts/chart-theme.ts';
import { SkillLineChart } from '../../charts/skill-lines.tsx';
import { formatDay } from '../../components/format-date.ts';
import { useReady } from '../../hooks/use-start.ts';
import classes from './skill-progress.module.css';

const gap = 28;

/** A small chart for each skill, all on the same axes, so that no line hides another. */
export function SkillProgress({
  assessments,
  level,
}: {
  readonly assessments: readonly Assessment[];
  readonly level: LevelId;
}) {
  const { ladder } = useReady();
  const { ref, width } = useElementSize();
  const lines = skillLines(ladder, assessments, level);
  const [first, last] = [assessments[0]?.date, assessments.at(-1)?.date];
  if (!first || !last) return null;
  const across = width >= 1000 ? lines.length : width >= 640 ? 3 : 2;
  const each = Math.floor((width - gap * (across - 1)) / across);
  const scored = lines.some(({ points }) => points.some(({ score }) => score !== null));
  if (!scored) {
    return (
      <p className={classes.none}>
        You have not rated what {levelOf(ladder, level).noun} does yet; an assessment can include
        it.
      </p>
    );
  }
  return (
    <div ref={ref}>
      <ChartFigure
        name={`Skills over time at the level ${levelOf(ladder, level).name}`}
        says={lines
          .map(({ skill, points }) => {
            const scores = points.flatMap(({ score }) => (score === null ? [] : [halves(score)]));
            const said = scores.length === 0 ? 'not rated' : scores.join(', ');
            return `${skillOf(ladder, skill).name}: ${said}.`;
          })
          .join(' ')}
        table={
          <ChartTable
            caption="Scores by assessment"
            head={[
              { label: 'Date' },
              ...lines.map(({ skill }) => ({ label: skillOf(ladder, skill).name, number: true })),
            ]}
            rows={assessments.toReversed().map(({ id, date, ratings }) => ({
              key: id,
              cells: [
                formatDay(date),
                ...lines.map(({ skill }) => ratingWords(ratingGiven(ratings, skill, level))),
              ],
            }))}
          />
        }
      >
        <div className={classes.grid} style={{ gap }}>
          {width > 0 &&
            lines.map((line) => (
              <div key={line.skill} style={{ width: each }}>
                <h3 className={classes.skill}>{skillOf(ladder, line.skill).name}</h3>
                {line.points.some(({ score }) => score !== null) ? (
                  <SkillLineChart
                    line={line}
                    profile={profileScore(ladder, level, line.skill)}
                    look={levelLook(ladder, level)}
                    span={[first, last]}
                    width={each}
                    height={168}
                  />
                ) : (
                  <p className={classes.none}>No score yet</p>
                )}
              </div>
            ))}
        </div>
      </ChartFigure>
    </div>
  );
}
