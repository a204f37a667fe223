import { Link } from 'wouter';
import { type Assessment, directionOf } from '../../../../data/assessments/assessment.ts';
import { contentsWords } from '../../../../data/assessments/contents-words.ts';
import { sameLadder } from '../../../../data/ladder/lookup.ts';
import { formatDate } from '../../../../data/text/dates.ts';
import { localDay } from '../../../../data/values/iso-date.ts';
import { DirectionWords } from '../../../features/levels/direction-words.tsx';
import { useDeleteAssessment } from '../../../state/use-deleting.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { focusInPlaceOf } from '../../../ui/focus/focus-in-place.ts';
import text from '../../../ui/text.module.css';
import classes from './assessment-list.module.css';

/** One assessment in the list: open it, correct it, delete it with undo. */
export function AssessmentRow({
  assessment,
  name,
}: {
  readonly assessment: Assessment;
  /** Its name: its day, and which one of that day. */
  readonly name: string;
}) {
  const { ladder } = useReady();
  const { drafts } = useRecords();
  const remove = useDeleteAssessment();
  const known = sameLadder(ladder, assessment.ladder);
  const correct = drafts.some(({ corrects }) => corrects === assessment.id)
    ? 'Continue correcting'
    : 'Correct';
  return (
    <tr>
      <th scope="row">
        <Link href={`/progress/${assessment.id}`}>{name}</Link>
      </th>
      <td>
        {known ? (
          <DirectionWords direction={directionOf(assessment)} />
        ) : (
          'Another version of the ladder'
        )}
      </td>
      <td className={text.soft}>
        {contentsWords(assessment)}
        {assessment.version > 1 &&
          ` · corrected ${formatDate(localDay(new Date(assessment.savedAt)))}`}
      </td>
      <td className={classes.actions}>
        <Link href={`/progress/${assessment.id}`} aria-label={`Open ${name}`}>
          Open
        </Link>
        {known && (
          <Link href={`/assess/${assessment.id}`} aria-label={`${correct} ${name}`}>
            {correct}
          </Link>
        )}
        <button
          type="button"
          aria-label={`Delete ${name}`}
          data-removes="assessment"
          data-record={assessment.id}
          onClick={({ currentTarget }) =>
            void remove(assessment).then(focusInPlaceOf(currentTarget))
          }
        >
          Delete
        </button>
      </td>
    </tr>
  );
}
