import type { TravelDirection } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { sourceBeside } from './accelerators.ts';
import type { Action } from './action.ts';
import { dueWords, intentionWords } from './action-words.ts';
import { gapName } from './gap-words.ts';

/** What the list shows for an action that is not opened, in order. */
export interface ActionRowWords {
  readonly name: string;
  readonly intention: string | null;
  /** Its gap, and where it comes from. */
  readonly about: string | null;
  readonly due: string | null;
}

export interface ActionRowView {
  readonly ladder: Ladder;
  readonly heading: TravelDirection;
  readonly today: IsoDate;
}

export function actionRowWords(action: Action, view: ActionRowView): ActionRowWords {
  const { ladder, heading, today } = view;
  const about = [
    ...(action.gap === null ? [] : [`For ${gapName(ladder, action.gap, heading)}`]),
    ...(action.source === null ? [] : [sourceBeside(ladder, action.what, action.source)]),
  ];
  return {
    name: action.what.trim() === '' ? 'New action' : action.what,
    intention: intentionWords(action),
    about: about.length === 0 ? null : about.join(' · '),
    due: dueWords(action, today),
  };
}

/** The words of an action's row, from its first to its last, without those it lacks. */
export function actionRowTexts(action: Action, view: ActionRowView): readonly string[] {
  const { name, intention, about, due } = actionRowWords(action, view);
  return [name, intention, about, due].filter((text) => text !== null);
}
