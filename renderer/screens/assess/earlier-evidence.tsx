import { levelOf } from '../../../data/ladder/lookup.ts';
import type { Evidence } from '../../../data/model/assessment.ts';
import type { SkillId } from '../../../data/model/ids.ts';
import { formatDate } from '../../components/format-date.ts';
import { useDeleteEvidence } from '../../hooks/use-deleting.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import classes from './earlier-evidence.module.css';

/** The evidence this skill has already, the newest first. */
export function EarlierEvidence({ skill }: { readonly skill: SkillId }) {
  const { ladder } = useReady();
  const { evidence } = useRecords();
  const remove = useDeleteEvidence();
  const earlier = evidence
    .filter(({ statements }) => statements.some((statement) => statement.skill === skill))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  if (earlier.length === 0) return null;
  const levels = ({ statements }: Evidence) =>
    statements
      .filter((statement) => statement.skill === skill)
      .map(({ level }) => levelOf(ladder, level).short)
      .join(', ');
  return (
    <details className={classes.earlier}>
      <summary>Evidence you have written before ({earlier.length})</summary>
      <ul>
        {earlier.map((each) => (
          <li key={each.id} className={classes.item}>
            <span className={classes.when}>
              {formatDate(each.date)} · {levels(each)}
            </span>
            <bdi className={classes.what}>{each.what}</bdi>
            <button type="button" className={classes.remove} onClick={() => void remove(each)}>
              Delete
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
