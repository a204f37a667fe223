import { soFarFirst } from '../../data/assessments/so-far.ts';
import { travelDirectionOf } from '../../data/ladder/route.ts';
import { sourceBeside } from '../../data/plan/accelerators.ts';
import type { Action } from '../../data/plan/action.ts';
import { dueWords, intentionWords } from '../../data/plan/action-words.ts';
import { gapWords } from '../../data/plan/gap-words.ts';
import { type PlanContent, planActions } from '../../data/plan/plan-content.ts';
import { formatDay } from '../../data/text/dates.ts';
import { breaksWith, PlanText } from './plan-text.tsx';

/** The actions with a box to tick; progress notes only if notes were chosen. */
export function PlanActions({
  content,
  withNotes,
}: {
  readonly content: PlanContent;
  readonly withNotes: boolean;
}) {
  return (
    <section>
      <h2>What I will do</h2>
      <ul className="plan-actions">
        {planActions(content.actions).map((action) => (
          <PlanAction key={action.id} content={content} action={action} withNotes={withNotes} />
        ))}
      </ul>
    </section>
  );
}

function PlanAction({
  content: { ladder, direction, today },
  action,
  withNotes,
}: {
  readonly content: PlanContent;
  readonly action: Action;
  readonly withNotes: boolean;
}) {
  const gap = action.gap && gapWords(ladder, action.gap, travelDirectionOf(ladder, direction));
  const intention = intentionWords(action);
  const notes = withNotes ? soFarFirst(action.notes.toReversed(), today) : [];
  return (
    <li
      data-done={action.status === 'done'}
      className={breaksWith(action.what, ...notes.map(({ text }) => text))}
    >
      <Box done={action.status === 'done'} />
      <div className="plan-action">
        <p>
          <PlanText text={action.what} />
        </p>
        {intention && (
          <p>
            <PlanText text={intention} />
          </p>
        )}
        <Under
          parts={[
            action.status === 'doing' ? 'doing' : null,
            action.source && sourceBeside(ladder, action.what, action.source),
            gap && `for ${gap.name}`,
          ]}
        />
        {notes.map(({ id, date, text }) => (
          <p key={id} className="plan-note">
            {formatDay(date)}: <PlanText text={text} />
          </p>
        ))}
      </div>
      <p className="plan-due">{dueWords(action, today, 'paper')}</p>
    </li>
  );
}

function Under({ parts }: { readonly parts: readonly (string | null)[] }) {
  const present = parts.filter((part) => part !== null);
  return present.length === 0 ? null : <p className="plan-note">{present.join(' · ')}</p>;
}

/** An open box to tick, or a ticked one; read aloud as the status. */
function Box({ done }: { readonly done: boolean }) {
  return (
    <span data-drawing="true">
      <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true" className="plan-box">
        <rect
          x="0.75"
          y="0.75"
          width="11.5"
          height="11.5"
          rx="2"
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.2"
        />
        {done && (
          <path d="M3 6.8 5.6 9.4 10.2 3.8" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
        )}
      </svg>
      <span className="visually-hidden">{done ? 'Done:' : 'To do:'}</span>
    </span>
  );
}
