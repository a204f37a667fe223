import { answersOf } from '../../data/assessments/latest.ts';
import { olderGap } from '../../data/assessments/older-parts.ts';
import { travelDirectionOf } from '../../data/ladder/route.ts';
import { gapKey } from '../../data/plan/gap.ts';
import { gapNowWords } from '../../data/plan/gap-now.ts';
import { gapWords, unknownGap } from '../../data/plan/gap-words.ts';
import { latestIn, type PlanContent } from '../../data/plan/plan-content.ts';
import { gapSection, type PlanSection } from '../../data/plan/plan-sections.ts';

/** Up to three gaps, what good looks like in the ladder's words, and their distance now. */
export function PlanFocus({
  content,
  sections,
}: {
  readonly content: PlanContent;
  readonly sections: ReadonlySet<PlanSection>;
}) {
  const { ladder, direction, evidence, focus } = content;
  const latest = latestIn(content);
  const answers = answersOf(latest);
  const heading = travelDirectionOf(ladder, direction);
  return (
    <section>
      <h2>My focus</h2>
      <table className="plan-table plan-columns">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">What good looks like</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {focus.map((gap) => {
            const words = gapWords(ladder, gap, heading);
            const older = olderGap(latest, gap);
            return (
              <tr key={gapKey(gap)}>
                <th scope="row">
                  {words?.name ?? unknownGap}
                  {words && (
                    <>
                      <br />
                      <span className="plan-soft">{words.of}</span>
                    </>
                  )}
                </th>
                <td>{words?.good ?? '–'}</td>
                <td>
                  {sections.has(gapSection(gap))
                    ? gapNowWords(ladder, gap, answers, direction, evidence)
                    : '–'}
                  {sections.has(gapSection(gap)) && older !== null && ` (${older})`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
