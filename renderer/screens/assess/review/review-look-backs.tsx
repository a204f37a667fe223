import type { Assessment } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { daysToLookBackOn, earlierDayNames } from '../../../../data/skills/look-back-days.ts';
import { lookBackRows, withHidden } from '../../../../data/skills/look-back-rows.ts';
import type { AssessmentId } from '../../../../data/values/ids.ts';
import { LookBackTable } from '../../../features/assessments/look-back-table.tsx';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { Section } from '../../../ui/section.tsx';
import { ReviewLink } from './review-link.tsx';
import classes from './review-step.module.css';

/** The earlier days that were rated again, each with a link to it; empty if there are none. */
export function ReviewLookBacks({
  draft,
  earlier,
  lookBackOn,
}: {
  readonly draft: Draft;
  /** The assessments before this one, in order. */
  readonly earlier: readonly Assessment[];
  readonly lookBackOn: (of: AssessmentId) => void;
}) {
  const { ladder, settings } = useReady();
  const { assessments } = useRecords();
  const rated = draft.lookBacks.filter(({ ratings }) => ratings.length > 0);
  if (rated.length === 0) return null;
  const names = earlierDayNames(daysToLookBackOn(earlier, rated));
  return (
    <Section title="Looking back">
      {rated.map((lookBack) => {
        const original = assessments.find(({ id }) => id === lookBack.of) ?? null;
        const all = lookBackRows(ladder, original, lookBack);
        const rows = settings.blindRating ? withHidden(all, lookBack.of, earlier, draft) : all;
        return (
          <div key={lookBack.of} className={classes.group}>
            <h3>
              <ReviewLink go={() => lookBackOn(lookBack.of)}>
                {names.get(lookBack.of)}, as you see it now
              </ReviewLink>
            </h3>
            <LookBackTable
              caption="At the time, and in hindsight"
              rows={rows.filter(({ seen }) => seen !== null)}
            />
          </div>
        );
      })}
    </Section>
  );
}
