import { stillToCome, stillToComeSentence } from '../../../data/assessments/so-far.ts';
import { evidenceName } from '../../../data/evidence/evidence-name.ts';
import { useRecords } from '../../state/use-records.ts';
import { useToday } from '../../state/use-today.ts';
import { openEvidence } from './evidence-dialog-open.ts';
import classes from './evidence-still-to-come.module.css';

/** Names the evidence that a wrong clock has dated later than today, and opens it to change its date; nothing without any. */
export function EvidenceStillToCome() {
  const later = stillToCome(useRecords().evidence, useToday());
  const sentence = stillToComeSentence(
    later.map(({ date }) => date),
    'evidence',
  );
  const [first] = later;
  if (sentence === null || first === undefined) return null;
  return (
    <p className={classes.words}>
      {sentence}{' '}
      <button
        type="button"
        aria-label={`Change the date of ${evidenceName(first)}`}
        onClick={() => openEvidence({ kind: 'change', id: first.id })}
      >
        Change the date
      </button>
    </p>
  );
}
