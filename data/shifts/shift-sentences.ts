import { wantedEnd } from '../ladder/way.ts';
import { listed, numberWord, type Sentence, someOf } from '../text/sentence.ts';
import { positionWords, type ShiftStanding, type TransitionStanding } from './shifts.ts';

/** One shift read aloud: "Technical influence → People influence: mostly “Technical influence”." */
export function shiftStandingSentence(standing: ShiftStanding): string {
  const { shift } = standing;
  const where =
    standing.kind === 'placed' ? positionWords(shift, standing.position) : 'not placed yet';
  return `${shift.from} → ${shift.to}: ${where}.`;
}

/** Where the person stands on the way, in words and counts; next is the farthest of the first transition with something left. */
export function shiftSummary(
  standings: readonly TransitionStanding[],
  when: 'now' | 'then' = 'now',
): Sentence {
  const all = standings.flatMap(({ shifts }) => shifts);
  if (all.length === 0) return ['There is no shift on this way.'];
  const placed = all.filter((standing) => standing.kind === 'placed');
  if (placed.length === 0) {
    const [one, none] =
      when === 'now'
        ? ['The one shift is not placed yet.', 'No shift is placed yet.']
        : ['The one shift was not placed.', 'No shift was placed.'];
    return [all.length === 1 ? one : none];
  }
  const states = [
    { count: placed.filter(({ away }) => away === 0).length, words: 'wholly there' },
    { count: placed.filter(({ away }) => away > 0 && away < 4).length, words: 'begun' },
    { count: placed.filter(({ away }) => away === 4).length, words: 'still to begin' },
    { count: all.length - placed.length, words: 'not placed yet' },
  ].filter(({ count }) => count > 0);
  return [countsOf(standings, all.length, states), ...nextOf(standings)];
}

/** "Of four shifts on the way, one is wholly there and three are begun", "Both shifts on the way are begun". */
function countsOf(
  standings: readonly TransitionStanding[],
  total: number,
  states: readonly { readonly count: number; readonly words: string }[],
): string {
  const deepened = standings.filter(({ heading }) => heading === 'deepen');
  const names = listed(deepened.map(({ transition }) => transition.name));
  const [only, ...others] = states;
  if (only !== undefined && others.length === 0) {
    const where = names === '' ? 'on the way' : `of ${names}`;
    if (total === 1) return `The one shift ${where} is ${only.words}`;
    return `${someOf(total, total, `shifts ${where}`)} ${only.words}`;
  }
  const count = numberWord(total);
  const which = names === '' ? `${count} shifts on the way` : `the ${count} shifts of ${names}`;
  const parts = states.map(
    (state) => `${numberWord(state.count)} ${state.count === 1 ? 'is' : 'are'} ${state.words}`,
  );
  return `Of ${which}, ${listed(parts)}`;
}

function nextOf(standings: readonly TransitionStanding[]): Sentence {
  for (const { heading, shifts } of standings) {
    const left = shifts.filter((each) => each.kind === 'placed').filter(({ away }) => away > 0);
    const most = Math.max(0, ...left.map(({ away }) => away));
    const next = left.find(({ away }) => away === most);
    if (next !== undefined) {
      const wanted = wantedEnd(heading);
      const start = next.shift[wanted === 'to' ? 'from' : 'to'];
      return ['; next: ', { strong: `“${start}” to “${next.shift[wanted]}”` }, '.'];
    }
  }
  return ['.'];
}
