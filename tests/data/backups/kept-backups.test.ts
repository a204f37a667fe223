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

/** Prunes after each backup, in the order in which they were made. */
function prunedAfterEach(inOrder: readonly Made[], before: readonly Made[] = []): readonly Made[] {
  let all = before;
  for (const next of inOrder) all = keptBackups([...all, next], next.madeAt);
  return all;
}

/** Backups of someone who opens Rung irregularly, sometimes many times a day; in chronological order. */
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

test('after years of daily use, backups reach back daily for two weeks, weekly for ten more and monthly for nine more', () => {
  expect(days(kept(daily(500)))).toEqual([
    ...['2027-06-16', '2027-06-15'],
    ...['2027-06-14', '2027-06-13', '2027-06-12', '2027-06-11', '2027-06-10', '2027-06-09'],
    ...['2027-06-08', '2027-06-07', '2027-06-06', '2027-06-05', '2027-06-04', '2027-06-03'],
    // Sundays, starting with the week before the last of those days.
    ...['2027-05-30', '2027-05-23', '2027-05-16', '2027-05-09', '2027-05-02'],
    ...['2027-04-25', '2027-04-18', '2027-04-11', '2027-04-04', '2027-03-28'],
    // The Sunday of the last week that started in each month.
    ...['2027-02-28', '2027-01-31', '2027-01-03', '2026-12-06', '2026-11-01'],
    ...['2026-10-04', '2026-09-06', '2026-08-02', '2026-07-05'],
  ]);
});

test('every backup of the last two days remains, and only the newest of an earlier day', () => {
  const hourly = [0, 1, 2].flatMap((ago) =>
    [1, 2, 3].map((at) => made(today - ago * day + at * hour)),
  );
  expect(kept(hourly)).toHaveLength(3 + 3 + 1);
  expect(kept(hourly).at(-1)).toEqual(made(today - 2 * day + 3 * hour));
});

test('after a year away, the backups from before are still there', () => {
  const left = prunedAfterEach(daily(400, today - 365 * day));
  const back = keptBackups([...left, made(today)], instant(new Date(today)));
  // One more day counts, as any other would: the thirteenth day before it has made room.
  expect(back).toEqual([made(today), ...left.filter((each) => each !== left[13])]);
});

test('three years of pruning after each daily backup leave the same as pruning once at the end', () => {
  const threeYears = daily(3 * 365);
  for (const count of [1, 2, 14, 15, 50, 90, 365, 366, 500, 3 * 365]) {
    const until = threeYears.slice(0, count);
    expect(prunedAfterEach(until)).toEqual(kept(until));
  }
});

test('the same holds for any habit; pruning twice changes nothing, and the fourteen newest days stay', () => {
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
])('a clock that jumped to %s and back doesn’t prune backups of the real time', (_, year) => {
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

test('a clock set back by an hour or a year doesn’t prune existing backups', () => {
  const before = prunedAfterEach(daily(500));
  for (let hours = 1; hours < 365 * 24; hours += 97) {
    const next = made(today - hours * hour);
    const after = prunedAfterEach([next], before);
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining([...before, next]));
  }
});

test('backups dated in the future never cause a past one to be pruned', () => {
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
