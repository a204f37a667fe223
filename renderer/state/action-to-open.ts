import type { ActionId } from '../../data/values/ids.ts';
import { sharedValue } from './shared-value.ts';

const next = sharedValue<ActionId | null>(null);

/** The action that a link on another screen leads to: the plan opens it the next time it is shown. */
export const actionToOpen = next.get;

/** Makes the plan open this action, or none. */
export const openNext = next.set;
