import { Link } from 'wouter';
import { levelOf, sameLadder } from '../../../data/ladder/lookup.ts';
import type { Assessment } from '../../../data/model/assessment.ts';
import { localDay } from '../../../data/model/iso-date.ts';
import { formatDate } from '../../components/format-date.ts';
import { Section } from '../../components/section.tsx';
import { useDeleteAssessment } from '../../hooks/use-deleting.ts';
import { useReady } from '../../hooks/use-start.ts';
import classes from './assessment-list.module.css';

/** Every assessment, the newest first: open it, correct it, delete it with undo. */
export function AssessmentList({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const { ladder } = useReady();
  const remove = useDeleteAssessment();
  if (assessments.length === 0) return null;
  return (
    <Section title="Assessments">
      <table className={classes.list}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Direction then</th>
            <th scope="col">Holds</th>
            <th scope="col">
              <span className={classes.aloud}>What you can do</span>
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
                <td>{known ? directionThen() : 'Another version of the ladder'}</td>
                <td className={classes.soft}>
                  {holds(assessment)}
                  {assessment.version > 1 &&
                    ` · corrected ${formatDate(localDay(new Date(assessment.savedAt)))}`}
                </td>
                <td className={classes.actions}>
                  <Link href={`/progress/${assessment.id}`} aria-label={`Open ${day}`}>
                    Open
                  </Link>
                  {known && (
                    <Link href={`/assess/${assessment.id}`} aria-label={`Correct ${day}`}>
                      Correct
                    </Link>
                  )}
                  <button
                    type="button"
                    aria-label={`Delete ${day}`}
                    onClick={() => void remove(assessment)}
                  >
                    Delete
                  </button>
                </td>
              </tr>
            );

            function directionThen(): string {
              const [from, to] = [assessment.currentLevel, assessment.targetLevel];
              const { name } = levelOf(ladder, from);
              return from === to ? name : `${name} → ${levelOf(ladder, to).name}`;
            }
          })}
        </tbody>
      </table>
    </Section>
  );
}

/** "10 ratings, a week, a note". */
function holds({ ratings, week, note }: Assessment): string {
  const parts = [
    ratings.length === 1 ? '1 rating' : `${ratings.length} ratings`,
    week === null ? 'no week' : 'a week',
  ];
  return (note.trim() === '' ? parts : [...parts, 'a note']).join(', ');
}
