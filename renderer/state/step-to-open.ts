import { sharedValue } from './shared-value.ts';

const next = sharedValue<string | null>(null);

/** The step of an assessment that a link on another screen leads to. */
export const stepToOpen = next.get;

/** Makes the next assessment that is shown open at this step, or none. */
export const openStepNext = next.set;
