import type { AssessmentContent, Statement } from '../assessments/assessment.ts';
import { sameLadder } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { DataFile } from './data-file.ts';

/**
 * Paths at which an assessment made with this ladder refers to something the ladder doesn't have, so no
 * screen could show it. An assessment of another ladder is shown as such, and a draft itself says what has to
 * change.
 */
export function unknownPlaces(
  { assessments }: Pick<DataFile, 'assessments'>,
  ladder: Ladder,
): readonly string[] {
  const isKnown = knownIn(ladder);
  return assessments.flatMap(({ versions }, assessment) =>
    versions.flatMap((version, index) =>
      sameLadder(ladder, version.ladder)
        ? Object.entries(isKnown(version))
            .filter(([, known]) => !known)
            .map(([part]) => `assessments › ${assessment + 1} › versions › ${index + 1} › ${part}`)
        : [],
    ),
  );
}

function knownIn(ladder: Ladder) {
  const [levels, skills, activities, dimensions] = [
    idsOf(ladder.levels),
    idsOf(ladder.skills),
    idsOf(ladder.activities),
    idsOf(ladder.scope),
  ];
  const shifts = idsOf(
    ladder.transitions.flatMap(({ id, shifts }) =>
      shifts.map((shift) => ({ id: `${id} ${shift.id}` })),
    ),
  );
  const isStatement = ({ skill, level }: Statement) => skills.has(skill) && levels.has(level);
  return (content: AssessmentContent) =>
    ({
      currentLevel: levels.has(content.currentLevel),
      targetLevel: levels.has(content.targetLevel),
      ratings: content.ratings.every(isStatement),
      revisions: content.revisions.every(isStatement),
      week: content.week?.shares.every(({ activity }) => activities.has(activity)) ?? true,
      energy: content.energy.every(({ activity }) => activities.has(activity)),
      scope: content.scope.every(
        ({ dimension, level }) =>
          dimensions.has(dimension) && (level === null || levels.has(level)),
      ),
      shifts: content.shifts.every(({ transition, shift }) => shifts.has(`${transition} ${shift}`)),
      guesses: content.guesses.every(isStatement),
      lookBacks: content.lookBacks.every(({ ratings }) => ratings.every(isStatement)),
    }) satisfies Partial<Record<keyof AssessmentContent, boolean>>;
}

function idsOf(parts: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(parts.map(({ id }) => id));
}
