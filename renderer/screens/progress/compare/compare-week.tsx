import type { Week } from '../../../../data/assessments/assessment.ts';
import type { Pair } from '../../../../data/progress/compare.ts';
import { weekComparison, weekDifferences } from '../../../../data/progress/compare-week.ts';
import { formatPeriod } from '../../../../data/text/dates.ts';
import { plain } from '../../../../data/text/sentence.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { levelDistance } from '../../../../data/week/time.ts';
import { Pictured } from '../../../charts/pictured.tsx';
import { CompareRanges } from '../../../charts/week/compare-ranges.tsx';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './compare.module.css';

/** The weeks of the two dates against a level's ranges; either may be missing. */
export function CompareWeek({ pair, level }: { readonly pair: Pair; readonly level: LevelId }) {
  const { ladder } = useReady();
  const today = useToday();
  const { earlier, later } = pair;
  const during = ({ period }: Week) => `the ${period.kind} of ${formatPeriod(period, today)}`;
  const outside = (week: Week | null) =>
    week === null ? null : levelDistance(ladder, week.shares, level);
  return (
    <Section
      title="The week"
      note={
        (earlier.week !== null || later.week !== null) &&
        `The bands show the ranges. ${[
          ...(earlier.week === null ? [] : [`The hollow mark is ${during(earlier.week)}.`]),
          ...(later.week === null ? [] : [`The full mark is ${during(later.week)}.`]),
        ].join(' ')}`
      }
    >
      {weekComparison(ladder, pair, level).map((sentence) => (
        <p key={plain(sentence)} className={classes.words}>
          <RichSentence sentence={sentence} />
        </p>
      ))}
      {(earlier.week !== null || later.week !== null) && (
        <Pictured>
          <CompareRanges
            ladder={ladder}
            level={level}
            differences={weekDifferences(ladder, pair, level)}
            outside={[outside(earlier.week), outside(later.week)]}
          />
        </Pictured>
      )}
    </Section>
  );
}
