import { gapNowWords } from '../../data/insight/gap-now.ts';
import { gapWords } from '../../data/insight/gap-words.ts';
import { latestOf, type PlanContent } from '../../data/insight/growth-plan.ts';
import { headingOf } from '../../data/ladder/way.ts';
import { gapKey } from '../../data/model/gap.ts';

/** Up to three gaps, what good looks like in the ladder's words, and how far it is today. */
export function PlanFocus({ content }: { readonly content: PlanContent }) {
  const { ladder, direction, evidence, focus } = content;
  const latest = latestOf(content);
  const heading = headingOf(ladder, direction);
  return (
    <section>
      <h2>Focus</h2>
      <table className="plan-table plan-columns">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">What good looks like</th>
            <th scope="col">Today</th>
          </tr>
        </thead>
        <tbody>
          {focus.map((gap) => {
            const words = gapWords(ladder, gap, heading);
            return (
              <tr key={gapKey(gap)}>
                <th scope="row">
                  {words?.name ?? 'Of another version of the ladder'}
                  <span className="plan-soft">{words && ` · ${words.of}`}</span>
                </th>
                <td>{words?.good ?? '–'}</td>
                <td>{gapNowWords(ladder, gap, latest, direction, evidence)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
