import type { Pair } from '../../../../data/progress/compare.ts';
import { AssessmentId } from '../../../../data/values/ids.ts';

/** Two assessments in the order in which the person put them; the same one twice is possible. */
export type TwoDates = readonly [AssessmentId, AssessmentId];

/**
 * The two that an address asks for. What it leaves open is one of the ends: the newest beside the one
 * that is named, the first beside the newest. Text that is no id stands for an assessment that is not here.
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

/** The nil id: no assessment is given it. */
const nowhere = AssessmentId.parse('00000000-0000-0000-0000-000000000000');
