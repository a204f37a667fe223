import { suggestionsLead, travelledTitle } from '../../data/ladder/route-sentences.ts';
import { accelerators, adoptedAction, type Offer } from '../../data/plan/accelerators.ts';
import { type PlanContent, planActions } from '../../data/plan/plan-content.ts';

/**
 * What the ladder suggests for each transition on the route, in its own words; suggestions that became
 * actions in this plan are marked.
 */
export function PlanAccelerators({
  content,
  withActions,
}: {
  readonly content: PlanContent;
  readonly withActions: boolean;
}) {
  const { ladder, direction } = content;
  const actions = withActions ? planActions(content.actions) : [];
  const lead = suggestionsLead(ladder, direction);
  const words = ({ source, text }: Offer) => (
    <>
      {text}
      {adoptedAction(actions, source) !== null && (
        <span className="plan-soft"> · in this plan</span>
      )}
    </>
  );
  return (
    <section>
      <h2>What the ladder suggests</h2>
      {lead && <p className="plan-words">{lead}</p>}
      {accelerators(ladder, direction).map(({ transition, heading, universal, own }) => {
        if (heading === null) return null;
        return (
          <div key={transition.id}>
            <h3>{travelledTitle(ladder, { transition, heading })}</h3>
            {universal.length > 0 && (
              <table className="plan-table plan-suggestions">
                <thead className="visually-hidden">
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
            )}
            {own.length > 0 && (
              <ul className="plan-list">
                {own.map((offer) => (
                  <li key={offer.source.accelerator}>{words(offer)}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}
