import { firstPair, type LevelPair, levelPair } from '../../../data/ladder/compared-levels.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { sharedValue } from '../../state/shared-value.ts';

/** `pair` is null until two levels are chosen; until then it is the person's own. */
type Choice =
  | { readonly kind: 'all'; readonly pair: LevelPair | null }
  | { readonly kind: 'two'; readonly pair: LevelPair | null };

const choice = sharedValue<Choice>({ kind: 'all', pair: null });

/** Shows all levels, or two of them; the two are remembered for next time. */
export function showLevels(kind: Choice['kind']): void {
  choice.set({ ...choice.get(), kind });
}

/** Compares only these two; choosing the same one twice changes nothing. */
export function compareLevels(ladder: Ladder, a: LevelId, b: LevelId): void {
  const pair = levelPair(ladder, a, b);
  if (pair !== null) choice.set({ kind: 'two', pair });
}

/** The two levels being compared; null while all are shown. Remembered while the app runs. */
export function useComparedPair(ladder: Ladder, direction: Direction): LevelPair | null {
  const { kind, pair } = choice.useValue();
  return kind === 'all' ? null : (pair ?? firstPair(ladder, direction));
}
