import type { ScopeAnswer } from '../assessments/assessment.ts';
import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { listed, possessive, type Sentence, someOf } from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import { type ScopeStanding, scopeStandings } from './scope.ts';

/**
 * How much of a scope matches a level's, in words and counts: "Two of the five dimensions match a manager’s: …". Never
 * “today”, because the answers may be months old. `then`: for an assessment in the past.
 */
export function scopeSummary(
  ladder: Ladder,
  answers: readonly ScopeAnswer[],
  level: LevelId,
  when: When = 'now',
): Sentence {
  const standings = scopeStandings(ladder, answers, level);
  if (standings.length === 0) return ['The ladder doesn’t describe scope.'];
  const answered = standings.filter(({ kind }) => kind !== 'not-answered');
  if (answered.length === 0) {
    return [when === 'now' ? 'You haven’t recorded your scope yet.' : 'No scope was recorded.'];
  }
  const whose = possessive(levelOf(ladder, level).noun);
  const first = asAt(standings, whose, when);
  const rest = [...elsewhere(ladder, standings, when), ...without(standings, when)].join(' ');
  return rest === '' ? first : [...first, `${first.length > 0 ? ' ' : ''}${rest}`];
}

type When = 'now' | 'then';

function asAt(standings: readonly ScopeStanding[], whose: string, when: When): Sentence {
  const [one, more] = when === 'now' ? ['matches', 'match'] : ['matched', 'matched'];
  const answered = standings.filter(({ kind }) => kind !== 'not-answered');
  const same = answered.filter((standing) => standing.kind === 'level' && standing.same);
  // With only one answer, the sentence below says everything.
  if (answered.length === 1 && same.length === 0) return [];
  const [only] = same;
  if (only !== undefined && answered.length === 1) {
    return [{ strong: only.name }, ` ${one} ${whose}.`];
  }
  const dimensions = answered.length === standings.length ? 'dimensions' : 'answered dimensions';
  const words = `${someOf(same.length, answered.length, dimensions, [one, more])} ${whose}`;
  if (same.length === 0 || same.length === answered.length) return [`${words}.`];
  return [`${words}: `, { strong: listed(same.map(({ name }) => name)) }, '.'];
}

/** What matches another level: "Span matches a director’s." */
function elsewhere(
  ladder: Ladder,
  standings: readonly ScopeStanding[],
  when: When,
): readonly string[] {
  return ladder.levels.flatMap(({ id, noun }) => {
    const names = standings.flatMap((standing) =>
      standing.kind === 'level' && !standing.same && standing.level === id ? [standing.name] : [],
    );
    const verb = when === 'then' ? 'matched' : names.length === 1 ? 'matches' : 'match';
    return names.length === 0 ? [] : [`${listed(names.map(setOff))} ${verb} ${possessive(noun)}.`];
  });
}

function without(standings: readonly ScopeStanding[], when: When): readonly string[] {
  const names = (kind: ScopeStanding['kind']) =>
    standings.filter((standing) => standing.kind === kind).map(({ name }) => name);
  const none = names('none-of-these');
  const missing = names('not-answered');
  return [
    ...(none.length > 0
      ? [
          `For ${listed(none.map(setOff))}, none of the ladder’s values ${when === 'now' ? 'applies' : 'applied'}.`,
        ]
      : []),
    ...(missing.length > 0
      ? [`${listed(missing.map(setOff))} ${notAnswered(missing.length, when)}.`]
      : []),
  ];
}

/** A dimension such as “Reports to” reads as a part of the sentence otherwise. */
function setOff(name: string): string {
  return `“${name}”`;
}

function notAnswered(count: number, when: When): string {
  if (when === 'then') return `${count === 1 ? 'wasn’t' : 'weren’t'} answered`;
  return `${count === 1 ? 'isn’t' : 'aren’t'} answered yet`;
}
