import { Link } from 'wouter';
import { sameLadder } from '../../../data/ladder/lookup.ts';
import { type Assessment, directionOf } from '../../../data/model/assessment.ts';
import { localDay } from '../../../data/model/iso-date.ts';
import { DirectionWords } from '../../components/direction-words.tsx';
import { focusHeading } from '../../components/focus-heading.ts';
import { formatDate } from '../../components/format-date.ts';
import { Section } from '../../components/section.tsx';
import { useDeleteAssessment } from '../../hooks/use-deleting.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import classes from './assessment-list.module.css';

/** Every assessment, the newest first: open it, correct it, delete it with undo. */
export function AssessmentList({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const { ladder } = useReady();
  const { drafts } = useRecords();
  const remove = useDeleteAssessment();
  const correct = ({ id }: Assessment) =>
    drafts.some(({ corrects }) => corrects === id) ? 'Go on correcting' : 'Correct';
  if (assessments.length === 0) return null;
  return (
    <Section title="Assessments">
      <div className={classes.scroll}>
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Direction</th>
              <th scope="col">Contents</th>
              <th scope="col">
                <span className="aloud">What you can do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {assessments.toReversed().map((assessment) => {
              const day = formatDate(assessment.date);
              const known = sameLadder(ladder, assessment.ladder);
              return (
                <tr key={assessment.id}>
                  <th scope="row">
                    <Link href={`/progress/${assessment.id}`}>{day}</Link>
                  </th>
                  <td>
                    {known ? (
                      <DirectionWords direction={directionOf(assessment)} />
                    ) : (
                      'Another version of the ladder'
                    )}
                  </td>
                  <td className={classes.soft}>
                    {contents(assessment)}
                    {assessment.version > 1 &&
                      ` · corrected ${formatDate(localDay(new Date(assessment.savedAt)))}`}
                  </td>
                  <td className={classes.actions}>
                    <Link href={`/progress/${assessment.id}`} aria-label={`Open ${day}`}>
                      Open
                    </Link>
                    {known && (
                      <Link
                        href={`/assess/${assessment.id}`}
                        aria-label={`${correct(assessment)} ${day}`}
                      >
                        {correct(assessment)}
                      </Link>
                    )}
                    <button
                      type="button"
                      aria-label={`Delete ${day}`}
                      onClick={() => void remove(assessment).then(focusHeading)}
                    >
                      Delete
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** "9 scores, a week, scope, shifts, a note": what is not a score is not counted. */
function contents({ ratings, week, scope, shifts, note }: Assessment): string {
  const scores = ratings.filter(({ rating }) => rating !== 'no-chance').length;
  const parts = [
    scores === 1 ? '1 score' : `${scores} scores`,
    week === null ? 'no week' : 'a week',
    ...(scope.length > 0 ? ['scope'] : []),
    ...(shifts.length > 0 ? ['shifts'] : []),
  ];
  return (note.trim() === '' ? parts : [...parts, 'a note']).join(', ');
}
