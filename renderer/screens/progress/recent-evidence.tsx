import { recentEvidence } from '../../../data/insight/evidence.ts';
import { newestFirst } from '../../../data/insight/evidence-of-skill.ts';
import { statementWords } from '../../../data/insight/evidence-words.ts';
import type { IsoDate } from '../../../data/model/iso-date.ts';
import { FoldedText } from '../../components/folded-text.tsx';
import { formatDate } from '../../components/format-date.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import classes from './recent-evidence.module.css';

/** What fills the points of an assessment: the evidence of the six months before it, the newest first. */
export function RecentEvidence({ on }: { readonly on: IsoDate }) {
  const { ladder } = useReady();
  const { evidence } = useRecords();
  const recent = newestFirst(recentEvidence(evidence, on));
  if (recent.length === 0) return null;
  return (
    <section className={classes.part} aria-label="Evidence">
      <h2>Evidence from the six months before</h2>
      <ul>
        {recent.map((piece) => (
          <li key={piece.id}>
            <span className={classes.when}>{formatDate(piece.date)}</span>
            <span>{statementWords(ladder, piece.statements)}</span>
            <FoldedText text={piece.what} />
          </li>
        ))}
      </ul>
    </section>
  );
}
