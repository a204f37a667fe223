import { accelerators, adoptedFrom, type Offer } from '../../data/insight/accelerators.ts';
import { type PlanContent, planActions } from '../../data/insight/growth-plan.ts';

/** What the ladder suggests for each transition on the way, in its own words; what became an action is marked. */
export function PlanAccelerators({ content }: { readonly content: PlanContent }) {
  const { ladder, direction } = content;
  const actions = planActions(content.actions);
  const words = ({ source, text }: Offer) => (
    <>
      {text}
      {adoptedFrom(actions, source).length > 0 && (
        <span className="plan-soft"> · in this plan</span>
      )}
    </>
  );
  return (
    <section className="plan-long">
      <h2>What the ladder suggests</h2>
      {accelerators(ladder, direction)
        .filter(({ heading }) => heading !== null)
        .map(({ transition, universal, own }) => (
          <div key={transition.id}>
            <h3>{transition.name}</h3>
            <table className="plan-table plan-suggestions">
              <thead className="aloud">
                <tr>
                  <th scope="col">Accelerator</th>
                  <th scope="col">At this transition</th>
                </tr>
              </thead>
              <tbody>
                {universal.map((offer) => (
                  <tr key={offer.source.accelerator}>
                    <th scope="row">{offer.name}</th>
                    <td>{words(offer)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <ul className="plan-list">
              {own.map((offer) => (
                <li key={offer.source.accelerator}>{words(offer)}</li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
