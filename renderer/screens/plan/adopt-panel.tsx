import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import {
  accelerators,
  adoptedFrom,
  type Offer,
  type TransitionOffers,
} from '../../../data/insight/accelerators.ts';
import { statusWords } from '../../../data/insight/action-words.ts';
import { travelledTitle } from '../../../data/insight/way-sentences.ts';
import { headingOf } from '../../../data/ladder/way.ts';
import type { Action } from '../../../data/model/action.ts';
import type { ActionId } from '../../../data/model/ids.ts';
import type { Direction } from '../../../data/model/settings.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import { useChangeAction } from './action-keepers.ts';
import classes from './adopt-panel.module.css';
import { blankAction } from './use-action-list.ts';

/** The ladder's accelerators, transition by transition on the way, each to be made an action of one's own. */
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
        {headingOf(ladder, direction) === 'down'
          ? 'The ladder words its accelerators for the way up. Take what serves you on yours, and put it in your own words.'
          : 'What the ladder says moves people along. What you adopt becomes an action that you can put in your own words; where it came from stays with it.'}
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
            {onTheWay.length === 0 ? 'The ladder’s transitions' : 'Transitions not on your way'} (
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
          title="Universal accelerators, in this transition’s words"
          offers={universal}
          open={open}
        />
        <OfferList title="This transition’s own" offers={own} open={open} />
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
  const { actions } = useRecords();
  const keep = useChangeAction();
  if (offers.length === 0) return null;

  function adopt({ what, source }: Offer): void {
    const { id, ...blank } = blankAction(null);
    keep(id, blank, { what, source });
  }

  return (
    <div>
      <p className={classes.kind}>{title}</p>
      <ul>
        {offers.map((offer) => {
          const [adopted] = adoptedFrom(actions, offer.source);
          return (
            <li key={offer.source.accelerator}>
              <p className={classes.words}>
                {offer.name !== null && <strong>{offer.name}</strong>}
                <span>{offer.text}</span>
              </p>
              {/* One button for both, so that it keeps the focus when it was pressed. */}
              <button
                type="button"
                className={classes.adopt}
                data-adopted={adopted !== undefined}
                aria-label={
                  adopted === undefined
                    ? `Adopt: ${offer.what}`
                    : `In your plan: ${statusOf(adopted)}. Open it: ${offer.what}`
                }
                onClick={() => (adopted === undefined ? adopt(offer) : open(adopted.id))}
              >
                {adopted === undefined ? 'Adopt' : `In your plan: ${statusOf(adopted)}`}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function statusOf({ status }: Pick<Action, 'status'>): string {
  return statusWords[status].toLowerCase();
}
