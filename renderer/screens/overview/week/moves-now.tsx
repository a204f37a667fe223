import { Link } from 'wouter';
import type { LevelId } from '../../../../data/values/ids.ts';
import type { WeekMoves } from '../../../../data/week/week-hours.ts';
import { moveSentence, movesLead } from '../../../../data/week/week-hours-sentences.ts';
import { placePaths } from '../../../app/places.ts';
import { useReady } from '../../../state/use-start.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import classes from './moves-now.module.css';

/** The smallest shift into a level's ranges, one line per move, in hours if they are known. */
export function MovesNow({
  level,
  moves: week,
}: {
  readonly level: LevelId;
  readonly moves: WeekMoves;
}) {
  const { ladder } = useReady();
  const { moves, length } = week;
  return (
    <div className={classes.moves}>
      <p className={classes.lead}>
        <RichSentence sentence={movesLead(ladder, level, week)} />
      </p>
      {moves.length > 0 && (
        <ul className={classes.list}>
          {moves.map((move) => (
            <li key={`${move.from.id} ${move.to.id}`}>
              <RichSentence sentence={moveSentence(move)} />
            </li>
          ))}
        </ul>
      )}
      {moves.length > 0 && length === null && (
        <p className={classes.hint}>
          <Link href={placePaths.settings}>Enter your usual weekly hours</Link> to see this in
          hours.
        </p>
      )}
    </div>
  );
}
