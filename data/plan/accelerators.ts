import { ladderRef, sameLadder } from '../ladder/lookup.ts';
import { type TravelDirection, transitionsOnRoute } from '../ladder/route.ts';
import type { Ladder, Transition } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import type { Action, ActionSource } from './action.ts';
import { isOpen } from './action-list.ts';

/** An accelerator that can be added to the plan. */
export interface Offer {
  readonly source: ActionSource;
  /** A universal accelerator's name; null for a transition's own. */
  readonly name: string | null;
  /** The ladder's words: the transition's wording of a universal accelerator, or the transition's own. */
  readonly text: string;
  /** The initial text of an action made from it. */
  readonly what: string;
}

export interface TransitionOffers {
  readonly transition: Transition;
  /** How the transition is travelled; null if it is not on the route. */
  readonly heading: TravelDirection | null;
  readonly universal: readonly Offer[];
  readonly own: readonly Offer[];
}

/**
 * Every accelerator of the ladder, transition by transition: those on the route first, in travel order, then
 * the others (ladder: Universal Accelerators, Transition Accelerators).
 */
export function accelerators(ladder: Ladder, direction: Direction): readonly TransitionOffers[] {
  const way = transitionsOnRoute(ladder, direction);
  const onTheWay = new Set(way.map(({ transition }) => transition));
  const others = ladder.levels.flatMap(({ id }) =>
    ladder.transitions.filter((each) => each.from === id && !onTheWay.has(each)),
  );
  return [
    ...way.map(({ transition, heading }) => offersOf(ladder, transition, heading)),
    ...others.map((transition) => offersOf(ladder, transition, null)),
  ];
}

/** One transition's accelerators; `heading` is null if it is not on the route. */
export function offersOf(
  ladder: Ladder,
  transition: Transition,
  heading: TravelDirection | null,
): TransitionOffers {
  const common = { ladder: ladderRef(ladder), transition: transition.id };
  return {
    transition,
    heading,
    universal: ladder.universalAccelerators.flatMap(({ id, name, wording }) => {
      const text = wording[transition.id];
      const source: ActionSource = { ...common, kind: 'universal', accelerator: id };
      return text === undefined ? [] : [{ source, name, text, what: `${name}: ${text}` }];
    }),
    own: transition.accelerators.map(({ id, text }) => ({
      source: { ...common, kind: 'own', accelerator: id },
      name: null,
      text,
      what: text,
    })),
  };
}

/**
 * The offer that an action was made from; null if it is from another version of the ladder, or this ladder
 * lacks it.
 */
function offerOf(ladder: Ladder, source: ActionSource): Offer | null {
  if (!sameLadder(ladder, source.ladder)) return null;
  const transition = ladder.transitions.find(({ id }) => id === source.transition);
  if (transition === undefined) return null;
  const { universal, own } = offersOf(ladder, transition, null);
  return [...universal, ...own].find((offer) => sameSource(offer.source, source)) ?? null;
}

/** What an action was made from: "Find a sponsor at the next level", in "IC → Manager". */
type SourceWords =
  | { readonly kind: 'known'; readonly name: string; readonly of: string }
  | { readonly kind: 'unknown'; readonly words: string };

/** The accelerator in words, even if this ladder lacks it. */
export function sourceWords(ladder: Ladder, source: ActionSource): SourceWords {
  if (source.ladder.id !== ladder.id) return { kind: 'unknown', words: 'From another ladder' };
  if (source.ladder.version !== ladder.version) {
    return { kind: 'unknown', words: `From version ${source.ladder.version} of the ladder` };
  }
  const offer = offerOf(ladder, source);
  if (offer === null) {
    return { kind: 'unknown', words: 'From an accelerator that the ladder no longer has' };
  }
  const transition = ladder.transitions.find(({ id }) => id === source.transition);
  return { kind: 'known', name: offer.name ?? offer.text, of: transition?.name ?? '' };
}

/** On one line: "From IC → Manager: “Find a sponsor at the next level”". */
export function sourceLine(ladder: Ladder, source: ActionSource): string {
  const words = sourceWords(ladder, source);
  return words.kind === 'unknown' ? words.words : `From ${words.of}: “${words.name}”`;
}

/** Where an action comes from, next to its text: names the accelerator only if the text no longer does. */
export function sourceBeside(ladder: Ladder, what: string, source: ActionSource): string {
  const words = sourceWords(ladder, source);
  return words.kind === 'known' && what.includes(words.name)
    ? `From ${words.of}`
    : sourceLine(ladder, source);
}

/** The actions made from an accelerator, in order; other versions of the same ladder count, too. */
export function adoptedFrom<Each extends Pick<Action, 'source'>>(
  actions: readonly Each[],
  source: ActionSource,
): readonly Each[] {
  return actions.filter((action) => action.source !== null && sameSource(action.source, source));
}

/** The action that represents an accelerator, among those made from it: an open one, else the last. */
export function adoptedAction<Each extends Pick<Action, 'source' | 'status'>>(
  actions: readonly Each[],
  source: ActionSource,
): Each | null {
  const adopted = adoptedFrom(actions, source);
  return adopted.find(isOpen) ?? adopted.at(-1) ?? null;
}

/** Whether an accelerator can be added: nothing represents it yet, or that action was dropped. */
export function canAdopt(adopted: Pick<Action, 'status'> | null): boolean {
  return adopted === null || adopted.status === 'dropped';
}

function sameSource(a: ActionSource, b: ActionSource): boolean {
  return (
    a.ladder.id === b.ladder.id &&
    a.kind === b.kind &&
    a.transition === b.transition &&
    a.accelerator === b.accelerator
  );
}
