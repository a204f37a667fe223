import { offersOf } from '../../../data/insight/accelerators.ts';
import { standingOn } from '../../../data/insight/shifts.ts';
import type { Transition } from '../../../data/ladder/schema.ts';
import type { Heading } from '../../../data/ladder/way.ts';
import type { Action } from '../../../data/model/action.ts';
import type { ShiftAnswer } from '../../../data/model/assessment.ts';
import { ShiftTracks } from '../../charts/shift-tracks.tsx';
import { Arrow } from '../../components/arrow.tsx';
import { useReady } from '../../hooks/use-start.ts';
import { OfferRow } from './offer-row.tsx';
import { Part, type PartName } from './part.tsx';
import classes from './transition-part.module.css';

const headingWords = {
  up: 'on your way',
  down: 'on your way, from the second level to the first',
  deepen: 'yours to deepen',
} as const satisfies Record<Heading, string>;

/**
 * A transition's shifts and accelerators (ladder: Key Shifts at Each Transition, Universal
 * Accelerators, Transition-Specific Accelerators); `heading` is null when it is not on the person's way.
 */
export function TransitionPart({
  part,
  transition,
  heading,
  answers,
  actions,
}: {
  readonly part: PartName;
  readonly transition: Transition;
  readonly heading: Heading | null;
  readonly answers: readonly ShiftAnswer[];
  readonly actions: readonly Action[];
}) {
  const { ladder } = useReady();
  const standing = standingOn(answers, { transition, heading: heading ?? 'up' });
  const { own, universal } = offersOf(ladder, transition, heading);
  return (
    <Part part={part} aside={heading && headingWords[heading]}>
      <div className={classes.parts}>
        <div className={classes.block}>
          <h3>Shifts</h3>
          {standing.shifts.some(({ kind }) => kind === 'placed') ? (
            <ShiftTracks ladder={ladder} standing={standing} isOnTheWay={heading !== null} />
          ) : (
            <ul className={classes.plain}>
              {transition.shifts.map(({ id, from, to }) => (
                <li key={id}>
                  {from}
                  <Arrow />
                  {to}
                </li>
              ))}
            </ul>
          )}
        </div>
        <div className={classes.block}>
          <h3>Accelerators of this transition</h3>
          <ul className={classes.plain}>
            {own.map((offer) => (
              <OfferRow key={offer.source.accelerator} offer={offer} actions={actions} />
            ))}
          </ul>
        </div>
        <div className={classes.block}>
          <h3>Universal accelerators</h3>
          <ul className={classes.plain}>
            {universal.map((offer) => (
              <OfferRow key={offer.source.accelerator} offer={offer} actions={actions} />
            ))}
          </ul>
        </div>
      </div>
    </Part>
  );
}
