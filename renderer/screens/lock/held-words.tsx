import type { Unkept } from '../../api.ts';

/** Why Rung, though nothing is shown any more, has not closed the data yet. */
export function HeldWords({ why }: { readonly why: Unkept }) {
  return (
    <p role="status">
      What you typed last is not on disk yet: {cause(why)} Rung holds it, hidden, tries again by
      itself, and closes your data as soon as it is kept. Unlock to see it.
    </p>
  );
}

function cause(why: Unkept): string {
  switch (why) {
    case 'disk-full':
      return 'the disk is full.';
    case 'read-only':
      return 'the place can’t be written to.';
    case 'in-use':
      return 'another program is using your data.';
    case 'disk-error':
      return 'the disk did not take it.';
    case 'other-file':
      return 'another program has replaced, moved or changed the file of your data.';
    case 'too-long':
      return 'a text is too long to keep, and has to be shortened.';
    case 'unexpected':
      return 'something unexpected stands in the way.';
  }
}
