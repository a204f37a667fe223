import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { comparable } from '../../../../data/assessments/comparable.ts';
import {
  firstAndNewest,
  inTime,
  type Pair,
  type SkillDifference,
  skillDifferences,
} from '../../../../data/progress/compare.ts';
import { energyCompared } from '../../../../data/progress/compare-energy.ts';
import { scopeCompared } from '../../../../data/progress/compare-scope.ts';
import { compareLead, notComparable, tooFew } from '../../../../data/progress/compare-sentences.ts';
import { shiftsCompared } from '../../../../data/progress/compare-shifts.ts';
import { dayNames } from '../../../../data/progress/day-names.ts';
import type { Direction } from '../../../../data/settings/settings.ts';
import { formatDay } from '../../../../data/text/dates.ts';
import { plain } from '../../../../data/text/sentence.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { comparePath, placePaths } from '../../../app/places.ts';
import { StillToCome } from '../../../features/assessments/still-to-come.tsx';
import { LevelSwitch } from '../../../features/levels/level-switch.tsx';
import { useChosenLevel } from '../../../features/levels/use-chosen-level.ts';
import {
  useAssessmentsSoFar,
  useAssessmentsToCompare,
} from '../../../state/use-assessments-so-far.ts';
import { useEvidenceSoFar } from '../../../state/use-evidence-so-far.ts';
import { useChangeThresholds } from '../../../state/use-spread.ts';
import { useReady } from '../../../state/use-start.ts';
import { NotHere } from '../../../ui/not-here.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import classes from './compare.module.css';
import { CompareAnswers } from './compare-answers.tsx';
import { CompareChoice } from './compare-choice.tsx';
import { CompareSkills } from './compare-skills.tsx';
import { CompareWeek } from './compare-week.tsx';
import { type TwoDates, twoDates } from './two-dates.ts';

/** Any two assessments of this ladder next to each other; by default the first and the newest. */
export function Compare({
  direction,
  one,
  other,
}: {
  readonly direction: Direction;
  /** From the address: one of the two, or both. */
  readonly one: string | undefined;
  readonly other: string | undefined;
}) {
  const { ladder } = useReady();
  const assessments = useAssessmentsToCompare();
  const [level, choose] = useChosenLevel(direction.target);
  const ends = firstAndNewest(ladder, useAssessmentsSoFar(), direction.target);
  const [, navigate] = useLocation();
  const inOrder = comparable(assessments, ladder);
  if (ends === null) return <Head lead={tooFew(inOrder)} />;
  const chosen = twoDates(ends, one, other);
  const missing = chosen.find((id) => inOrder.every((each) => each.id !== id));
  if (missing !== undefined) {
    return <NotHere exists={assessments.some(({ id }) => id === missing)} />;
  }
  const pair = inTime(ladder, assessments, ...chosen);
  const others = notComparable(ladder, assessments);
  // In the address, so that leaving and coming back shows the same two.
  const pick = (next: TwoDates) => navigate(`${comparePath}/${next.join('/')}`, { replace: true });
  return (
    <>
      <Head
        lead={
          pair === null ? (
            'You’ve chosen the same assessment twice.'
          ) : (
            <Lead pair={pair} level={level} />
          )
        }
      />
      <StillToCome />
      <div className={classes.chosen}>
        <CompareChoice
          names={dayNames(inOrder)}
          chosen={chosen}
          inTime={pair === null ? chosen : [pair.earlier.id, pair.later.id]}
          choose={pick}
        />
        {pair !== null && (
          <LevelSwitch label="Level to compare with" value={level} onChange={choose} />
        )}
      </div>
      {others !== null && <p className={classes.words}>{others}</p>}
      <div role="status">
        {pair === null && (
          <p className={classes.words}>Choose another date in one of the two lists.</p>
        )}
      </div>
      {pair !== null && <BothDates pair={pair} level={level} />}
    </>
  );
}

function Head({ lead }: { readonly lead: ReactNode }) {
  return (
    <PageHeader
      title="Compare two dates"
      kicker={
        <Link href={placePaths.progress} className={classes.back}>
          Progress
        </Link>
      }
      lead={lead}
    />
  );
}

function Lead({ pair, level }: { readonly pair: Pair; readonly level: LevelId }) {
  const { ladder } = useReady();
  const thresholds = useChangeThresholds();
  const differences = useDifferences(pair, level);
  return compareLead(ladder, pair, differences, level, thresholds).map((sentence) => (
    <span key={plain(sentence)}>
      <RichSentence sentence={sentence} />{' '}
    </span>
  ));
}

function BothDates({ pair, level }: { readonly pair: Pair; readonly level: LevelId }) {
  const { ladder } = useReady();
  const assessments = useAssessmentsToCompare();
  const names = dayNames(comparable(assessments, ladder), formatDay);
  const energy = energyCompared(ladder, pair);
  const days = [names.get(pair.earlier.id) ?? '', names.get(pair.later.id) ?? ''] as const;
  return (
    <>
      <CompareSkills
        pair={pair}
        level={level}
        days={days}
        differences={useDifferences(pair, level)}
      />
      <div className={`${classes.two} ${classes.parted}`}>
        <div className={classes.column}>
          <CompareWeek pair={pair} level={level} />
          {energy && (
            <CompareAnswers
              title="What gives you energy"
              first="Activity"
              compared={energy}
              days={days}
            />
          )}
        </div>
        <div className={classes.column}>
          <CompareAnswers
            title="Scope"
            first="Dimension"
            compared={scopeCompared(ladder, pair)}
            days={days}
          />
          <CompareAnswers
            title="Shifts"
            first="Shift"
            compared={shiftsCompared(ladder, pair)}
            days={days}
          />
        </div>
      </div>
    </>
  );
}

/** A hook. An assessment dated in the future counts only if it is one of the two. */
function useDifferences(pair: Pair, level: LevelId): readonly SkillDifference[] {
  const { ladder } = useReady();
  const assessments = useAssessmentsSoFar();
  const evidence = useEvidenceSoFar();
  const thresholds = useChangeThresholds();
  return skillDifferences(ladder, assessments, evidence, pair, level, thresholds);
}
