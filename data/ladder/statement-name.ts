import type { Statement } from '../assessments/assessment.ts';
import { descriptorOf, levelOf, skillOf } from './lookup.ts';
import type { Ladder } from './schema.ts';

/** "People, Manager: Coaching ICs, 1:1s, hiring": on one line, for a table. */
export function statementName(ladder: Ladder, statement: Statement): string {
  const { skill, level } = statement;
  return `${skillOf(ladder, skill).name}, ${levelOf(ladder, level).short}: ${descriptorOf(ladder, statement)}`;
}
