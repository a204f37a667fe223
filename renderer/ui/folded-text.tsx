import { useState } from 'react';
import classes from './folded-text.module.css';

/** A longer text, in characters or lines, is collapsed. */
const long = { characters: 500, lines: 6 };

const unfold = 'Show more';

/** The texts shown while it is collapsed, separately. */
export function foldedTexts(text: string): readonly string[] {
  return isLong(text) ? [text, unfold] : [text];
}

function isLong(text: string): boolean {
  return text.length > long.characters || text.split('\n').length > long.lines;
}

/** The person's text, unchanged; a long one is collapsed to its first lines. */
export function FoldedText({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  const hasMore = isLong(text);
  return (
    <div className={classes.part}>
      <bdi className={classes.text} data-folded={hasMore && !whole}>
        {text}
      </bdi>
      {hasMore && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Show less' : unfold}
        </button>
      )}
    </div>
  );
}
