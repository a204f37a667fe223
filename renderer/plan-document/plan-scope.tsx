import type { ScopeAnswer } from '../../data/assessments/assessment.ts';
import { levelOf } from '../../data/ladder/lookup.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { type ScopeStanding, scopeStandings } from '../../data/scope/scope.ts';
import { scopeSummary } from '../../data/scope/scope-sentences.ts';
import type { LevelId } from '../../data/values/ids.ts';
import { RichSentence } from '../ui/rich-sentence.tsx';
import { PlanText } from './plan-text.tsx';

/** The scope next to the target's, with notes only if they were chosen. */
export function PlanScope({
  ladder,
  level,
  answers,
  older,
  withNotes,
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  readonly answers: readonly ScopeAnswer[];
  /** Which answers are from earlier assessments, in words; null if none. */
  readonly older: string | null;
  readonly withNotes: boolean;
}) {
  return (
    <section>
      <h2>My scope</h2>
      {older !== null && <p className="plan-note">{older}</p>}
      <p className="plan-words">
        <RichSentence sentence={scopeSummary(ladder, answers, level)} />
      </p>
      <table className="plan-table plan-columns">
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">Now</th>
            <th scope="col">{levelOf(ladder, level).name}</th>
          </tr>
        </thead>
        <tbody>
          {scopeStandings(ladder, answers, level).map((standing) => (
            <tr key={standing.dimension}>
              <th scope="row">{standing.name}</th>
              <td>
                <Today standing={standing} withNotes={withNotes} />
              </td>
              <td>{standing.there}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Today({
  standing,
  withNotes,
}: {
  readonly standing: ScopeStanding;
  readonly withNotes: boolean;
}) {
  switch (standing.kind) {
    case 'level':
      return standing.same ? <strong>{standing.now}</strong> : standing.now;
    case 'none-of-these':
      return withNotes && standing.note !== '' ? (
        <PlanText text={standing.note} />
      ) : (
        'none of these'
      );
    case 'not-answered':
      return 'not answered';
  }
}
