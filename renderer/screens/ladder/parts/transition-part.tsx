import type { ShiftAnswer } from '../../../../data/assessments/assessment.ts';
import { headingWords } from '../../../../data/ladder/ladder-words.ts';
import type { TravelDirection } from '../../../../data/ladder/route.ts';
import type { Transition } from '../../../../data/ladder/schema.ts';
import { type Offer, offersOf } from '../../../../data/plan/accelerators.ts';
import type { Action } from '../../../../data/plan/action.ts';
import { standingOn } from '../../../../data/shifts/shifts.ts';
import { Pictured } from '../../../charts/pictured.tsx';
import { ShiftTracks } from '../../../charts/shifts/shift-tracks.tsx';
import { useReady } from '../../../state/use-start.ts';
import { Arrow } from '../../../ui/arrow.tsx';
import { OfferRow } from '../offer-row.tsx';
import { Part, type PartName } from './part.tsx';
import classes from './transition-part.module.css';

/**
 * A transition's shifts and accelerators (ladder: Key Shifts at Each Transition, Universal Accelerators,
 * Transition-Specific Accelerators); `heading` is null if it is not on the person's route.
 */
export function TransitionPart({
  part,
  transition,
  heading,
  lead,
  answers,
  older,
  actions,
}: {
  readonly part: PartName;
  readonly transition: Transition;
  readonly heading: TravelDirection | null;
  /** A sentence about the accelerators on this route; null if there is none. */
  readonly lead: string | null;
  readonly answers: readonly ShiftAnswer[];
  /** When its older answers were given, in words; null if all are from the newest assessment. */
  readonly older: string | null;
  readonly actions: readonly Action[];
}) {
  const { ladder } = useReady();
  const standing = standingOn(answers, { transition, heading: heading ?? 'up' });
  const { own, universal } = offersOf(ladder, transition, heading);
  const offered = own.length + universal.length;
  return (
    <Part part={part} aside={heading && headingWords[heading]} note={offered > 0 && lead}>
      <div className={classes.parts}>
        <div className={classes.block}>
          <h3>Shifts</h3>
          {older !== null && <p className={classes.older}>{older}</p>}
          {standing.shifts.some(({ kind }) => kind === 'placed') ? (
            <Pictured>
              <ShiftTracks ladder={ladder} standing={standing} isOnRoute={heading !== null} />
            </Pictured>
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
        <Offers title="Accelerators for this transition" offers={own} actions={actions} />
        <Offers title="Universal accelerators" offers={universal} actions={actions} />
      </div>
    </Part>
  );
}

/** Accelerators under their heading; empty if the ladder has none. */
function Offers({
  title,
  offers,
  actions,
}: {
  readonly title: string;
  readonly offers: readonly Offer[];
  readonly actions: readonly Action[];
}) {
  if (offers.length === 0) return null;
  return (
    <div className={classes.block}>
      <h3>{title}</h3>
      <ul className={classes.plain}>
        {offers.map((offer) => (
          <OfferRow key={offer.source.accelerator} offer={offer} actions={actions} />
        ))}
      </ul>
    </div>
  );
}
