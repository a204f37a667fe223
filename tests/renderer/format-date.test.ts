import { expect, test } from 'vitest';
import { Instant, type IsoDate } from '../../data/values/iso-date.ts';
import { formatMoment, formatTime, formatWhen } from '../../renderer/ui/format-date.ts';
import { day } from '../data/ladder.ts';
import { inZone } from '../data/zones.ts';

const made = Instant.parse('2026-11-22T10:30:00.000Z');

function told(zone: string, today: IsoDate): readonly string[] {
  return inZone(zone, () =>
    [formatTime(made), formatMoment(made), formatWhen(made, today)].map(plain),
  );
}

/** Engines differ in the blank before AM and PM. */
const plain = (words: string) => words.replaceAll('\u202f', ' ');

test('she flew while Rung was open: the moment of a backup is told as clocks have it where she is', () => {
  expect(told('Pacific/Auckland', day('2026-11-22'))).toEqual([
    '11:30 PM',
    'November 22, 2026 at 11:30 PM',
    'today at 11:30 PM',
  ]);
  expect(told('Pacific/Kiritimati', day('2026-11-22'))).toEqual([
    '12:30 AM',
    'November 23, 2026 at 12:30 AM',
    'on November 23, 2026 at 12:30 AM',
  ]);
  expect(told('America/Los_Angeles', day('2026-11-23'))).toEqual([
    '2:30 AM',
    'November 22, 2026 at 2:30 AM',
    'on November 22, 2026 at 2:30 AM',
  ]);
});
