import type { Draft } from '../../../data/model/draft.ts';
import { beforeLeaving } from '../../hooks/before-leaving.ts';
import { sharedValue } from '../../hooks/shared-value.ts';
import { type DraftKeeper, draftKeeper, type KeeperPorts } from './draft-keeper.ts';

type Place = Draft['corrects'];

/** The drafts of this run, by the assessment they correct; the new one stands under null. */
const keepers = new Map<Place, DraftKeeper>();
const forgotten = sharedValue(0);

sendDraftsBeforeLeaving();
beforeLeaving(() => Promise.all(Array.from(keepers.values(), ({ settled }) => settled())));

/** The keeper of a draft's place: the one that is there, else one that begins with the draft. */
export function keeperOf(initial: Draft, ports: KeeperPorts): DraftKeeper {
  const held = keepers.get(initial.corrects);
  if (held) return held;
  const keeper = draftKeeper(initial, ports);
  keepers.set(initial.corrects, keeper);
  return keeper;
}

/** The last keystroke goes along when the page is loaded anew: the door answers in the order it is asked. */
function sendDraftsBeforeLeaving(): void {
  window.addEventListener('beforeunload', () => {
    for (const keeper of keepers.values()) keeper.sendNow();
  });
}

/** Whether something was typed in the draft at this place since it was opened or forgotten. */
export function isTouched(place: Place): boolean {
  const keeper = keepers.get(place);
  return keeper !== undefined && keeper.held().keeping.kind !== 'untouched';
}

/** A draft in which nothing was typed is not worth holding: its week would grow old. */
export function dropUntouched(place: Place, keeper: DraftKeeper): void {
  const untouched = keeper.held().keeping.kind === 'untouched';
  if (untouched && keepers.get(place) === keeper) keepers.delete(place);
}

/** Lets go of a draft that was saved, discarded, or replaced on disk. */
export function forgetDraft(place: Place): void {
  keepers.get(place)?.close();
  keepers.delete(place);
  forgotten.set(forgotten.get() + 1);
}

/** A number that changes whenever a draft is let go of: the form begins anew with it. */
export const useForgotten = forgotten.useValue;
