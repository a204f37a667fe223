import { useState } from 'react';
import type { Rating } from '../../../../data/assessments/score.ts';
import { levelOf, skillOf } from '../../../../data/ladder/lookup.ts';
import { isAboutTheSame } from '../../../../data/progress/change.ts';
import { movedBy, type Pair, type SkillDifference } from '../../../../data/progress/compare.ts';
import { againExplained, againSummary } from '../../../../data/progress/compare-again.ts';
import {
  differenceAgainWords,
  differenceSentence,
  differenceWords,
} from '../../../../data/progress/compare-words.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { levelLook } from '../../../charts/chart-theme.ts';
import { Pictured } from '../../../charts/pictured.tsx';
import { AgainSign } from '../../../charts/skills/again-sign.tsx';
import { CompareSample } from '../../../charts/skills/compare-line.tsx';
import { CompareRadar } from '../../../charts/skills/compare-radar.tsx';
import { HollowSign } from '../../../charts/skills/hollow-sign.tsx';
import { TableRating } from '../../../charts/table-rating.tsx';
import { ChangeRule } from '../../../features/progress/change-rule.tsx';
import { useChangeThresholds } from '../../../state/use-spread.ts';
import { useReady } from '../../../state/use-start.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { Section } from '../../../ui/section.tsx';
import { Switch } from '../../../ui/switch.tsx';
import classes from './compare.module.css';

/** Both days on one radar, the table of their differences next to it, and the earlier day in hindsight. */
export function CompareSkills({
  pair,
  level,
  days: [earlier, later],
  differences,
}: {
  readonly pair: Pair;
  readonly level: LevelId;
  readonly days: readonly [earlier: string, later: string];
  readonly differences: readonly SkillDifference[];
}) {
  const { ladder } = useReady();
  const [shown, show] = useState(true);
  const { noun, name } = levelOf(ladder, level);
  const look = levelLook(ladder, level);
  const thresholds = useChangeThresholds();
  const explained = againExplained(pair, differences);
  const summary = againSummary(ladder, differences, thresholds);
  const withAgain = explained !== null && shown;
  return (
    <Section title="Skills">
      <ChangeRule />
      <div className={classes.two}>
        <figure aria-label={`Both dates compared with the ${name} level`}>
          <Pictured>
            <div
              role="img"
              aria-label={differences
                .map((each) => differenceSentence(ladder, each, withAgain, thresholds))
                .join(' ')}
            >
              <CompareRadar
                ladder={ladder}
                level={level}
                differences={differences}
                withAgain={withAgain}
              />
            </div>
            <p className={classes.legend}>
              <CompareSample kind="after" />{' '}
              <span className="visually-hidden">The full line is</span> {`${later}, `}
              <CompareSample kind="before" />{' '}
              <span className="visually-hidden">the line with squares</span> {`${earlier}, `}
              {withAgain && (
                <>
                  <CompareSample kind="again" />{' '}
                  <span className="visually-hidden">the dashed rings</span>{' '}
                  {`${earlier} in hindsight, `}
                </>
              )}
              <svg width="30" height="10" aria-hidden="true">
                <line
                  x1="0"
                  x2="30"
                  y1="5"
                  y2="5"
                  stroke={look.line}
                  strokeWidth="2"
                  strokeDasharray={look.dash}
                />
              </svg>{' '}
              <span className="visually-hidden">the line without marks</span> what {noun} does most
              of the time. A hollow mark, <HollowSign spoken={false} /> in the table, is a score
              without evidence from the previous six months.
            </p>
          </Pictured>
        </figure>
        <div className={classes.scores}>
          <ChartTable
            caption={`Scores on both dates for what ${noun} does`}
            head={[
              { label: 'Skill' },
              { label: earlier, number: true },
              ...(withAgain ? [{ label: 'In hindsight', number: true }] : []),
              { label: later, number: true },
              { label: 'Difference' },
            ]}
            rows={differences.map(({ skill, before, beforeSolid, again, after, afterSolid }) => ({
              key: skill,
              cells: [
                skillOf(ladder, skill).name,
                <TableRating key="before" rating={before} solid={beforeSolid} />,
                ...(withAgain ? [<Again key="again" rating={again?.rating ?? null} />] : []),
                <TableRating key="after" rating={after} solid={afterSolid} />,
                <span key="difference" className={classes.differences}>
                  <Difference before={before} after={after} />
                  {withAgain &&
                    again !== null &&
                    differenceAgainWords({ before, again, after }, thresholds) !== null && (
                      <span className={classes.from}>
                        <AgainSign /> <span className="visually-hidden">from hindsight, </span>
                        <Difference before={again.rating} after={after} />
                      </span>
                    )}
                </span>,
              ],
            }))}
          />
          {explained !== null && (
            <div className={classes.again}>
              <Switch label="In hindsight" checked={shown} onChange={show} />
              {explained.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {shown && summary !== null && (
                <p>
                  <RichSentence sentence={summary} />
                </p>
              )}
            </div>
          )}
        </div>
      </div>
    </Section>
  );
}

function Again({ rating }: { readonly rating: Rating | null }) {
  if (rating === null) return <>–</>;
  return (
    <>
      {rating !== 'no-chance' && <AgainSign />} <TableRating rating={rating} solid />
    </>
  );
}

/** Bold if it is large enough to mean something. */
function Difference({
  before,
  after,
}: {
  readonly before: Rating | null;
  readonly after: Rating | null;
}) {
  const thresholds = useChangeThresholds();
  const moved = movedBy(before, after);
  const words = differenceWords(before, after, thresholds);
  return moved === null || isAboutTheSame(moved, thresholds) ? words : <strong>{words}</strong>;
}
