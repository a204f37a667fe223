import type { ReactNode } from 'react';
import { type EnergyAnswer, energyGiven, energyWords } from '../../../data/week/energy.ts';
import { ChartTable } from '../../charts/chart-table.tsx';
import { useReady } from '../../state/use-start.ts';

/** How each activity affects the person's energy, for those that were answered; empty if none were. */
export function EnergyTable({
  energy,
  name = (activity) => activity,
}: {
  readonly energy: readonly EnergyAnswer[];
  /** How an activity's name looks in its row. */
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
