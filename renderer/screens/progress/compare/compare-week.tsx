import type { Week } from '../../../../data/assessments/assessment.ts';
import type { Pair } from '../../../../data/progress/compare.ts';
import {
  weekComparison,
  weekDifferences,
  weeksInOrder,
} from '../../../../data/progress/compare-week.ts';
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
  const [before, after] = weeksInOrder(pair);
  const during = ({ period }: Week) => `the ${period.kind} of ${formatPeriod(period, today)}`;
  const outside = (week: Week | null) =>
    week === null ? null : levelDistance(ladder, week.shares, level);
  return (
    <Section
      title="The week"
      note={
        (before !== null || after !== null) &&
        `The bands show the ranges. ${[
          ...(before === null ? [] : [`The hollow mark is ${during(before)}.`]),
          ...(after === null ? [] : [`The full mark is ${during(after)}.`]),
        ].join(' ')}`
      }
    >
      {weekComparison(ladder, pair, level).map((sentence) => (
        <p key={plain(sentence)} className={classes.words}>
          <RichSentence sentence={sentence} />
        </p>
      ))}
      {(before !== null || after !== null) && (
        <Pictured>
          <CompareRanges
            ladder={ladder}
            level={level}
            differences={weekDifferences(ladder, pair, level)}
            outside={[outside(before), outside(after)]}
          />
        </Pictured>
      )}
    </Section>
  );
}
