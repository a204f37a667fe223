import { sharedValue } from '../../state/shared-value.ts';

/** A new recovery key, on the screen until the person has saved it, whatever screen they go to in the meantime. */
export const recoveryKey = sharedValue<string | null>(null);
