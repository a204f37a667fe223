import { transitionIdsOnRoute } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate, periodWords } from '../text/dates.ts';
import { listed, numberWord } from '../text/sentence.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { Statement } from './assessment.ts';
import type { Dated, Latest } from './latest.ts';

/**
 * " · Technical and Communication from 1 June 2026, the week of 2–8 March 2026": what older assessments answered; empty
 * if nothing.
 */
export function olderWords(ladder: Ladder, latest: Latest): string {
  const { newest, week, energy, direction } = latest;
  if (newest === null) return '';
  const route = transitionIdsOnRoute(ladder, direction);
  const older = [
    ...olderIn(
      (latest.skills?.answers ?? []).filter(({ level }) => level === direction.target),
      newest.date,
      'skills',
      (some) => skillNames(ladder, some),
    ),
    ...(energy === null || energy.date === newest.date
      ? []
      : [{ names: ['energy'], date: energy.date }]),
    ...olderIn(latest.scope?.answers ?? [], newest.date, 'scope', (some) => [
      `${numberWord(some.length)} scope ${some.length === 1 ? 'answer' : 'answers'}`,
    ]),
    ...olderIn(
      (latest.shifts?.answers ?? []).filter(({ transition }) => route.has(transition)),
      newest.date,
      'shifts',
      (some) => [`${numberWord(some.length)} ${some.length === 1 ? 'shift' : 'shifts'}`],
    ),
  ];
  const words = Array.from(
    Map.groupBy(older, ({ date }) => date),
    ([date, some]) => `${listed(some.flatMap(({ names }) => names))} from ${formatDate(date)}`,
  );
  if (week !== null && week.id !== newest.id) words.push(periodWords(week.week.period));
  return words.length === 0 ? '' : ` · ${words.join(', ')}`;
}

/** "; Technical and Communication from 1 June 2026": the skills at the target level that are older than the newest of them. */
export function olderSkillWords(ladder: Ladder, { skills, direction }: Latest): string {
  if (skills === null) return '';
  const older = skills.answers.filter(
    ({ level, date }) => level === direction.target && date !== skills.date,
  );
  return Array.from(
    Map.groupBy(older, ({ date }) => date),
    ([date, some]) => `; ${listed(skillNames(ladder, some))} from ${formatDate(date)}`,
  ).join('');
}

/** A part is named as a whole if all of it is from one older date, else by what is from each. */
function olderIn<Answer>(
  answers: readonly Dated<Answer>[],
  newest: IsoDate,
  whole: string,
  namesOf: (some: readonly Dated<Answer>[]) => readonly string[],
): readonly { readonly names: readonly string[]; readonly date: IsoDate }[] {
  const groups = [...Map.groupBy(answers, ({ date }) => date)];
  return groups.flatMap(([date, some]) =>
    date === newest ? [] : [{ names: groups.length === 1 ? [whole] : namesOf(some), date }],
  );
}

/** In the ladder's order. */
function skillNames(ladder: Ladder, statements: readonly Statement[]): readonly string[] {
  return ladder.skills.flatMap(({ id, name }) =>
    statements.some(({ skill }) => skill === id) ? [name] : [],
  );
}
