import type { Evidence } from '../../../data/assessments/assessment.ts';
import { evidenceName } from '../../../data/evidence/evidence-name.ts';
import { openEvidence } from './evidence-dialog-open.ts';
import { useWaitingEvidence } from './use-waiting-evidence.ts';

/** Opens a piece of evidence to change it, or to continue an unfinished change. */
export function ChangeEvidence({ piece }: { readonly piece: Evidence }) {
  const words = useWaitingEvidence().changeWaits(piece) ? 'Continue the change' : 'Change';
  const of = words === 'Change' ? '' : ' of';
  return (
    <button
      type="button"
      aria-label={`${words}${of} ${evidenceName(piece)}`}
      onClick={() => openEvidence({ kind: 'change', id: piece.id })}
    >
      {words}
    </button>
  );
}
