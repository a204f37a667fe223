import { useId } from 'react';
import type { PathConsideration } from '../../../../data/ladder/schema.ts';
import type { Draw } from '../../../../data/plan/path.ts';
import { drawWords } from '../../../../data/plan/path-words.ts';
import { useReady } from '../../../state/use-start.ts';
import text from '../../../ui/text.module.css';
import { Choice } from './choice.tsx';
import classes from './consideration.module.css';

/** In display order: the two sides are at the ends. */
const draws = ['ic', 'both', 'neither', 'management'] as const satisfies readonly Draw[];

/** One consideration for both tracks, and which side draws the person. */
export function Consideration({
  consideration,
  draw,
  onChange,
}: {
  readonly consideration: PathConsideration;
  readonly draw: Draw | null;
  readonly onChange: (draw: Draw | null) => void;
}) {
  const { ladder } = useReady();
  const id = useId();
  return (
    <section className={classes.consideration} aria-labelledby={id}>
      <h3 id={id}>{consideration.name}</h3>
      <div className={classes.sides}>
        <p data-drawn={draw === 'ic' || draw === 'both'}>
          <span className="visually-hidden">{ladder.path.ic}: </span>
          {consideration.ic}
        </p>
        <p data-drawn={draw === 'management' || draw === 'both'}>
          <span className="visually-hidden">{ladder.path.management}: </span>
          {consideration.management}
        </p>
      </div>
      <div className={classes.draw}>
        <span className={text.small} id={`${id}-draw`}>
          What draws you<span className="visually-hidden">: {consideration.name}</span>
        </span>
        <Choice
          labelledBy={`${id}-draw`}
          value={draw}
          options={draws.map((value) => ({ value, label: drawWords(ladder, value) }))}
          onChange={onChange}
        />
      </div>
    </section>
  );
}
