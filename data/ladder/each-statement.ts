import type { Statement } from '../assessments/assessment.ts';
import type { Ladder } from './schema.ts';

/** Maps the ladder's statements with `row`, skill by skill and level by level; null leaves one out. */
export function eachStatement<Row>(
  { skills, levels }: Pick<Ladder, 'skills' | 'levels'>,
  row: (statement: Statement) => Row | null,
): readonly Row[] {
  return skills.flatMap(({ id: skill }) =>
    levels.flatMap(({ id: level }) => {
      const made = row({ skill, level });
      return made === null ? [] : [made];
    }),
  );
}
