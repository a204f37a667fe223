import type { Assessment } from '../assessments/assessment.ts';
import type { Ladder } from '../ladder/schema.ts';
import { listed } from '../text/sentence.ts';
import type { ActivityId } from '../values/ids.ts';
import { energyGiven, energyWords } from '../week/energy.ts';
import type { Pair } from './compare.ts';
import {
  type AnswersCompared,
  answerDifference,
  namesOf,
  sameSentence,
} from './compare-answers.ts';

/** What gives energy, for the activities answered both times; null if there are none. */
export function energyCompared(ladder: Ladder, { earlier, later }: Pair): AnswersCompared | null {
  const differences = ladder.activities
    .flatMap(({ id, name }) => answerDifference(id, name, wordsOf(earlier, id), wordsOf(later, id)))
    .filter(({ kind }) => kind !== 'given-once');
  if (differences.length === 0) return null;
  const changed = namesOf(differences, 'changed');
  return {
    differences,
    sentences: [
      ...(changed.length === 0
        ? []
        : [['Your answer changed for ', { strong: listed(changed) }, '.']]),
      ...sameSentence(differences, 'activity is unchanged', 'activities are unchanged'),
    ],
  };
}

function wordsOf({ energy }: Assessment, activity: ActivityId): string | null {
  const given = energyGiven(energy, activity);
  return given === null ? null : energyWords(given);
}
