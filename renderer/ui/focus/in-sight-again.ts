import { stillHere } from '../../state/still-here.ts';
import { bringIntoSight } from '../long-list/long-lists.ts';

/** Remembers the screen on which a deletion is undone; gives what brings the row into sight there once it is back. */
export function inSightAgain(id: string): () => void {
  const here = stillHere();
  return () => {
    if (here()) bringIntoSight(id);
  };
}
