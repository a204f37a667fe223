import { wantedEnd } from '../ladder/route.ts';
import { distanceOf, distances } from '../plan/distance.ts';
import {
  capitalised,
  listed,
  numberWord,
  type Sentence,
  type Voice,
  voices,
} from '../text/sentence.ts';
import { positionWords, type ShiftStanding, type TransitionStanding } from './shifts.ts';

/** One shift for screen readers: "Technical influence → People influence: mostly “Technical influence”." */
export function shiftStandingSentence(standing: ShiftStanding): string {
  const { shift } = standing;
  const where =
    standing.kind === 'placed' ? positionWords(shift, standing.position) : 'not answered';
  return `${shift.from} → ${shift.to}: ${where}.`;
}

/**
 * The person's progress, in words and counts; next is the shift that comes first in the ranked list of gaps.
 */
export function shiftSummary(
  standings: readonly TransitionStanding[],
  when: 'now' | 'then' = 'now',
  voice: Voice = 'you',
): Sentence {
  const all = standings.flatMap(({ shifts }) => shifts);
  if (all.length === 0) return ['There are no shifts on this route.'];
  const placed = all.filter((standing) => standing.kind === 'placed');
  if (placed.length === 0) {
    return when === 'now'
      ? [`${capitalised(voices[voice].subject)} haven’t answered any shifts yet.`]
      : ['No shifts were answered.'];
  }
  const counts = {
    total: all.length,
    there: placed.filter(({ away }) => away === 0).length,
    begun: placed.filter(({ away }) => away > 0 && away < 4).length,
    missing: all.length - placed.length,
  };
  return [
    countsOf(namesOf(standings), counts, when, voice),
    ...(when === 'now' ? nextOf(standings) : []),
  ];
}

interface ShiftCounts {
  readonly total: number;
  /** At the wanted end. */
  readonly there: number;
  readonly begun: number;
  readonly missing: number;
}

/** " in IC → Manager": the transitions that are deepened; empty for a route from one level to another. */
function namesOf(standings: readonly TransitionStanding[]): string {
  const deepened = standings.filter(({ heading }) => heading === 'deepen');
  const names = listed(deepened.map(({ transition }) => transition.name));
  return names === '' ? '' : ` in ${names}`;
}

/**
 * "You’ve completed one of four shifts and started three more.", "You’ve started both shifts.", "You’ve
 * started one of four shifts. Three aren’t answered yet."
 */
function countsOf(
  of: string,
  { total, there, begun, missing }: ShiftCounts,
  when: 'now' | 'then',
  voice: Voice,
): string {
  const { subject, have } = voices[voice];
  const done = capitalised(when === 'now' ? have : `${subject} had`);
  const some = [
    ...(there > 0 ? [{ verb: 'completed', count: there }] : []),
    ...(begun > 0 ? [{ verb: 'started', count: begun }] : []),
  ];
  const [first, second] = some;
  const then = second === undefined ? '' : ` and ${second.verb} ${numberWord(second.count)} more`;
  const lead =
    first === undefined
      ? `${capitalised(subject)} ${when === 'now' ? 'haven’t' : 'hadn’t'} started ${noneOf(total, missing)}${of}${when === 'now' && missing === 0 ? ' yet' : ''}`
      : `${done} ${first.verb} ${shareOf(first.count, total)}${of}${then}`;
  const fresh = first === undefined ? 0 : total - there - begun - missing;
  return `${lead}.${restWords(fresh, missing, when)}`;
}

/** "three of four shifts", "all four shifts", "both shifts", "the one shift" */
function shareOf(count: number, total: number): string {
  if (total === 1) return 'the one shift';
  if (count === total) return total === 2 ? 'both shifts' : `all ${numberWord(total)} shifts`;
  return `${numberWord(count)} of ${numberWord(total)} shifts`;
}

/** "any of the four shifts", or counting only answered ones, "two of four shifts" */
function noneOf(total: number, missing: number): string {
  if (missing > 0) return shareOf(total - missing, total);
  if (total === 1) return 'the one shift';
  return `${total === 2 ? 'either' : 'any'} of the ${numberWord(total)} shifts`;
}

/**
 * " Two aren’t answered yet.", " One isn’t started and two aren’t answered yet."; empty if the counts before
 * say it all.
 */
function restWords(fresh: number, missing: number, when: 'now' | 'then'): string {
  if (missing === 0) return '';
  const [one, more, yet] = when === 'now' ? ['isn’t', 'aren’t', ' yet'] : ['wasn’t', 'weren’t', ''];
  const parts = [
    ...(fresh > 0 ? [`${numberWord(fresh)} ${fresh === 1 ? one : more} started`] : []),
    `${numberWord(missing)} ${missing === 1 ? one : more} answered${yet}`,
  ];
  return ` ${capitalised(listed(parts))}.`;
}

/** The next shift, as the ranked list of gaps has it: distance first, then the order of the transitions. */
function nextOf(standings: readonly TransitionStanding[]): Sentence {
  const left = standings.flatMap(({ heading, shifts }, turn) =>
    shifts.flatMap((each) =>
      each.kind === 'placed' && each.away > 0 ? [{ ...each, heading, turn }] : [],
    ),
  );
  const step = ({ away }: { readonly away: number }) =>
    distances.indexOf(distanceOf('shift', away));
  const [next] = left.toSorted((a, b) => step(a) - step(b) || a.turn - b.turn || b.away - a.away);
  if (next === undefined) return [];
  const wanted = wantedEnd(next.heading);
  const start = next.shift[wanted === 'to' ? 'from' : 'to'];
  return [' Next: ', { strong: `“${start}” to “${next.shift[wanted]}”` }, '.'];
}
