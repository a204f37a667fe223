import { stillHere } from '../../state/still-here.ts';
import { bringIntoSight } from '../long-list/long-lists.ts';

/**
 * Remembers the screen on which a deletion is undone; returns a function that scrolls the row into view there
 * once it is back.
 */
export function inSightAgain(id: string): () => void {
  const here = stillHere();
  return () => {
    if (here()) bringIntoSight(id);
  };
}
