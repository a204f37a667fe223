import type { Unkept } from '../../api.ts';
import { unkeptCause } from '../../state/autosave/unkept-cause.ts';

/** Why Rung, though nothing is shown any more, has not closed the data yet. */
export function HeldWords({ why }: { readonly why: Unkept }) {
  return (
    <p role="status">
      Your last edit isn’t saved yet: {unkeptCause(why)} Rung has hidden it and is retrying
      automatically. Unlock to see it. Once it’s saved, Rung closes your data.
    </p>
  );
}
