import { useMemo } from 'react';
import type { TravelDirection } from '../../../../data/ladder/route.ts';
import type { ActionRowView } from '../../../../data/plan/action-row-words.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';

/** A hook: what the words of an action's row depend on. */
export function useActionRowView(heading: TravelDirection): ActionRowView {
  const { ladder } = useReady();
  const today = useToday();
  return useMemo(() => ({ ladder, heading, today }), [ladder, heading, today]);
}
