import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { ScopeAnswer } from '../model/assessment.ts';
import type { LevelId } from '../model/ids.ts';
import { type ScopeStanding, scopeStandings } from './scope.ts';
import { capitalised, listed, numberWord, possessive, type Sentence } from './sentence.ts';

/** How much of the scope today is as at a level, in words and counts: "Two of five dimensions are as a manager’s today: …". */
export function scopeSummary(
  ladder: Ladder,
  answers: readonly ScopeAnswer[],
  level: LevelId,
): Sentence {
  const standings = scopeStandings(ladder, answers, level);
  const answered = standings.filter(({ kind }) => kind !== 'not-answered');
  if (answered.length === 0) return ['Your scope is not recorded yet.'];
  const rest = without(standings);
  const whose = possessive(levelOf(ladder, level).noun);
  return [...asAt(standings, whose), ...(rest === '' ? [] : [` ${rest}`])];
}

function asAt(standings: readonly ScopeStanding[], whose: string): Sentence {
  const answered = standings.filter(({ kind }) => kind !== 'not-answered');
  const same = answered.filter((standing) => standing.kind === 'level' && standing.same);
  const names = { strong: listed(same.map(({ name }) => name)) };
  const all = answered.length === standings.length;
  const dimensions = all ? 'dimensions' : 'answered dimensions';
  const count = numberWord(answered.length);
  if (answered.length === 1) {
    const [one] = answered;
    const name = { strong: one?.name ?? '' };
    return [name, ` is ${same.length === 1 ? 'as' : 'different from'} ${whose} today.`];
  }
  if (same.length === 0) return [`None of the ${count} ${dimensions} is as ${whose} today.`];
  if (same.length === answered.length) {
    const both = answered.length === 2 ? 'Both' : `All ${count}`;
    return [`${both} ${dimensions} are as ${whose} today.`];
  }
  const verb = same.length === 1 ? 'is' : 'are';
  return [
    `${capitalised(numberWord(same.length))} of ${count} ${dimensions} ${verb} as ${whose} today: `,
    names,
    '.',
  ];
}

function without(standings: readonly ScopeStanding[]): string {
  const names = (kind: ScopeStanding['kind']) =>
    standings.filter((standing) => standing.kind === kind).map(({ name }) => name);
  const none = names('none-of-these');
  const missing = names('not-answered');
  const verb = (of: readonly string[]) => (of.length === 1 ? 'is' : 'are');
  return [
    ...(none.length > 0 ? [`${listed(none)} ${verb(none)} as at no level of the ladder.`] : []),
    ...(missing.length > 0 ? [`${listed(missing)} ${verb(missing)} not answered yet.`] : []),
  ].join(' ');
}
