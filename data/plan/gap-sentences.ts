import type { Answers } from '../assessments/latest.ts';
import { halves } from '../assessments/score.ts';
import { levelWords } from '../ladder/level-words.ts';
import { levelOf } from '../ladder/lookup.ts';
import { travelledName, travelledShift } from '../ladder/route-sentences.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import { shiftStandings } from '../shifts/shifts.ts';
import { skillStandings } from '../skills/skills.ts';
import { capitalised, counted, numberWord, possessive } from '../text/sentence.ts';
import { type Distance, distances } from './distance.ts';
import { mostFocus } from './gap.ts';
import type { RankedGap } from './gaps.ts';

const distanceNames = {
  far: 'Far',
  'some-way': 'Some way to go',
  close: 'Close',
} as const satisfies Record<Distance, string>;

/** A part of the ranked list with its heading. */
export interface GapSection {
  readonly title: string;
  readonly gaps: readonly RankedGap[];
}

/** The ranked list in parts: its first three, whatever their distances, then the others by distance. */
export function gapSections(ranked: readonly RankedGap[]): readonly GapSection[] {
  const [first, others] = [ranked.slice(0, mostFocus), ranked.slice(mostFocus)];
  return [
    { title: 'First', gaps: first },
    ...distances.map((distance) => ({
      title: distanceNames[distance],
      gaps: others.filter((each) => each.distance === distance),
    })),
  ].filter(({ gaps }) => gaps.length > 0);
}

/** How the list is ordered, shown at its top. */
export const orderWords =
  'The biggest come first, and shifts of later transitions after those of your next one. Among gaps of the same size, those your transitions name come first, then those with recent evidence. At most one of the first three is about your time, unless there are too few others.';

/** What a gap's rank is based on: its distance, its evidence, and what on the route is about it. */
export function gapReason(ladder: Ladder, ranked: RankedGap): string {
  return [`${howFarWords(ladder, ranked)}.`, evidenceWords(ranked), namingWords(ladder, ranked)]
    .filter((words) => words !== '')
    .join(' ');
}

/** "1½ below manager level", "13 points below a manager’s range", "Two steps from “People influence”". */
export function howFarWords(ladder: Ladder, ranked: RankedGap): string {
  switch (ranked.kind) {
    case 'skill': {
      const level = levelOf(ladder, ranked.gap.level);
      return `${halves(ranked.standing.below)} below ${levelWords(level)}`;
    }
    case 'time': {
      const { noun } = levelOf(ladder, ranked.gap.level);
      const { outside, kind } = ranked.fit;
      return `${counted(outside, 'point', 'points')} ${kind} ${possessive(noun)} range`;
    }
    case 'shift': {
      const steps = ranked.away === 1 ? 'step' : 'steps';
      return `${capitalised(numberWord(ranked.away))} ${steps} from “${ranked.wanted}”`;
    }
  }
}

/** What is not in any gap because it was not answered, or there was no chance to show it; null if nothing. */
export function notGaps(ladder: Ladder, answers: Answers, direction: Direction): string | null {
  const parts = [
    ...notRated(ladder, answers, direction),
    ...(answers.week === null ? ['your week (not recorded)'] : []),
    ...notPlaced(ladder, answers, direction),
  ];
  return parts.length === 0 ? null : `Not in the list: ${parts.join(', ')}.`;
}

/** Shown if there are no gaps: because the answers match the target, or because there were no answers to compare. */
export function noGaps(ladder: Ladder, answers: Answers, direction: Direction): string {
  const { noun } = levelOf(ladder, direction.target);
  const skills = skillStandings(ladder, answers.ratings, direction.target);
  const shifts = shiftStandings(ladder, answers.shifts, direction).flatMap(
    ({ shifts: standings }) => standings,
  );
  const isAnswered =
    answers.week !== null ||
    skills.some(({ kind }) => kind === 'rated') ||
    shifts.some(({ kind }) => kind === 'placed');
  return isAnswered
    ? `In the answers you gave, there’s no gap between your work and ${possessive(noun)}.`
    : 'No gaps to list yet. They come from your rated skills, your week and your shifts.';
}

/** Only scores have evidence; it is from the six months before the assessment. */
function evidenceWords(ranked: RankedGap): string {
  if (ranked.kind !== 'skill') return '';
  return ranked.recent ? 'Has recent evidence.' : 'No recent evidence.';
}

function namingWords(ladder: Ladder, { kind, naming }: RankedGap): string {
  if (naming === null) return '';
  const name = travelledName(ladder, naming.on);
  return kind === 'shift' ? `Part of ${name}.` : `${name} says: “${naming.words}”.`;
}

function notRated(ladder: Ladder, { ratings }: Answers, { target }: Direction): readonly string[] {
  return skillStandings(ladder, ratings, target).flatMap(({ kind, skill }) => {
    if (kind === 'rated') return [];
    const name = ladder.skills.find(({ id }) => id === skill)?.name ?? '';
    return [`${name} (${kind === 'no-chance' ? 'no chance to show it' : 'not rated'})`];
  });
}

/** Up to two shifts are named, more are counted. */
function notPlaced(ladder: Ladder, { shifts }: Answers, direction: Direction): readonly string[] {
  const missing = shiftStandings(ladder, shifts, direction).flatMap(
    ({ heading, shifts: standings }) =>
      standings
        .filter(({ kind }) => kind === 'not-placed')
        .map(({ shift }) => travelledShift(shift, heading)),
  );
  return missing.length > 2
    ? [`${numberWord(missing.length)} shifts (not answered)`]
    : missing.map((name) => `“${name}” (not answered)`);
}
