import { recentEvidence } from '../../../data/insight/evidence.ts';
import { skillOf } from '../../../data/ladder/lookup.ts';
import type { Evidence } from '../../../data/model/assessment.ts';
import type { IsoDate } from '../../../data/model/iso-date.ts';
import { formatDate } from '../../components/format-date.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import classes from './recent-evidence.module.css';

/** What fills the points of an assessment: the evidence of the six months before it, the newest first. */
export function RecentEvidence({ on }: { readonly on: IsoDate }) {
  const { ladder } = useReady();
  const { evidence } = useRecords();
  const recent = recentEvidence(evidence, on).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  if (recent.length === 0) return null;
  const skills = ({ statements }: Evidence) => [
    ...new Set(statements.map(({ skill }) => skillOf(ladder, skill).name)),
  ];
  return (
    <section className={classes.part} aria-label="Evidence">
      <h2>Evidence from the six months before</h2>
      <ul>
        {recent.map((piece) => (
          <li key={piece.id}>
            <span className={classes.when}>{formatDate(piece.date)}</span>
            <span>{skills(piece).join(', ')}</span>
            <bdi>{piece.what}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
