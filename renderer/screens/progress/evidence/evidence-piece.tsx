import { memo } from 'react';
import type { Evidence } from '../../../../data/assessments/assessment.ts';
import { evidenceName } from '../../../../data/evidence/evidence-name.ts';
import { evidenceRowWords } from '../../../../data/evidence/evidence-row-words.ts';
import { ChangeEvidence } from '../../../features/evidence/change-evidence.tsx';
import { useDeleteEvidence } from '../../../state/use-deleting.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { focusInPlaceOf } from '../../../ui/focus/focus-in-place.ts';
import { FoldedText } from '../../../ui/folded-text.tsx';
import text from '../../../ui/text.module.css';
import classes from './evidence-piece.module.css';

/** One piece of evidence: its date, until when it counts, what it shows, and its buttons. */
export const EvidencePiece = memo(function EvidencePiece({ piece }: { readonly piece: Evidence }) {
  const { ladder } = useReady();
  const today = useToday();
  const remove = useDeleteEvidence();
  const { when, counts, shows } = evidenceRowWords(piece, { ladder, today });
  const name = evidenceName(piece);
  return (
    <div className={classes.piece}>
      <p className={classes.when}>
        {when}
        <span className={text.small}>{counts}</span>
      </p>
      <div className={classes.words}>
        <FoldedText text={piece.what} />
        <p className={text.small}>{shows}</p>
      </div>
      <p className={classes.actions}>
        <ChangeEvidence piece={piece} />
        <button
          type="button"
          aria-label={`Delete ${name}`}
          data-removes="evidence"
          data-record={piece.id}
          onClick={({ currentTarget }) => void remove(piece).then(focusInPlaceOf(currentTarget))}
        >
          Delete
        </button>
      </p>
    </div>
  );
});
