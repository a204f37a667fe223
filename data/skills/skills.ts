import { ratingGiven, type StatementRating } from '../assessments/assessment.ts';
import { halves, type Score } from '../assessments/score.ts';
import { levelKind, levelWords } from '../ladder/level-words.ts';
import { levelOf, profileScore, skillOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import {
  capitalised,
  listed,
  numberWord,
  type Sentence,
  someOf,
  type Voice,
  voices,
} from '../text/sentence.ts';
import type { LevelId, SkillId } from '../values/ids.ts';

interface Expected {
  readonly skill: SkillId;
  /** What the level expects, 1 to 5 in halves. */
  readonly profile: Score;
}

/** `below` is the distance below the profile, 0 to 4 in halves: 0 at or above the profile. */
export type RatedSkill = Expected & {
  readonly kind: 'rated';
  readonly score: Score;
  readonly below: number;
};

export type SkillStanding =
  | RatedSkill
  | (Expected & { readonly kind: 'no-chance' })
  | (Expected & { readonly kind: 'not-rated' });

/** Every skill against one level's profile, in the ladder's order. */
export function skillStandings(
  ladder: Ladder,
  ratings: readonly StatementRating[],
  level: LevelId,
): readonly SkillStanding[] {
  return ladder.skills.map(({ id: skill }) => {
    const profile = profileScore(ladder, level, skill);
    const rating = ratingGiven(ratings, skill, level);
    if (rating === null) return { kind: 'not-rated', skill, profile };
    if (rating === 'no-chance') return { kind: 'no-chance', skill, profile };
    const below = Math.max(0, profile - rating);
    return { kind: 'rated', skill, profile, score: rating, below };
  });
}

/** The summary in words and counts, never a grade (design: How a rating works). `then`: for an assessment in the past. */
export function skillSummary(
  ladder: Ladder,
  ratings: readonly StatementRating[],
  level: LevelId,
  voice: Voice = 'you',
  when: 'now' | 'then' = 'now',
): Sentence {
  const standings = skillStandings(ladder, ratings, level);
  const name = ({ skill }: SkillStanding) => skillOf(ladder, skill).name;
  const names = (kind: SkillStanding['kind']) =>
    standings.filter((standing) => standing.kind === kind).map(name);
  const noChance = names('no-chance');
  const notRated = names('not-rated');
  const asked = levelOf(ladder, level);
  const rest = without(noChance, notRated, voice, when);

  if (names('rated').length === 0) {
    if (noChance.length > 0) return rest;
    return when === 'then'
      ? [`No ${levelKind(asked)} skills were rated.`]
      : [`${capitalised(voices[voice].subject)} haven’t rated any ${levelKind(asked)} skills yet.`];
  }
  return [
    ...atProfile(standings, levelWords(asked), voice, when),
    ...next(standings, name, when),
    ...(rest.length > 0 ? [' ', ...rest] : []),
  ];
}

/** "Two of the five skills are at manager level.", "None of the four skills you rated is at manager level yet." */
function atProfile(
  standings: readonly SkillStanding[],
  mark: string,
  voice: Voice,
  when: 'now' | 'then',
): Sentence {
  const rated = standings.filter((standing) => standing.kind === 'rated');
  const there = rated.filter((standing) => standing.below === 0).length;
  const all = rated.length === standings.length;
  const rater = all ? '' : ` ${voices[voice].subject} rated`;
  const [is, are, not, yet] =
    when === 'now'
      ? (['is', 'are', 'isn’t', ' yet'] as const)
      : (['was', 'were', 'wasn’t', ''] as const);
  if (rated.length === 1) {
    return [`The one skill${rater} ${there ? `${is} at ${mark}` : `${not} at ${mark}${yet}`}.`];
  }
  return [
    `${someOf(there, rated.length, `skills${rater}`, [is, are])} at ${mark}${there === 0 ? yet : ''}.`,
  ];
}

/** " Next: People, 1½ below." Names up to three that tie, and counts more: the list of gaps says which comes first. */
function next(
  standings: readonly SkillStanding[],
  name: (standing: SkillStanding) => string,
  when: 'now' | 'then',
): Sentence {
  const lead = when === 'now' ? ' Next: ' : ' Farthest below: ';
  const gaps = biggestGaps(standings);
  const [first] = gaps;
  if (first === undefined) return [];
  const below = `${halves(first.below)} below.`;
  if (gaps.length === 1) return [lead, { strong: name(first) }, `, ${below}`];
  if (gaps.length > 3) {
    const all = gaps.length === standings.length ? 'all ' : '';
    return [lead, { strong: `${all}${numberWord(gaps.length)} skills` }, `, each ${below}`];
  }
  return [
    lead,
    ...gaps.flatMap((gap, index) => [
      ...(index === 0 ? [] : [index === gaps.length - 1 ? ' and ' : ', ']),
      { strong: name(gap) },
    ]),
    `, each ${below}`,
  ];
}

function without(
  noChance: readonly string[],
  notRated: readonly string[],
  voice: Voice,
  when: 'now' | 'then',
): Sentence {
  const one = notRated.length === 1;
  const lacks =
    when === 'now'
      ? `${one ? 'isn’t' : 'aren’t'} rated yet`
      : `${one ? 'wasn’t' : 'weren’t'} rated`;
  const parts = [
    ...(noChance.length > 0
      ? [`${capitalised(voices[voice].subject)} had no chance to show ${listed(noChance)}.`]
      : []),
    ...(notRated.length > 0 ? [`${listed(notRated)} ${lacks}.`] : []),
  ];
  return parts.length > 0 ? [parts.join(' ')] : [];
}

function biggestGaps(standings: readonly SkillStanding[]): readonly RatedSkill[] {
  const rated = standings.filter((standing) => standing.kind === 'rated');
  const most = Math.max(0, ...rated.map(({ below }) => below));
  return most === 0 ? [] : rated.filter(({ below }) => below === most);
}
