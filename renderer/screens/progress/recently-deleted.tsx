import { type DeletedAssessment, daysUntilPurge } from '../../../data/model/assessment.ts';
import { addDays, localDay } from '../../../data/model/iso-date.ts';
import { focusHeading } from '../../components/focus-heading.ts';
import { formatDate } from '../../components/format-date.ts';
import { useRestoreAssessment } from '../../hooks/use-deleting.ts';
import classes from './recently-deleted.module.css';

/** Deleted assessments, for the thirty days in which they can be restored. */
export function RecentlyDeleted({ deleted }: { readonly deleted: readonly DeletedAssessment[] }) {
  const restore = useRestoreAssessment();
  if (deleted.length === 0) return null;
  return (
    <details className={classes.part}>
      <summary>Recently deleted ({deleted.length})</summary>
      <ul>
        {deleted.map((assessment) => (
          <li key={assessment.id}>
            Assessment of {formatDate(assessment.date)}{' '}
            <span className={classes.soft}>
              · can be restored until{' '}
              {formatDate(addDays(localDay(new Date(assessment.deletedAt)), daysUntilPurge))}
            </span>
            <button type="button" onClick={() => void restore(assessment).then(focusHeading)}>
              Restore
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
