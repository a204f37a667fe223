import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptBackups } from '../../../data/backups/kept-backups.ts';
import { type Instant, instant } from '../../../data/values/iso-date.ts';

interface Made {
  readonly madeAt: Instant;
}

const hour = 3_600_000;
const day = 24 * hour;
const today = Date.UTC(2027, 5, 16, 9); // a Wednesday

const made = (time: number): Made => ({ madeAt: instant(new Date(time)) });
const kept = (backups: readonly Made[]) => keptBackups(backups, newest(backups));
const days = (backups: readonly Made[]) => backups.map(({ madeAt }) => madeAt.slice(0, 10));

function newest(backups: readonly Made[]): Instant {
  const last = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1)).at(-1);
  if (last === undefined) throw new RangeError('There are no backups.');
  return last.madeAt;
}

/** One a day, the newest last. */
function daily(count: number, last = today): readonly Made[] {
  return Array.from({ length: count }, (_, index) => made(last - (count - 1 - index) * day));
}

/** Pruned after each backup, in the order in which they were made. */
function prunedAfterEach(inOrder: readonly Made[], before: readonly Made[] = []): readonly Made[] {
  let all = before;
  for (const next of inOrder) all = keptBackups([...all, next], next.madeAt);
  return all;
}

/** Of a person who opens Rung now and then, sometimes many times a day; in the order of the clock. */
const history = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2_000 })), {
    minLength: 1,
    maxLength: 200,
  })
  .map((gaps) => {
    let time = Date.UTC(2026, 0, 1);
    return gaps.map((hours) => {
      time += hours * hour;
      return made(time);
    });
  });

test('someone who opened Rung daily for years goes back to any of two weeks, ten more weeks and nine more months', () => {
  expect(days(kept(daily(500)))).toEqual([
    ...['2027-06-16', '2027-06-15'],
    ...['2027-06-14', '2027-06-13', '2027-06-12', '2027-06-11', '2027-06-10', '2027-06-09'],
    ...['2027-06-08', '2027-06-07', '2027-06-06', '2027-06-05', '2027-06-04', '2027-06-03'],
    // Sundays, from the week before the last of those days.
    ...['2027-05-30', '2027-05-23', '2027-05-16', '2027-05-09', '2027-05-02'],
    ...['2027-04-25', '2027-04-18', '2027-04-11', '2027-04-04', '2027-03-28'],
    // The last Sunday of the last week that began in the month.
    ...['2027-02-28', '2027-01-31', '2027-01-03', '2026-12-06', '2026-11-01'],
    ...['2026-10-04', '2026-09-06', '2026-08-02', '2026-07-05'],
  ]);
});

test('every backup of the last two days is there, and of an earlier day only its newest', () => {
  const hourly = [0, 1, 2].flatMap((ago) =>
    [1, 2, 3].map((at) => made(today - ago * day + at * hour)),
  );
  expect(kept(hourly)).toHaveLength(3 + 3 + 1);
  expect(kept(hourly).at(-1)).toEqual(made(today - 2 * day + 3 * hour));
});

test('someone who was away for a year finds what was there when they left', () => {
  const left = prunedAfterEach(daily(400, today - 365 * day));
  const back = keptBackups([...left, made(today)], instant(new Date(today)));
  // A day like any other has passed: the thirteenth before it has given up its place.
  expect(back).toEqual([made(today), ...left.filter((each) => each !== left[13])]);
});

test('three years of pruning after each daily backup keep what pruning once at the end keeps', () => {
  const threeYears = daily(3 * 365);
  for (const count of [1, 2, 14, 15, 50, 90, 365, 366, 500, 3 * 365]) {
    const until = threeYears.slice(0, count);
    expect(prunedAfterEach(until)).toEqual(kept(until));
  }
});

test('the same for anyone’s habit; pruning twice prunes no more, and each newest day stays', () => {
  fc.assert(
    fc.property(history, (backups) => {
      const once = kept(backups);
      expect(prunedAfterEach(backups)).toEqual(once);
      expect(kept(once)).toEqual(once);
      expect(once).toContainEqual({ madeAt: newest(backups) });
      const newestDays = [...new Set(days(backups).toReversed())].slice(0, 14);
      expect(days(once)).toEqual(expect.arrayContaining(newestDays));
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['2040', 2040],
  ['1990', 1990],
])('a clock that jumped to %s and back prunes nothing of its own time', (_, year) => {
  const before = prunedAfterEach(daily(400));
  const atWrongTime = daily(10, Date.UTC(year, 4, 1));
  const whileWrong = prunedAfterEach(atWrongTime, before);
  expect(whileWrong).toEqual(expect.arrayContaining([...before, ...atWrongTime]));

  const [first, ...others] = daily(5, today + 5 * day);
  if (first === undefined) throw new RangeError('There are no days.');
  const back = prunedAfterEach([first], whileWrong);
  expect(back.filter((each) => !atWrongTime.includes(each))).toEqual(
    prunedAfterEach([first], before),
  );
  expect(prunedAfterEach(others, back)).toEqual(expect.arrayContaining([...atWrongTime]));
});

test('a clock that was set back, by an hour or by a year, is no reason to prune what was there', () => {
  const before = prunedAfterEach(daily(500));
  for (let hours = 1; hours < 365 * 24; hours += 97) {
    const next = made(today - hours * hour);
    const after = prunedAfterEach([next], before);
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining([...before, next]));
  }
});

test('backups of the future are never a reason to prune one of the past', () => {
  fc.assert(
    fc.property(history, fc.nat({ max: 199 }), (backups, at) => {
      const now = backups[at % backups.length];
      if (now === undefined) throw new RangeError('There are no backups.');
      const past = backups.filter(({ madeAt }) => madeAt <= now.madeAt);
      const all = keptBackups(backups, now.madeAt);
      expect(all.filter((each) => past.includes(each))).toEqual(kept(past));
    }),
    { numRuns: 40 },
  );
});
