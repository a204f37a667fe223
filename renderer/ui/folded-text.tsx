import { useState } from 'react';
import classes from './folded-text.module.css';

/** A text longer than this, in characters or lines, is folded. */
const long = { characters: 500, lines: 6 };

const unfold = 'Show more';

/** What it says while it is folded, each text that stands for itself. */
export function foldedTexts(text: string): readonly string[] {
  return isLong(text) ? [text, unfold] : [text];
}

function isLong(text: string): boolean {
  return text.length > long.characters || text.split('\n').length > long.lines;
}

/** What the person wrote, as they wrote it; a long text is folded to its first lines. */
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
