import type { Assessment } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { type EarlierDay, earlierDayNames } from '../../../../data/skills/look-back-days.ts';
import { lookBackWords } from '../../../../data/skills/look-back-rows.ts';
import type { AssessmentId } from '../../../../data/values/ids.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { LookBackDay } from './look-back-day.tsx';
import { LookBackDays } from './look-back-days.tsx';
import classes from './look-back-step.module.css';

/** Rating an earlier day again, in hindsight. Several days are possible; each keeps its original answers. */
export function LookBackStep({
  draft,
  days,
  earlier,
  lookingAt,
  lookAt,
  change,
  now,
}: {
  readonly draft: Draft;
  readonly days: readonly EarlierDay[];
  /** The assessments before this one, in order. */
  readonly earlier: readonly Assessment[];
  /** The assessment of the day that is open; null for none. */
  readonly lookingAt: AssessmentId | null;
  readonly lookAt: (of: AssessmentId) => void;
  readonly change: (change: Partial<Draft>) => void;
  /** The current draft. */
  readonly now: () => Draft;
}) {
  const open = days.find(({ of }) => of === lookingAt);
  const [why, how] = lookBackWords;
  return (
    <>
      <PageHeader title="Looking back" />
      <div className={classes.why}>
        <p>{why}</p>
        <p>{how}</p>
      </div>
      <LookBackDays draft={draft} days={days} value={open?.of ?? null} onChange={lookAt} />
      {open && (
        <LookBackDay
          key={open.of}
          draft={draft}
          day={open}
          name={earlierDayNames(days).get(open.of) ?? ''}
          earlier={earlier}
          change={change}
          now={now}
        />
      )}
    </>
  );
}
