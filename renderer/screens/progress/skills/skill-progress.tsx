import { useElementSize } from '@mantine/hooks';
import type { Assessment } from '../../../../data/assessments/assessment.ts';
import { levelOf, profileScore, skillOf } from '../../../../data/ladder/lookup.ts';
import { lookBackWords } from '../../../../data/skills/look-back-rows.ts';
import { lineWords } from '../../../../data/skills/skill-line-words.ts';
import { skillLines } from '../../../../data/skills/skill-lines.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { levelLook } from '../../../charts/chart-theme.ts';
import { haveRoom, lineFrame, linePlaces } from '../../../charts/skills/line-places.ts';
import { SkillLineChart } from '../../../charts/skills/skill-lines.tsx';
import { useEvidenceSoFar } from '../../../state/use-evidence-so-far.ts';
import { useReady } from '../../../state/use-start.ts';
import text from '../../../ui/text.module.css';
import classes from './skill-progress.module.css';
import { SkillSigns } from './skill-signs.tsx';
import { SkillTable } from './skill-table.tsx';

const gap = 28;
const height = 168;

/** A small chart for each skill, all on the same axes, so that no line hides another. */
export function SkillProgress({
  assessments,
  level,
}: {
  /** From the oldest to the newest. */
  readonly assessments: readonly Assessment[];
  readonly level: LevelId;
}) {
  const { ladder } = useReady();
  const evidence = useEvidenceSoFar();
  const { ref, width } = useElementSize();
  const lines = skillLines(ladder, assessments, level, evidence);
  const [first, last] = [assessments[0]?.date, assessments.at(-1)?.date];
  if (!first || !last) return null;
  const across = width >= 1000 ? lines.length : width >= 640 ? 3 : width >= 360 ? 2 : 1;
  const each = Math.floor((width - gap * (across - 1)) / across);
  const points = lines.flatMap((line) => line.points);
  const isRated = lines.map((line) =>
    line.points.some(({ score, again }) => score !== null || again !== null),
  );
  if (!isRated.includes(true)) {
    return (
      <p className={text.soft}>
        You haven’t rated what {levelOf(ladder, level).noun} does yet. You can include it in an
        assessment.
      </p>
    );
  }
  const frame = lineFrame(each, height);
  const roomy = lines.every((line) => haveRoom(linePlaces(line, [first, last], frame), frame));
  const seenAgain = points.some(({ again }) => again !== null);
  return (
    <div ref={ref}>
      <SkillSigns roomy={roomy} seenAgain={seenAgain} />
      <ChartFigure
        name={`Skills over time at the ${levelOf(ladder, level).name} level`}
        description={lines.map((line) => lineWords(ladder, line)).join(' ')}
        table={<SkillTable lines={lines} />}
      >
        <div className={classes.grid} style={{ gap }}>
          {width > 0 &&
            lines.map((line, index) => (
              <div key={line.skill} style={{ width: each }}>
                <p className={classes.skill}>{skillOf(ladder, line.skill).name}</p>
                {isRated[index] ? (
                  <SkillLineChart
                    line={line}
                    profile={profileScore(ladder, level, line.skill)}
                    look={levelLook(ladder, level)}
                    span={[first, last]}
                    width={each}
                    height={height}
                  />
                ) : (
                  <p className={text.soft}>No score yet</p>
                )}
              </div>
            ))}
        </div>
      </ChartFigure>
      {seenAgain && (
        <p className={classes.why}>
          {lookBackWords.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      )}
    </div>
  );
}
