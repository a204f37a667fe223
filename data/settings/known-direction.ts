import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction, Settings, SettingsChange } from './settings.ts';

/** Returns the change. Throws a RangeError for a level that the ladder does not have. */
export function refuseUnknownLevels(ladder: Ladder, change: SettingsChange): SettingsChange {
  if (change.direction !== undefined) {
    levelOf(ladder, change.direction.current);
    levelOf(ladder, change.direction.target);
  }
  return change;
}

/** A direction saved with another ladder is asked for again; everything else stays. */
export function withKnownDirection(ladder: Ladder, settings: Settings): Settings {
  const { direction } = settings;
  return direction === null || isKnown(ladder, direction)
    ? settings
    : { ...settings, direction: null };
}

function isKnown({ levels }: Ladder, { current, target }: Direction): boolean {
  return [current, target].every((id) => levels.some((level) => level.id === id));
}
