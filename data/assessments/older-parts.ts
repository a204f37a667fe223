import { statementWords } from '../evidence/evidence-words.ts';
import { transitionsOnRoute, travelDirectionOf, wantedEnd } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Gap } from '../plan/gap.ts';
import { formatDate, periodWords } from '../text/dates.ts';
import { capitalised, listed, numberWord } from '../text/sentence.ts';
import { byDate } from '../values/compare-text.ts';
import type { LevelId, TransitionId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { Latest } from './latest.ts';

/*
 * Where parts of the newest answers are shown on their own, each part says when its older answers were given (design: How a
 * rating works). Each function returns null if all of its answers are from the newest assessment.
 */

/** "Rated on 1 June 2026.", "Technical (Manager) and People (IC, Manager) were rated on 1 June 2026." */
export function olderRatings(
  ladder: Ladder,
  { newest, ratings }: Latest,
  levels: readonly LevelId[],
): string | null {
  const given = ratings.filter(({ level }) => levels.includes(level));
  return olderSentence(given, newest?.date, 'rated', (some) => statementWords(ladder, some));
}

/** "Answered on 1 June 2026.", "“Team size” and “Reports to” were answered on 1 June 2026." */
export function olderScope(ladder: Ladder, { newest, scope }: Latest): string | null {
  const known = (scope?.answers ?? []).filter(({ dimension }) =>
    ladder.scope.some(({ id }) => id === dimension),
  );
  return olderSentence(known, newest?.date, 'answered', (some) =>
    listed(
      ladder.scope.flatMap(({ id, name }) =>
        some.some(({ dimension }) => dimension === id) ? [`“${name}”`] : [],
      ),
    ),
  );
}

/**
 * "Answered on 1 June 2026.", "“People influence” was answered on 1 June 2026.", "Three shifts were answered on …": of
 * one transition, or of all on the route.
 */
export function olderShifts(
  ladder: Ladder,
  { newest, positions, direction }: Latest,
  of: TransitionId | 'route' = 'route',
): string | null {
  const route = transitionsOnRoute(ladder, direction);
  const transitions =
    of === 'route'
      ? route.map(({ transition }) => transition)
      : ladder.transitions.filter(({ id }) => id === of);
  const known = transitions.flatMap((transition) =>
    positions.filter((answer) => answer.transition === transition.id),
  );
  const end = wantedEnd(travelDirectionOf(ladder, direction));
  return olderSentence(known, newest?.date, 'answered', (some) => {
    if (some.length > 2) return `${capitalised(numberWord(some.length))} shifts`;
    return listed(
      transitions.flatMap(({ id, shifts: its }) =>
        its.flatMap((shift) =>
          some.some((each) => each.transition === id && each.shift === shift.id)
            ? [`“${shift[end]}”`]
            : [],
        ),
      ),
    );
  });
}

/** "Your own column is from the week of 2–8 March 2026." */
export function olderWeek({ newest, week }: Latest): string | null {
  return week === null || week.id === newest?.id
    ? null
    : `Your own column is from ${periodWords(week.week.period)}.`;
}

/** What a gap's distance is from: "1 June 2026", "the week of 2–8 March 2026". */
export function olderGap(
  { newest, skills, week, shifts, direction }: Latest,
  gap: Gap,
): string | null {
  const older = (date: IsoDate | undefined) =>
    date === undefined || date === newest?.date ? null : formatDate(date);
  switch (gap.kind) {
    case 'skill':
      return gap.level === direction.target
        ? older(
            skills?.answers.find(({ skill, level }) => skill === gap.skill && level === gap.level)
              ?.date,
          )
        : null;
    case 'time':
      return gap.level !== direction.target || week === null || week.id === newest?.id
        ? null
        : periodWords(week.week.period);
    case 'shift':
      return older(
        shifts?.answers.find(
          ({ transition, shift }) => transition === gap.transition && shift === gap.shift,
        )?.date,
      );
  }
}

function olderSentence<Answer extends { readonly date: IsoDate }>(
  given: readonly Answer[],
  newest: IsoDate | undefined,
  verb: 'answered' | 'rated',
  namesOf: (some: readonly Answer[]) => string,
): string | null {
  const older = given.filter(({ date }) => date !== newest);
  const groups = [...Map.groupBy(older.toSorted(byDate), ({ date }) => date)];
  const [first] = groups;
  if (first === undefined) return null;
  if (first[1].length === given.length) return `${capitalised(verb)} on ${formatDate(first[0])}.`;
  return groups
    .map(([date, some]) => {
      const were = some.length === 1 ? 'was' : 'were';
      return `${namesOf(some)} ${were} ${verb} on ${formatDate(date)}.`;
    })
    .join(' ');
}
