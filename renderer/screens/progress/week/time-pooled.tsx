import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Assessment } from '../../../../data/assessments/assessment.ts';
import { comparable } from '../../../../data/assessments/comparable.ts';
import { dayNames } from '../../../../data/progress/day-names.ts';
import type { AssessmentId, LevelId } from '../../../../data/values/ids.ts';
import { type PoolChoice, poolChoices, poolOf } from '../../../../data/week/pool-choice.ts';
import { pooledWeek, type RecordedWeek, recordedWeeks } from '../../../../data/week/pooled.ts';
import { pooledSentences } from '../../../../data/week/pooled-words.ts';
import { activityFits } from '../../../../data/week/time.ts';
import { weekLength, weekMoves } from '../../../../data/week/week-hours.ts';
import { Pictured } from '../../../charts/pictured.tsx';
import { TimeRanges } from '../../../charts/week/time-ranges.tsx';
import { useReady } from '../../../state/use-start.ts';
import { MovesNow } from '../../overview/week/moves-now.tsx';
import { TimePeriods } from './time-periods.tsx';
import classes from './time-pooled.module.css';

/** Several periods combined, on request: the last few, all, or the ticked ones. */
export function TimePooled({
  assessments,
  level,
}: {
  readonly assessments: readonly Assessment[];
  readonly level: LevelId;
}) {
  const { ladder } = useReady();
  const [choice, choose] = useState<PoolChoice>('none');
  const [ticked, tick] = useState<ReadonlySet<AssessmentId>>(new Set());
  const recorded = recordedWeeks(ladder, assessments);
  const chosen = poolOf(choice, recorded, ticked);
  const tooFew = choice === 'ticked' && chosen.length < 2;
  return (
    <section className={classes.pooled} aria-label="Several periods combined">
      <h3>Several periods combined</h3>
      <SegmentedControl
        aria-label="Which periods"
        value={choice}
        onChange={choose}
        data={poolChoices(recorded.length)}
      />
      {choice === 'ticked' && (
        <TimePeriods
          recorded={recorded}
          days={dayNames(comparable(assessments, ladder))}
          ticked={ticked}
          tick={tick}
        />
      )}
      <Picture
        pool={tooFew ? [] : chosen}
        level={level}
        missing={tooFew ? 'Tick two or more.' : null}
      />
    </section>
  );
}

function Picture({
  pool,
  level,
  missing,
}: {
  readonly pool: readonly RecordedWeek[];
  readonly level: LevelId;
  /** What is still missing before there is a picture. */
  readonly missing: string | null;
}) {
  const { ladder, settings } = useReady();
  const weeks = pool.map(({ week }) => week);
  const pooled = pooledWeek(ladder, weeks);
  const length = weekLength(weeks, settings.weeklyHours);
  const periods = weeks.map(({ period }) => period);
  return (
    <div className={classes.picture}>
      <p className={classes.words} role="status">
        {missing ?? (pooled && pooledSentences(periods, pooled.by).join(' '))}
      </p>
      {pooled && (
        <>
          <Pictured>
            <TimeRanges
              ladder={ladder}
              level={level}
              fits={activityFits(ladder, pooled.shares, level)}
            />
          </Pictured>
          <MovesNow level={level} moves={weekMoves(ladder, pooled.shares, level, length)} />
        </>
      )}
    </div>
  );
}
