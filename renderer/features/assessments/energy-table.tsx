import type { ReactNode } from 'react';
import { type EnergyAnswer, energyGiven, energyWords } from '../../../data/week/energy.ts';
import { ChartTable } from '../../charts/chart-table.tsx';
import { useReady } from '../../state/use-start.ts';

/** What each activity does to the person's energy, where they said it; nothing where they did not. */
export function EnergyTable({
  energy,
  name = (activity) => activity,
}: {
  readonly energy: readonly EnergyAnswer[];
  /** How an activity's name stands in its row. */
  readonly name?: (activity: string) => ReactNode;
}) {
  const { ladder } = useReady();
  const answered = ladder.activities.filter(({ id }) => energyGiven(energy, id) !== null);
  if (answered.length === 0) return null;
  return (
    <ChartTable
      caption="How each activity affects your energy"
      head={[{ label: 'Activity' }, { label: 'Energy' }]}
      rows={answered.map((activity) => ({
        key: activity.id,
        cells: [name(activity.name), energyWords(energyGiven(energy, activity.id))],
      }))}
    />
  );
}
