import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { travelDirectionOf } from '../../../../data/ladder/route.ts';
import { planLead } from '../../../../data/ladder/route-sentences.ts';
import {
  type ActionFilter,
  filteredActions,
  gapsWithActions,
  type StatusFilter,
} from '../../../../data/plan/action-list.ts';
import { type Gap, gapKey } from '../../../../data/plan/gap.ts';
import type { Direction } from '../../../../data/settings/settings.ts';
import { DirectionWords } from '../../../features/levels/direction-words.tsx';
import { sharedValue } from '../../../state/shared-value.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RecentlyDeleted } from '../../../ui/recently-deleted.tsx';
import { FocusNow } from '../focus/focus-now.tsx';
import { useLatestGaps } from '../focus/use-latest-gaps.ts';
import { ActionFilters } from './action-filters.tsx';
import { ActionRows } from './action-rows.tsx';
import classes from './actions-part.module.css';
import { AdoptPanel } from './adopt-panel.tsx';
import { useActions } from './use-actions.ts';
import { useRestoreAction } from './use-delete-action.ts';
import { blankAction, useListState } from './use-list-state.ts';
import { useUnwritten } from './use-unwritten.ts';

/** It outlives the screen: the list's filters stay as they were. */
const filters = sharedValue<ActionFilter>({ status: 'open', gap: 'any' });

/** Shown instead of a list that a filter leaves empty. */
const nothingShown = {
  open: 'No open actions here.',
  done: 'No actions done here yet.',
  dropped: 'No dropped actions here.',
  all: 'No actions for this gap.',
} as const satisfies Record<StatusFilter, string>;

/** What the person will do: the focus at the top, the actions in their order, and where they come from. */
export function ActionsPart({ direction }: { readonly direction: Direction }) {
  const { ladder } = useReady();
  const { deletedActions } = useRecords();
  const actions = useActions();
  const heading = travelDirectionOf(ladder, direction);
  const { last, ranked } = useLatestGaps(direction);
  const chosen = filters.useValue();
  const gaps = gapsWithActions(actions).map(gapKey);
  // The last action for a gap may be gone.
  const filter = ['any', 'none', ...gaps].includes(chosen.gap) ? chosen : { ...chosen, gap: 'any' };
  const [{ opened, staying, blank }, change] = useListState();
  const [adopting, setAdopting] = useState(false);
  const adopt = useRef<HTMLButtonElement>(null);
  const restore = useRestoreAction();

  const fits = new Set(filteredActions(actions, filter));
  const shown = actions.filter((action) => fits.has(action) || staying.has(action.id));
  const unwritten = useUnwritten(actions, blank);

  function setFilter(next: ActionFilter): void {
    filters.set(next);
    change({ kind: 'filtered' });
  }

  const write = (gap: Gap | null) => change({ kind: 'write', blank: blankAction(gap) });

  return (
    <>
      <PageHeader
        title="What you’ll do"
        documentTitle="Actions"
        kicker={<DirectionWords direction={direction} />}
        lead={planLead(ladder, direction)}
        actions={
          <>
            <Button
              ref={adopt}
              variant="default"
              aria-expanded={adopting}
              onClick={() => setAdopting(!adopting)}
            >
              Add from the ladder
            </Button>
            <Button onClick={() => write(null)}>Write an action</Button>
          </>
        }
      />
      {adopting && (
        <AdoptPanel
          direction={direction}
          close={() => {
            setAdopting(false);
            adopt.current?.focus();
          }}
          open={(id) => {
            setAdopting(false);
            change({ kind: 'open', id });
          }}
        />
      )}
      <FocusNow direction={direction} last={last} ranked={ranked} actions={actions} write={write} />
      <section className={classes.list} aria-label="Actions">
        {actions.length > 0 && (
          <ActionFilters
            heading={heading}
            actions={actions}
            filter={filter}
            setFilter={setFilter}
          />
        )}
        <ActionRows
          all={actions}
          actions={shown}
          unwritten={unwritten}
          heading={heading}
          opened={opened}
          ranked={ranked}
          change={change}
        />
        {shown.length + unwritten.length === 0 && (
          <p className={classes.none}>
            {actions.length === 0
              ? 'No actions yet. Add one of the ladder’s accelerators, or write your own. One small thing for this month is a good start.'
              : nothingShown[filter.status]}
          </p>
        )}
      </section>
      <RecentlyDeleted
        deleted={deletedActions}
        name={({ what }) => <bdi className={classes.deleted}>{what}</bdi>}
        nameTexts={({ what }) => [what]}
        restore={restore}
      />
    </>
  );
}
