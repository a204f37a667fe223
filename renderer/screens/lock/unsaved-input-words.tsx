import type { SaveError } from '../../api.ts';
import { saveErrorCause } from '../../state/autosave/save-error-cause.ts';

/** Why Rung, although it hides everything, has not closed the data yet. */
export function UnsavedInputWords({ why }: { readonly why: SaveError }) {
  return (
    <p role="status">
      Your last edit isn’t saved yet: {saveErrorCause(why)} Rung has hidden it and is retrying
      automatically. Unlock to see it. Once it’s saved, Rung closes your data.
    </p>
  );
}
