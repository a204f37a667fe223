import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { suggestionsLead, travelledTitle } from '../../../../data/ladder/route-sentences.ts';
import {
  accelerators,
  adoptedAction,
  canAdopt,
  type Offer,
  type TransitionOffers,
} from '../../../../data/plan/accelerators.ts';
import type { Action } from '../../../../data/plan/action.ts';
import { inPlanWords } from '../../../../data/plan/action-words.ts';
import type { Direction } from '../../../../data/settings/settings.ts';
import type { ActionId } from '../../../../data/values/ids.ts';
import { useReady } from '../../../state/use-start.ts';
import { useChangeAction } from './action-autosaves.ts';
import classes from './adopt-panel.module.css';
import { useActions } from './use-actions.ts';
import { blankAction } from './use-list-state.ts';

/** The ladder's accelerators, transition by transition on the route, each with a button to add it to the plan. */
export function AdoptPanel({
  direction,
  open,
  close,
}: {
  readonly direction: Direction;
  readonly open: (id: ActionId) => void;
  readonly close: () => void;
}) {
  const { ladder } = useReady();
  const title = useRef<HTMLHeadingElement>(null);
  const all = accelerators(ladder, direction);
  const onTheWay = all.filter(({ heading }) => heading !== null);
  const others = all.filter(({ heading }) => heading === null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={classes.panel} aria-label="From the ladder">
      <div className={classes.head}>
        <h2 ref={title} tabIndex={-1}>
          From the ladder
        </h2>
        <Button variant="default" size="compact-sm" onClick={close}>
          Close
        </Button>
      </div>
      <p className={classes.lead}>
        {suggestionsLead(ladder, direction) ??
          'The ladder’s suggestions for moving ahead. What you add becomes an action that you can reword; it still shows where it came from.'}
      </p>
      {onTheWay.map((offers) => (
        <Offers
          key={offers.transition.id}
          title={
            offers.heading === null
              ? offers.transition.name
              : travelledTitle(ladder, { transition: offers.transition, heading: offers.heading })
          }
          offers={offers}
          open={open}
        />
      ))}
      {others.length > 0 && (
        <details className={classes.others} open={onTheWay.length === 0}>
          <summary>
            {onTheWay.length === 0 ? 'The ladder’s transitions' : 'Transitions not on your route'} (
            {others.length})
          </summary>
          {others.map((offers) => (
            <Offers
              key={offers.transition.id}
              title={offers.transition.name}
              offers={offers}
              open={open}
            />
          ))}
        </details>
      )}
    </section>
  );
}

function Offers({
  title,
  offers: { universal, own },
  open,
}: {
  readonly title: string;
  readonly offers: TransitionOffers;
  readonly open: (id: ActionId) => void;
}) {
  return (
    <section className={classes.transition} aria-label={title}>
      <h3>{title}</h3>
      <div className={classes.columns}>
        <OfferList
          title="Universal accelerators, worded for this transition"
          offers={universal}
          open={open}
        />
        <OfferList title="Only for this transition" offers={own} open={open} />
      </div>
    </section>
  );
}

function OfferList({
  title,
  offers,
  open,
}: {
  readonly title: string;
  readonly offers: readonly Offer[];
  readonly open: (id: ActionId) => void;
}) {
  const actions = useActions();
  const changeAction = useChangeAction();
  if (offers.length === 0) return null;

  function adopt({ what, source }: Offer): void {
    const { id, ...blank } = blankAction(null);
    changeAction(id, blank, { what, source });
  }

  return (
    <div>
      <p className={classes.kind}>{title}</p>
      <ul>
        {offers.map((offer) => {
          const adopted = adoptedAction(actions, offer.source);
          const isOffered = canAdopt(adopted);
          return (
            <li key={offer.source.accelerator}>
              <p className={classes.words}>
                {offer.name !== null && <strong>{offer.name}</strong>}
                <span>{offer.text}</span>
              </p>
              <span className={classes.buttons}>
                {/* One button for both, so that it keeps the focus after a click. */}
                <button
                  key="adopt"
                  type="button"
                  className={classes.adopt}
                  data-adopted={!isOffered}
                  aria-label={
                    adopted === null || isOffered
                      ? `Add to plan: ${offer.what}`
                      : openLabel(adopted, offer)
                  }
                  onClick={({ detail }) => {
                    // The second click of a double click isn't meant for what is there now.
                    if (detail > 1) return;
                    if (adopted === null || isOffered) adopt(offer);
                    else open(adopted.id);
                  }}
                >
                  {adopted === null || isOffered ? 'Add to plan' : inPlanWords(adopted)}
                </button>
                {adopted !== null && isOffered && (
                  <button
                    type="button"
                    className={classes.adopt}
                    data-adopted="true"
                    aria-label={openLabel(adopted, offer)}
                    onClick={() => open(adopted.id)}
                  >
                    {inPlanWords(adopted)}
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function openLabel(adopted: Action, { what }: Offer): string {
  return `${inPlanWords(adopted)}. Open it: ${what}`;
}
