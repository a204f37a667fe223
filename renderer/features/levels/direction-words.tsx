import { levelOf } from '../../../data/ladder/lookup.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { useReady } from '../../state/use-start.ts';
import { Arrow } from '../../ui/arrow.tsx';

/** "Individual Contributor → Manager", or "Staying a manager" if the target is the current level. */
export function DirectionWords({ direction }: { readonly direction: Direction }) {
  const { ladder } = useReady();
  const current = levelOf(ladder, direction.current).name;
  if (direction.current === direction.target)
    return <>Staying {levelOf(ladder, direction.current).noun}</>;
  return (
    <>
      {current}
      <Arrow />
      {levelOf(ladder, direction.target).name}
    </>
  );
}
