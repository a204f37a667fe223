import { skillStep } from '../../../data/assessments/steps.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';

const names: Readonly<Record<string, string>> = {
  week: 'Week',
  scope: 'Scope',
  shifts: 'Shifts',
  'look-back': 'Looking back',
  note: 'Note',
  review: 'Review',
};

/** A step's visible name: a skill's name, "Week", "Scope", "Shifts", "Looking back", "Note" or "Review". */
export function stepName(ladder: Ladder, step: string): string {
  return ladder.skills.find(({ id }) => skillStep(id) === step)?.name ?? names[step] ?? step;
}
