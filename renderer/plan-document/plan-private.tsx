import type { Evidence } from '../../data/assessments/assessment.ts';
import { skillOf } from '../../data/ladder/lookup.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { latestOf, type PlanContent, planEvidence } from '../../data/plan/plan-content.ts';
import { formatDate, formatDay } from '../../data/text/dates.ts';
import { breaksWith, PlanText } from './plan-text.tsx';

/** The notes of the newest assessment and the path: in the plan only if they were chosen. */
export function PlanNotes({ content }: { readonly content: PlanContent }) {
  const latest = latestOf(content);
  const ownPath = content.path.note.trim();
  const ofAssessment = latest?.note.trim() ?? '';
  if (ownPath === '' && ofAssessment === '') return null;
  return (
    <section>
      <h2>My notes</h2>
      {latest && ofAssessment !== '' && (
        <>
          <h3>With the assessment from {formatDate(latest.date)}</h3>
          <p className={`plan-words ${breaksWith(ofAssessment) ?? ''}`}>
            <PlanText text={ofAssessment} />
          </p>
        </>
      )}
      {ownPath !== '' && (
        <>
          <h3>On the path</h3>
          <p className={`plan-words ${breaksWith(ownPath) ?? ''}`}>
            <PlanText text={ownPath} />
          </p>
        </>
      )}
    </section>
  );
}

/** The evidence: in the plan only if it was chosen. */
export function PlanEvidence({ content }: { readonly content: PlanContent }) {
  return (
    <section>
      <h2>My evidence</h2>
      <table className="plan-table plan-evidence">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Shows</th>
            <th scope="col">What I did</th>
          </tr>
        </thead>
        <tbody>
          {planEvidence(content).map((piece) => (
            <tr key={piece.id} className={breaksWith(piece.what)}>
              <th scope="row">{formatDay(piece.date)}</th>
              <td>{skillsOf(content.ladder, piece)}</td>
              <td>
                <PlanText text={piece.what} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The skills of its statements; skips one from another version of the ladder. */
function skillsOf(ladder: Ladder, { statements }: Evidence): string {
  const known = statements.filter(({ skill }) => ladder.skills.some(({ id }) => id === skill));
  return [...new Set(known.map(({ skill }) => skillOf(ladder, skill).name))].join(', ');
}
