import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { halves, ratingWords } from '../../../data/assessments/score.ts';
import { movedBy } from '../../../data/progress/compare.ts';
import { formatDate, formatPeriodWithYear } from '../../../data/text/dates.ts';
import { possessive } from '../../../data/text/sentence.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { levelDistance } from '../../../data/week/time.ts';
import { ladder } from '../ladder.ts';
import { always, nameOf, nextIn, skillNames, skillsIn } from './read-back.ts';

describe('what is next', () => {
  test('in the headline is the first skill of the list, with its distance', () => {
    always(({ overview, ranked }) => {
      const skills = ranked.flatMap((each) => (each.kind === 'skill' ? [each] : []));
      const [first] = skills;
      const next = nextIn(overview.headline);
      if (first === undefined || next === null) {
        expect([first, next]).toEqual([undefined, null]);
        return;
      }
      const ties = skills.filter(({ standing }) => standing.below === first.standing.below);
      const named = skillsIn(next);
      const names = ties.map(({ gap }) => nameOf(gap.skill)).toSorted(inLadder);
      expect(named).toEqual(ties.length > 3 ? [] : names);
      expect(next).toMatch(new RegExp(`${halves(first.standing.below)} below$`, 'u'));
    });
  });

  test('among the shifts is the first shift of the list', () => {
    always(({ overview, ranked }) => {
      const first = ranked.find((each) => each.kind === 'shift');
      const next = nextIn(overview.shifts);
      if (first?.kind === 'shift') expect(next).toContain(`to “${first.wanted}”`);
      else expect(next).toBeNull();
    });
  });

  test('in the coming week is the first gap of the list, and its first gaps of time', () => {
    always(({ overview, ranked }) => {
      const first = ranked.find(({ kind }) => kind !== 'time');
      const said = overview.nextWeek;
      const move = said.find((line) => line.startsWith('Move')) ?? null;
      const old = said.find((line) => line.startsWith('Your last')) ?? null;
      const [step = null] = said.filter((line) => line !== move && line !== old);
      if (old !== null) expect(move).toBeNull();
      if (first?.kind === 'skill') expect(step).toMatch(`(${nameOf(first.gap.skill)}).`);
      else if (first?.kind === 'shift')
        expect(step).toBe(`Take one step towards “${first.wanted}”.`);
      else expect(step).toBeNull();
      if (move === null) return;
      const times = ranked.flatMap((each) => (each.kind === 'time' ? [each] : []));
      const above = times.find(({ fit }) => fit.kind === 'above');
      const below = times.find(({ fit, isAgainst }) => fit.kind === 'below' && !isAgainst);
      const [from, to] = [above, below].map((each) => shortOf(each?.gap.activity));
      expect(move).toMatch(new RegExp(` from ${from} to ${to}[.:]`, 'u'));
    });
  });

  test('in the coming week moves time in the directions of the smallest shift', () => {
    always(({ overview }) => {
      const move = / from (\w+) to (\w+)/u.exec(overview.nextWeek.at(-1) ?? '');
      if (move === null) return;
      const [, from = '', to = ''] = move;
      const ends = overview.moveList.map((line) => / from (\w+) to (\w+)$/u.exec(line) ?? []);
      expect(ends.map(([, giver]) => giver)).toContain(from);
      expect(ends.map(([, , taker]) => taker)).toContain(to);
    });
  });
});

describe('the level that a week is closest to', () => {
  test('is the one with the smallest number in the table, in every sentence about the week', () => {
    always(({ overview: { week, weekTable, moves }, progress, latest }, { direction }) => {
      if (week === null || weekTable === null || latest.week === null) return;
      const smallest = Math.min(...weekTable);
      const reach = smallest === 0 ? 0 : smallest + 10;
      const closest = ladder.levels.flatMap(({ noun }, index) =>
        (weekTable[index] ?? 0) <= reach ? [possessive(noun)] : [],
      );
      const named = ladder.levels
        .map(({ noun }) => possessive(noun))
        .filter((whose) => week.includes(whose));
      expect(named).toEqual(closest);
      for (const points of week.matchAll(/\d+/gu))
        expect(weekTable.map(String)).toContain(points[0]);
      expect(week.includes('within')).toBe(smallest === 0);
      const target = ladder.levels.findIndex(({ id }) => id === direction.target);
      expect(moves?.includes('nothing has to move')).toBe(weekTable[target] === 0);
      const [both, outside] = progress.distances;
      if (both === undefined) return;
      const words = week.replace(/^Your \w+ is /u, '');
      expect(both.endsWith(words)).toBe(true);
      const last = /: (?:.* first time, )?(\w+) (?:the last|both times)\.$/u.exec(
        outside ?? '',
      )?.[1];
      expect(last).toBe(weekTable[target] === 0 ? 'none' : String(weekTable[target]));
    });
  });
});

describe('what has changed', () => {
  test('in the sentences is not the same in the table, and the other way round', () => {
    always(({ compare }) => {
      if (compare === null) return;
      const lead = compare.lead.join(' ');
      const all = /^(?!.*about the same)No \w+(?: \w+)? skill changed/u.test(compare.lead[1] ?? '');
      for (const [index, { skill, before, after }] of compare.differences.entries()) {
        const name = nameOf(skill);
        const row = compare.table[index] ?? '';
        const by = movedBy(before, after);
        const isSame = row.includes('about the same');
        const sentence = compare.lead.find(
          (each) => /moved|(?:is|are) (?:up|down)/u.test(each) && each.includes(name),
        );
        expect(sentence !== undefined).toBe(by !== null && !isSame);
        if (by === null) continue;
        expect(all || !isSame || /about the same/u.test(lead)).toBe(true);
        expect(row).toContain(
          isSame ? 'about the same' : `${halves(Math.abs(by))} ${by > 0 ? 'higher' : 'lower'}`,
        );
      }
    });
  });

  test('from the first to the newest date is the same on Progress and on Compare', () => {
    always(({ compare, pair, progress }) => {
      if (compare === null || pair === null || pair.earlier.date === pair.later.date) return;
      const [from, to] = [pair.earlier.date, pair.later.date].map(formatDate);
      const ofBoth = progress.skills.filter(
        (each) => each.startsWith(`Since ${from}`) || each.startsWith(`Between ${from} and ${to}`),
      );
      for (const { skill, before, after, change } of compare.differences) {
        if (change === null) continue;
        const name = nameOf(skill);
        const found = ofBoth.find((each) => each.includes(name));
        const isMoved = found?.includes(`${name} ${ratingWords(before)} to ${ratingWords(after)}`);
        const onProgress = found === undefined ? 'same' : isMoved ? 'moved' : 'slight';
        expect([name, onProgress]).toEqual([name, change]);
      }
    });
  });

  test('in a week is what its own table says', () => {
    always(({ progress, compare }, { assessments, direction: { target } }) => {
      for (const sentence of [...progress.week, ...(compare?.week ?? [])]) {
        for (const found of sentence.matchAll(
          /the (?:week|fortnight|month) of ([^,;]*?\d{4}) was (?:(\d+) points? outside|within)/giu,
        )) {
          const [, period = '', points = '0'] = found;
          expect(distancesIn(assessments, period, target)).toContain(Number(points));
        }
      }
    });
  });
});

function shortOf(activity: string | undefined): string {
  return ladder.activities.find(({ id }) => id === activity)?.short ?? '';
}

function inLadder(a: string, b: string): number {
  return skillNames.indexOf(a) - skillNames.indexOf(b);
}

/** How far the weeks of these days are outside a level's ranges. */
function distancesIn(
  assessments: readonly Assessment[],
  period: string,
  level: LevelId,
): readonly number[] {
  return assessments.flatMap(({ week }) =>
    week !== null && formatPeriodWithYear(week.period) === period
      ? [levelDistance(ladder, week.shares, level)]
      : [],
  );
}
