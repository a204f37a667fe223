import type { Week } from '../../../../data/assessments/assessment.ts';
import { outsideWords } from '../../../../data/ladder/ladder-words.ts';
import { rangeOf } from '../../../../data/ladder/lookup.ts';
import type { ActivityId, LevelId } from '../../../../data/values/ids.ts';
import {
  type ActivityFit,
  activityFits,
  levelDistance,
  percentOf,
  rangeWords,
} from '../../../../data/week/time.ts';
import { useReady } from '../../../state/use-start.ts';
import cells from '../comparison-table.module.css';
import { LevelTable, type Shown } from '../level-table.tsx';
import { YouMark } from '../you-mark.tsx';
import { Part, type PartName } from './part.tsx';

/** How each level divides its time, with the person's own week next to it (ladder: Day-to-Day Time Allocation). */
export function TimePart({
  part,
  shown,
  week,
  older,
}: {
  readonly part: PartName;
  readonly shown: Shown;
  readonly week: Week | null;
  /** When its older answers were given, in words; null if all are from the newest assessment. */
  readonly older: string | null;
}) {
  const { ladder } = useReady();
  return (
    <Part part={part} note={older}>
      <LevelTable
        caption="How each level splits its time"
        {...shown}
        rows={ladder.activities.map(({ id, name }) => ({
          name,
          cell: (level) => (
            <>
              {rangeWords(rangeOf(ladder, id, level))}
              {week !== null && <Fit fit={fitOf(week, id, level)} />}
            </>
          ),
          ...(week === null ? {} : { you: <Own>{percentOf(week.shares, id)}%</Own> }),
        }))}
        foot={
          week === null
            ? undefined
            : {
                name: 'Outside the ranges',
                cell: (level) => outsideWords(levelDistance(ladder, week.shares, level)),
              }
        }
      />
    </Part>
  );

  function fitOf({ shares }: Week, activity: ActivityId, level: LevelId): ActivityFit | undefined {
    return activityFits(ladder, shares, level).find((each) => each.activity === activity);
  }
}

function Own({ children }: { readonly children: React.ReactNode }) {
  return <span className={cells.share}>{children}</span>;
}

function Fit({ fit }: { readonly fit: ActivityFit | undefined }) {
  if (fit === undefined) return null;
  if (fit.kind === 'within') return <YouMark>within</YouMark>;
  return (
    <span className={cells.outside}>
      <span className="visually-hidden">you: </span>
      {fit.outside}
      <span className="visually-hidden"> {fit.outside === 1 ? 'point' : 'points'}</span> {fit.kind}
    </span>
  );
}
