import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../model/settings.ts';

/** "Individual Contributor to Manager", or the one level when it is to be deepened. */
export function directionWords(ladder: Ladder, { current, target }: Direction): string {
  const { name } = levelOf(ladder, current);
  return current === target ? name : `${name} to ${levelOf(ladder, target).name}`;
}
