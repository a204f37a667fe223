import type { Assessment, Evidence } from '../assessments/assessment.ts';
import { type Latest, latestAnswers } from '../assessments/latest.ts';
import { soFar } from '../assessments/so-far.ts';
import { newestFirst } from '../evidence/evidence-of-skill.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Retest } from '../retest/retest.ts';
import type { Direction, Settings } from '../settings/settings.ts';
import { addMonths, type IsoDate } from '../values/iso-date.ts';
import type { Action } from './action.ts';
import { isOpen } from './action-list.ts';
import type { Focus } from './gap.ts';
import type { Path } from './path.ts';

/** Everything that a growth plan is made from. */
export interface PlanContent {
  readonly ladder: Ladder;
  readonly direction: Direction;
  readonly settings: Settings;
  /** The assessments made with this ladder, from the oldest to the newest; may be empty. */
  readonly assessments: readonly Assessment[];
  readonly evidence: readonly Evidence[];
  readonly focus: Focus;
  readonly actions: readonly Action[];
  readonly path: Path;
  readonly retests: readonly Retest[];
  readonly today: IsoDate;
}

/** The newest answers of each part, which the sections draw. */
export function latestIn({ ladder, assessments, direction }: PlanContent): Latest {
  return latestAnswers(ladder, assessments, direction);
}

/** The newest assessment, or null. */
export function latestOf({ assessments }: Pick<PlanContent, 'assessments'>): Assessment | null {
  return assessments.at(-1) ?? null;
}

/** A plan's actions: the open ones in the person's order, then those done, without the dropped ones. */
export function planActions(all: readonly Action[]): readonly Action[] {
  return [...all.filter(isOpen), ...all.filter(({ status }) => status === 'done')];
}

/** The evidence since six months before the newest assessment, until today, in the screens' order. */
export function planEvidence(content: PlanContent): readonly Evidence[] {
  const from = addMonths(latestOf(content)?.date ?? content.today, -6);
  return newestFirst(soFar(content.evidence, content.today).filter(({ date }) => date >= from));
}
