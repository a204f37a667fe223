import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { TravelDirection } from '../../../../data/ladder/route.ts';
import type { Action } from '../../../../data/plan/action.ts';
import {
  type ActionFilter,
  countByStatus,
  filteredActions,
  gapsWithActions,
  type StatusFilter,
} from '../../../../data/plan/action-list.ts';
import { gapKey } from '../../../../data/plan/gap.ts';
import { gapName } from '../../../../data/plan/gap-words.ts';
import { useReady } from '../../../state/use-start.ts';
import classes from './action-filters.module.css';

const statuses = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
  { value: 'dropped', label: 'Dropped' },
  { value: 'all', label: 'All' },
] as const satisfies readonly { readonly value: StatusFilter; readonly label: string }[];

/** Which actions the list shows: by status, and by what they are for. */
export function ActionFilters({
  heading,
  actions,
  filter,
  setFilter,
}: {
  readonly heading: TravelDirection;
  readonly actions: readonly Action[];
  readonly filter: ActionFilter;
  readonly setFilter: (filter: ActionFilter) => void;
}) {
  const { ladder } = useReady();
  const forId = useId();
  const counts = countByStatus(filteredActions(actions, { ...filter, status: 'all' }));
  const gaps = gapsWithActions(actions).map((gap) => ({
    value: gapKey(gap),
    label: gapName(ladder, gap, heading),
  }));
  return (
    <div className={classes.filters}>
      <SegmentedControl<StatusFilter>
        aria-label="Status"
        value={filter.status}
        data={statuses.map(({ value, label }) => ({ value, label: `${label} ${counts[value]}` }))}
        onChange={(status) => setFilter({ ...filter, status })}
      />
      <div className={classes.for}>
        <label htmlFor={forId}>For</label>
        <NativeSelect
          id={forId}
          value={filter.gap}
          data={[{ value: 'any', label: 'Any gap' }, ...gaps, { value: 'none', label: 'No gap' }]}
          onChange={(event) => setFilter({ ...filter, gap: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
