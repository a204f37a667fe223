import type { ActionId } from '../../data/values/ids.ts';
import { sharedValue } from './shared-value.ts';

const next = sharedValue<ActionId | null>(null);

/** The action that a link on another screen leads to: the plan opens it when it is next on the screen. */
export const actionToOpen = next.get;

/** Has the plan open this action, or none any more. */
export const openNext = next.set;
