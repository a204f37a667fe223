import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { PeriodKind, periodDays, periodEnd } from '../../../data/assessments/assessment.ts';
import { newDraft } from '../../../data/assessments/new-draft.ts';
import {
  nextAssessment,
  nextWords,
  noticeWhenDue,
} from '../../../data/assessments/next-assessment.ts';
import { countsUntil, isSolid } from '../../../data/evidence/evidence.ts';
import { ActionStatus } from '../../../data/plan/action.ts';
import { isOverdue } from '../../../data/plan/action-list.ts';
import { dueWords } from '../../../data/plan/action-words.ts';
import { readDue } from '../../../data/plan/typed-due.ts';
import { byYear } from '../../../data/progress/by-year.ts';
import { AssessEvery } from '../../../data/settings/settings.ts';
import { readPastDate } from '../../../data/text/past-date.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  type IsoDate,
  instant,
  localDay,
  mondayOf,
  monthsBetween,
} from '../../../data/values/iso-date.ts';
import { planFileName } from '../../../electron/export/plan-file-name.ts';
import { day, ic, ladder, manager, skill } from '../ladder.ts';
import { inZone, zoneNames, zones } from '../zones.ts';

type Formats = typeof import('../../../data/text/dates.ts');

/** Loaded again in each zone, because date formatters use the zone in which they were created. */
const formatsIn = new Map<string, Formats>();
for (const zone of zoneNames) {
  vi.resetModules();
  formatsIn.set(zone, await inZone(zone, () => import('../../../data/text/dates.ts')));
}

const anHour = 3_600_000;
const anyDay = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays(day('2010-01-01'), days));

test('after writing in Auckland and reading in Los Angeles, every date is unchanged', () => {
  const kinds = fc.constantFrom(...PeriodKind.options);
  const every = fc.constantFrom(1, 3, 6, 12).map((months) => AssessEvery.parse(months));
  const status = fc.constantFrom(...ActionStatus.options);
  fc.assert(
    fc.property(anyDay, anyDay, kinds, every, status, (date, today, kind, months, of) => {
      const all = zoneNames.map((zone) =>
        inZone(zone, () => made(zone, date, today, { kind, months, of })),
      );
      for (const each of all) expect(each).toEqual(all[0]);
    }),
    { numRuns: 40 },
  );
});

function made(
  zone: string,
  date: IsoDate,
  today: IsoDate,
  { kind, months, of }: { kind: PeriodKind; months: AssessEvery; of: ActionStatus },
) {
  const { formatDate, formatDay, formatMonth, formatMonthName, ...formats } = formatsOf(zone);
  const { formatAgo, formatPeriod, formatPeriodWithYear } = formats;
  const action = { status: of, due: date, statusAt: instant(new Date(0)) };
  const open = { ...action, status: 'planned' } as const;
  const statement = { skill: skill('technical'), level: manager };
  const period = { kind, from: mondayOf(date) };
  return [
    [addDays(date, 7), addMonths(date, 6), mondayOf(date), daysBetween(date, today)],
    [monthsBetween(date, today), periodEnd(period), periodDays(period)],
    [newDraft(ladder, { current: ic, target: manager }, today).week.from],
    [nextAssessment([{ date }], months), noticeWhenDue([{ date }], months, today)],
    [nextWords(nextAssessment([{ date }], months), today)],
    [isOverdue(action, today), dueWords(open, today), countsUntil(date)],
    [byYear([{ date }, { date: today }]), readPastDate(date, today), readDue(date, today)],
    [isSolid(statement, today, [{ what: 'A', date, statements: [statement] }])],
    [formatDate(date), formatDay(date), formatMonth(date), formatMonthName(date, today)],
    [formatAgo(date, today), formatPeriod(period, today), formatPeriodWithYear(period)],
    [planFileName('Ada', date, 'pdf')],
  ];
}

function formatsOf(zone: string): Formats {
  const formats = formatsIn.get(zone);
  if (formats === undefined) throw new RangeError(zone);
  return formats;
}

test.each(zones)(
  'in %s the day is the one on the local calendar, whatever the clock does',
  (zone, changes) => {
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    const moments = changes.flatMap((change) =>
      Array.from({ length: 24 * 8 }, (_, hours) => Date.parse(change) + (hours / 2 - 48) * anHour),
    );
    inZone(zone, () => {
      for (const moment of moments) {
        expect(localDay(new Date(moment))).toBe(wall.format(moment));
      }
      fc.assert(
        fc.property(
          fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31') }),
          (moment) => {
            fc.pre(!Number.isNaN(moment.getTime()));
            expect(localDay(moment)).toBe(wall.format(moment));
          },
        ),
        { numRuns: 100 },
      );
    });
  },
);

test('30 December 2011, which Samoa skipped, is a day like any other', () => {
  inZone('Pacific/Apia', () => {
    const skipped = day('2011-12-30');
    expect(formatsOf('Pacific/Apia').formatDate(skipped)).toBe('30 December 2011');
    expect(addDays(day('2011-12-29'), 1)).toBe(skipped);
    expect(daysBetween(day('2011-12-26'), day('2012-01-02'))).toBe(7);
    expect(mondayOf(skipped)).toBe('2011-12-26');
  });
});
