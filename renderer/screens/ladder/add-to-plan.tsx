import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { canAdopt, type Offer } from '../../../data/plan/accelerators.ts';
import type { Action } from '../../../data/plan/action.ts';
import { inPlanWords } from '../../../data/plan/action-words.ts';
import { planPaths } from '../../app/places.ts';
import { openNext } from '../../state/action-to-open.ts';
import { focusIsFree } from '../../state/still-here.ts';
import classes from './offer-row.module.css';
import { useAddToPlan } from './use-add-to-plan.ts';

/** Adds an accelerator to the plan, or links to its action in the plan and shows the status. */
export function AddToPlan({
  offer,
  adopted,
}: {
  readonly offer: Offer;
  readonly adopted: Action | null;
}) {
  const { add, isAdding } = useAddToPlan();
  const link = useRef<HTMLAnchorElement>(null);
  const wasAdded = useRef(false);
  // The focused button is gone: the link that replaces it gets the focus.
  useEffect(() => {
    const shouldTakeFocus = wasAdded.current && focusIsFree();
    if (!canAdopt(adopted) && shouldTakeFocus) link.current?.focus({ preventScroll: true });
    wasAdded.current = false;
  }, [adopted]);
  const which = <span className="visually-hidden">: {offer.what}</span>;
  return (
    <span className={classes.add}>
      {adopted !== null && (
        <Link
          ref={link}
          href={planPaths.actions}
          className={classes.link}
          onClick={() => openNext(adopted.id)}
        >
          {inPlanWords(adopted)}
          {which}
        </Link>
      )}
      {canAdopt(adopted) && (
        <Button
          size="compact-sm"
          variant="subtle"
          fw={400}
          fz={13}
          mr={-9}
          disabled={isAdding}
          onClick={() => {
            wasAdded.current = true;
            void add(offer);
          }}
        >
          Add to plan{which}
        </Button>
      )}
    </span>
  );
}
