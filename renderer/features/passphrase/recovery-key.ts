import { sharedValue } from '../../state/shared-value.ts';

/** The recovery key that was just made, on the screen until the person has it; whatever screen they went to meanwhile. */
export const recoveryKey = sharedValue<string | null>(null);
