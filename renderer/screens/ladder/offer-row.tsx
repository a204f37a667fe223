import { adoptedAction, type Offer } from '../../../data/plan/accelerators.ts';
import type { Action } from '../../../data/plan/action.ts';
import { AddToPlan } from './add-to-plan.tsx';
import classes from './offer-row.module.css';

/** An accelerator in the ladder's words, with a button to add it to the plan. */
export function OfferRow({
  offer,
  actions,
}: {
  readonly offer: Offer;
  readonly actions: readonly Action[];
}) {
  return (
    <li className={classes.row}>
      {offer.name !== null && <span className={classes.name}>{offer.name}</span>}
      <span className={classes.text}>{offer.text}</span>
      <AddToPlan offer={offer} adopted={adoptedAction(actions, offer.source)} />
    </li>
  );
}
