import { useState } from 'react';
import classes from './folded-text.module.css';

/** A text longer than this, in characters or lines, is folded. */
const long = { characters: 500, lines: 6 };

/** What the person wrote, as they wrote it; a long text is folded to its first lines. */
export function FoldedText({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  const isLong = text.length > long.characters || text.split('\n').length > long.lines;
  return (
    <div className={classes.part}>
      <bdi className={classes.text} data-folded={isLong && !whole}>
        {text}
      </bdi>
      {isLong && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Show less' : 'Show it whole'}
        </button>
      )}
    </div>
  );
}
