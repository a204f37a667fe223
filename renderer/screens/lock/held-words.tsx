import type { Unkept } from '../../api.ts';
import { unkeptCause } from '../../state/autosave/unkept-cause.ts';

/** Why Rung, though nothing is shown any more, has not closed the data yet. */
export function HeldWords({ why }: { readonly why: Unkept }) {
  return (
    <p role="status">
      What you typed last is not on disk yet: {unkeptCause(why)} Rung holds it, hidden, tries again
      by itself, and closes your data as soon as it is kept. Unlock to see it.
    </p>
  );
}
