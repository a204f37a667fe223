import type { Assessment, EvidenceContent } from '../assessments/assessment.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Action } from '../plan/action.ts';
import { formatAgo, formatDate } from '../text/dates.ts';
import { listed, numberWord, type Sentence } from '../text/sentence.ts';
import type { LevelId, SkillId } from '../values/ids.ts';
import { addMonths, type IsoDate, localDay, monthsBetween } from '../values/iso-date.ts';
import type { ChangeThresholds } from './change.ts';
import { skillChanges } from './progress-sentences.ts';

/** What the newest scores are compared with. */
export const starts = ['last-time', 'a-year-ago', 'beginning'] as const;
export type Start = (typeof starts)[number];

/** From so many months on, answers are of long ago: the person and the role may be others by now. */
export const longAgo = 6;

/**
 * The assessments from the start to the newest; they are in order, and of one ladder. For the later starts only
 * those with a score at the level; null if there is no such start.
 */
export function since(
  inOrder: readonly Assessment[],
  level: LevelId,
  start: Start,
): readonly Assessment[] | null {
  if (start === 'beginning') return inOrder;
  const scored = inOrder.filter((each) => scoredSkills(each, level).length > 0);
  if (start === 'last-time') return scored.length < 2 ? null : scored.slice(-2);
  const newest = scored.at(-1);
  if (newest === undefined) return null;
  const yearAgo = addMonths(newest.date, -12);
  const from = scored.findLastIndex(({ date }) => date <= yearAgo);
  return from < 0 ? null : scored.slice(from);
}

/** The starts that lead to different days. */
export function startsOffered(inOrder: readonly Assessment[], level: LevelId): readonly Start[] {
  const days = new Set<IsoDate>();
  return starts
    .toReversed()
    .flatMap((start) => {
      const first = since(inOrder, level, start)?.[0];
      if (first === undefined || days.has(first.date)) return [];
      days.add(first.date);
      return [start];
    })
    .toReversed();
}

/** What changed from a later start; a skill that was rated only once since then is left out. */
export function progressSince(
  ladder: Ladder,
  inOrder: readonly Assessment[],
  level: LevelId,
  start: Exclude<Start, 'beginning'>,
  thresholds: ChangeThresholds,
): readonly Sentence[] {
  const counted = since(inOrder, level, start) ?? [];
  const { changed, same } = skillChanges(ladder, counted, level, thresholds);
  const twice = ladder.skills.some(
    ({ id }) =>
      counted.filter((each) => scoredSkills(each, level).some((skill) => skill === id)).length > 1,
  );
  return twice ? [...changed, ...same] : [['No skill was rated more than once since then.']];
}

interface Lately {
  readonly inOrder: readonly Assessment[];
  readonly actions: readonly Action[];
  readonly evidence: readonly EvidenceContent[];
}

/**
 * What a person who comes back wants to know first: how long ago the newest assessment is, if it is long ago; what
 * changed in it; and what they have done since.
 */
export function sinceLastTime(
  ladder: Ladder,
  { inOrder, actions, evidence }: Lately,
  level: LevelId,
  thresholds: ChangeThresholds,
  today: IsoDate,
): readonly Sentence[] {
  const newest = inOrder.at(-1);
  if (newest === undefined) return [];
  return [
    ...agoSentence(newest.date, today),
    ...changeSentences(ladder, inOrder, level, thresholds),
    ...doneSentence(actions, evidence, newest.date, today),
  ];
}

function agoSentence(date: IsoDate, today: IsoDate): readonly Sentence[] {
  if (monthsBetween(date, today) < longAgo) return [];
  return [
    [
      `This is how things were ${formatAgo(date, today)}. A new assessment shows where you are now.`,
    ],
  ];
}

function changeSentences(
  ladder: Ladder,
  inOrder: readonly Assessment[],
  level: LevelId,
  thresholds: ChangeThresholds,
): readonly Sentence[] {
  const two = since(inOrder, level, 'last-time');
  const [before, last] = two ?? [];
  if (before === undefined || last === undefined || last !== inOrder.at(-1)) return [];
  const scoredBefore = new Set(scoredSkills(before, level));
  if (!scoredSkills(last, level).some((skill) => scoredBefore.has(skill))) return [];
  const { changed } = skillChanges(ladder, [before, last], level, thresholds);
  if (changed.length > 0) return changed;
  return [[`Since ${formatDate(before.date)}, your scores are about the same.`]];
}

function doneSentence(
  actions: readonly Action[],
  evidence: readonly EvidenceContent[],
  from: IsoDate,
  today: IsoDate,
): readonly Sentence[] {
  const isSince = (day: IsoDate) => day > from && day <= today;
  const done = actions.filter(
    ({ status, statusAt }) => status === 'done' && isSince(localDay(new Date(statusAt))),
  ).length;
  const pieces = evidence.filter(({ date }) => isSince(date)).length;
  const parts = [
    ...(done > 0 ? [`finished ${numberWord(done)} ${done === 1 ? 'action' : 'actions'}`] : []),
    ...(pieces > 0
      ? [`added ${numberWord(pieces)} ${pieces === 1 ? 'piece' : 'pieces'} of evidence`]
      : []),
  ];
  return parts.length === 0 ? [] : [[`Since ${formatDate(from)}, you’ve ${listed(parts)}.`]];
}

function scoredSkills({ ratings }: Assessment, level: LevelId): readonly SkillId[] {
  return ratings.flatMap(({ skill, level: of, rating }) =>
    of === level && typeof rating === 'number' ? [skill] : [],
  );
}
