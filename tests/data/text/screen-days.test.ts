import { describe, expect, test } from 'vitest';
import { halves } from '../../../data/assessments/score.ts';
import { formatDate } from '../../../data/text/dates.ts';
import { ladder } from '../ladder.ts';
import { daysIn } from './grammar.ts';
import { always, lastRated, nextIn, scoresOf, skillsIn } from './read-back.ts';

describe('every day that a sentence names', () => {
  test('is the one on which the skill had its first and its last score', () => {
    always(({ progress }, { assessments, direction }) => {
      const newest = assessments.at(-1)?.date;
      for (const sentence of progress.skills) {
        const days = daysIn(sentence);
        if (days.length === 0 || sentence.startsWith('You have one')) continue;
        for (const name of skillsIn(sentence)) {
          const scores = scoresOf(assessments, name, direction.target);
          const [first, last] = [scores[0], scores.at(-1)];
          const until = sentence.startsWith('Since') ? newest : last?.date;
          expect(last?.date).toBe(until);
          const expected = [
            ...new Set([first?.date, ...(sentence.startsWith('Since') ? [] : [last?.date])]),
          ];
          expect(days).toEqual(
            expected.map((date) => (date === undefined ? '' : formatDate(date))),
          );
          const ends = new RegExp(`${name} (\\S+) to ([\\d½]+)`, 'u').exec(sentence);
          if (ends === null) continue;
          expect(ends.slice(1)).toEqual([halves(first?.score ?? 0), halves(last?.score ?? 0)]);
        }
      }
    });
  });

  test('is the one on which the shift was first and last answered', () => {
    always(({ progress }, { assessments }) => {
      for (const sentence of progress.shifts) {
        const days = daysIn(sentence);
        for (const [, towards = ''] of sentence.matchAll(/steps? towards “([^”]*)”/gu)) {
          const answered = assessments.flatMap(({ date, shifts }) =>
            shifts.flatMap(({ shift, transition, position }) => {
              const ends = endsOf(transition, shift);
              return ends.includes(towards) ? [{ date, position, isUp: ends[1] === towards }] : [];
            }),
          );
          const [first, last] = [answered[0], answered.at(-1)];
          if (first === undefined || last === undefined) throw new Error(`${towards} was answered`);
          expect(last.position > first.position).toBe(first.isUp);
          const isSince = sentence.startsWith('Since');
          if (isSince) expect(last.date).toBe(assessments.at(-1)?.date);
          expect(days).toEqual(
            [...new Set([first.date, ...(isSince ? [] : [last.date])])].map(formatDate),
          );
        }
      }
    });
  });

  test('in the comparison is one of the two, and says of each what is missing there', () => {
    always(({ compare, pair }, { direction }) => {
      if (compare === null || pair === null) return;
      const both = [pair.earlier, pair.later];
      for (const sentence of [...compare.lead, ...compare.week, ...compare.others]) {
        const days = daysIn(
          sentence.replaceAll(
            /the (?:week|fortnight|month) of .*?\d{4}(?: – [^,.]*?\d{4})?/giu,
            '',
          ),
        );
        for (const each of days) expect(both.map(({ date }) => formatDate(date))).toContain(each);
      }
      for (const sentence of compare.lead) {
        const missing = /^(.*) (?:wasn’t|weren’t) rated on (.*)\.$/u.exec(sentence);
        if (missing === null) continue;
        const [, names = '', on = ''] = missing;
        for (const name of skillsIn(names)) {
          const there = both.filter(({ date }) => formatDate(date) === on);
          expect(scoresOf(there, name, direction.target)).toEqual([]);
        }
      }
    });
  });

  test('of older answers is the one on which they were last given', () => {
    always(({ older, latest }, { assessments, direction }) => {
      const newest = latest.newest?.date;
      expect(new Set(daysIn(older.kicker)).size).toBe(daysIn(older.kicker).length);
      for (const { name } of latest.skills === null ? [] : ladder.skills) {
        const target = ladder.levels.find(({ id }) => id === direction.target)?.short ?? '';
        const last = lastRated(assessments, name, target);
        if (last === null || newest === undefined) continue;
        const isOlder = last !== formatDate(newest);
        const isSaid = (words: string) => words.includes(name) || /skills/u.test(words);
        expect([name, isSaid(older.kicker)]).toEqual([name, isOlder]);
        const isWhole = older.ratings?.startsWith('Rated on') ?? false;
        if (isOlder) expect(isWhole || isSaid(older.ratings ?? '')).toBe(true);
      }
      for (const [, names = '', on = ''] of (older.ratings ?? '').matchAll(
        /(?:^|\. )(.*?) (?:was|were) rated on (.*?)(?=\.)/gu,
      )) {
        for (const [, name = '', levels = ''] of names.matchAll(/(\w+) \(([^)]*)\)/gu)) {
          for (const short of levels.split(', '))
            expect(lastRated(assessments, name, short)).toBe(on);
        }
      }
      for (const [, names = '', on = ''] of older.kicker.matchAll(
        / ([^·,]*?(?:, [^·]*?)?) from (\d+ \w+ \d{4})/gu,
      )) {
        expect(on).not.toBe(newest && formatDate(newest));
        const target = ladder.levels.find(({ id }) => id === direction.target)?.short ?? '';
        for (const name of skillsIn(names)) expect(lastRated(assessments, name, target)).toBe(on);
      }
      for (const [, names = '', on = ''] of `${older.scope ?? ''}`.matchAll(
        /(?:^|\. )(.*?) (?:was|were) answered on (.*?)(?=\.)/gu,
      )) {
        for (const { id, name } of ladder.scope.filter((each) =>
          names.includes(`“${each.name}”`),
        )) {
          const last = assessments.findLast(({ scope }) =>
            scope.some(({ dimension }) => dimension === id),
          );
          expect([name, last && formatDate(last.date)]).toEqual([name, on]);
        }
      }
    });
  });

  test('of something held is the day of its last score, and nothing held is below the level', () => {
    always(({ overview, answers }, { assessments, direction }) => {
      for (const part of overview.held.split('; ')) {
        const shared = /, (?:both|all) until ([^.]*)/u.exec(part)?.[1];
        for (const [, name = '', own] of part.matchAll(
          /(\w+) \(\d+ assessments [^,)]*(?:, until ([^)]*))?\)/gu,
        )) {
          const last = scoresOf(assessments, name, direction.target).at(-1);
          expect(last?.score).toBeGreaterThanOrEqual(4);
          const until = own ?? shared;
          if (until === undefined) expect(last?.date).toBe(answers.date);
          else expect(until).toBe(last && formatDate(last.date));
          expect(skillsIn(nextIn(overview.headline) ?? '')).not.toContain(name);
        }
      }
    });
  });
});

function endsOf(transition: string, shift: string): readonly string[] {
  const found = ladder.transitions
    .find(({ id }) => id === transition)
    ?.shifts.find(({ id }) => id === shift);
  return found === undefined ? [] : [found.from, found.to];
}
