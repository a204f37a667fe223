import type { Pair } from '../../../../data/progress/compare.ts';
import { AssessmentId } from '../../../../data/values/ids.ts';

/** Two assessments in the person's order; they may be the same. */
export type TwoDates = readonly [AssessmentId, AssessmentId];

/**
 * The two that an address asks for. A missing one is one of the ends: the newest next to the given one, or
 * the first if that is the newest. Text that is not an id stands for a missing assessment.
 */
export function twoDates(ends: Pair, one: string | undefined, other: string | undefined): TwoDates {
  const first = one === undefined ? ends.earlier.id : idOf(one);
  return [first, other === undefined ? besides(first, ends) : idOf(other)];
}

function besides(id: AssessmentId, { earlier, later }: Pair): AssessmentId {
  return id === later.id ? earlier.id : later.id;
}

function idOf(text: string): AssessmentId {
  const read = AssessmentId.safeParse(text);
  return read.success ? read.data : nowhere;
}

/** The nil id: no assessment has it. */
const nowhere = AssessmentId.parse('00000000-0000-0000-0000-000000000000');
