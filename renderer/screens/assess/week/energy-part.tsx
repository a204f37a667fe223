import type { Draft } from '../../../../data/assessments/draft.ts';
import type { ActivityId } from '../../../../data/values/ids.ts';
import { type Energy, energyAnchors, energyGiven } from '../../../../data/week/energy.ts';
import { useReady } from '../../../state/use-start.ts';
import { useTakingBack } from '../use-taking-back.ts';
import { EnergyChoice } from './energy-choice.tsx';
import classes from './energy-part.module.css';

/** How each activity affects the person's energy; no answer is required. */
export function EnergyPart({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}) {
  const { ladder } = useReady();

  function answer(activity: ActivityId, energy: Energy | null): void {
    const others = draft.energy.filter((each) => each.activity !== activity);
    change({ energy: energy === null ? others : [...others, { activity, energy }] });
  }

  // As on the skills' scales: Backspace clears the focused answer.
  useTakingBack('data-energy', (focused) => {
    const activity = ladder.activities.find(({ id }) => id === focused);
    if (activity) answer(activity.id, null);
  });

  return (
    <section className={classes.part} aria-labelledby="what-gives-energy">
      <h2 id="what-gives-energy">What gives you energy?</h2>
      <p className={classes.lead}>
        Optional. The Overview shows it next to your target level’s ranges.
      </p>
      <div className={classes.head} aria-hidden="true">
        <span className={classes.ends}>
          <span>{energyAnchors[0].words}</span>
          <span>{energyAnchors[4].words}</span>
        </span>
      </div>
      {ladder.activities.map((activity) => (
        <EnergyChoice
          key={activity.id}
          activity={activity}
          value={energyGiven(draft.energy, activity.id)}
          onChange={(energy) => answer(activity.id, energy)}
        />
      ))}
    </section>
  );
}
