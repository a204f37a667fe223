import { type Assessment, type Evidence, ratingGiven } from '../../data/assessments/assessment.ts';
import { isSolid } from '../../data/evidence/evidence.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { formatDay } from '../../data/text/dates.ts';
import { plain, type Sentence } from '../../data/text/sentence.ts';
import type { LevelId } from '../../data/values/ids.ts';
import { TableRating } from '../charts/table-rating.tsx';
import { RichSentence } from '../ui/rich-sentence.tsx';

/** As many dates as fit on a page; the first and the newest are always among them. */
const columns = 6;

/** What moved since the first assessment, in sentences and as a table. */
export function PlanProgress({
  ladder,
  level,
  assessments,
  evidence,
  sentences,
  withScores,
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  readonly assessments: readonly Assessment[];
  readonly evidence: readonly Evidence[];
  readonly sentences: readonly Sentence[];
  readonly withScores: boolean;
}) {
  const shown =
    assessments.length <= columns
      ? assessments
      : [...assessments.slice(0, 1), ...assessments.slice(1 - columns)];
  return (
    <section>
      <h2>My progress so far</h2>
      {sentences.map((sentence) => (
        <p className="plan-words" key={plain(sentence)}>
          <RichSentence sentence={sentence} />
        </p>
      ))}
      {withScores && shown.length < assessments.length && (
        <p className="plan-note">
          The first and the newest {columns - 1} of {assessments.length} assessments:
        </p>
      )}
      {withScores && shown.length > 1 && (
        <table className="plan-table">
          <thead>
            <tr>
              <th scope="col">Skill</th>
              {shown.map(({ id, date }) => (
                <th scope="col" className="plan-number" key={id}>
                  {formatDay(date)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ladder.skills.map(({ id: skill, name }) => (
              <tr key={skill}>
                <th scope="row">{name}</th>
                {shown.map(({ id, date, ratings }) => (
                  <td className="plan-number" key={id}>
                    <TableRating
                      rating={ratingGiven(ratings, skill, level)}
                      solid={isSolid({ skill, level }, date, evidence)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
