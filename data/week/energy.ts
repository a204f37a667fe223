import { z } from 'zod';
import { ActivityId } from '../values/ids.ts';

/** How an activity affects a person's energy: −2 drains me a lot, 0 neither, 2 gives me a lot. */
export const Energy = z.int().min(-2).max(2).brand<'Energy'>();
export type Energy = z.infer<typeof Energy>;

export const EnergyAnswer = z.strictObject({ activity: ActivityId, energy: Energy }).readonly();
export type EnergyAnswer = z.infer<typeof EnergyAnswer>;

/** The five answers, from draining to energizing. */
export const energyAnchors = [
  { energy: Energy.parse(-2), words: 'Drains me a lot' },
  { energy: Energy.parse(-1), words: 'Drains me a little' },
  { energy: Energy.parse(0), words: 'Neither' },
  { energy: Energy.parse(1), words: 'Gives me some' },
  { energy: Energy.parse(2), words: 'Gives me a lot' },
] as const;

/** The energy answer for an activity, or null if there is none. */
export function energyGiven(answers: readonly EnergyAnswer[], activity: ActivityId): Energy | null {
  return answers.findLast((each) => each.activity === activity)?.energy ?? null;
}

/** "Gives me some"; "not said" if there is no answer. */
export function energyWords(energy: Energy | null): string {
  return energyAnchors.find((each) => each.energy === energy)?.words ?? 'not answered';
}
