import { describe, expect, it } from 'vitest';
import type { SkillPoint } from '../../data/skills/skill-lines.ts';
import {
  apart,
  dayPlace,
  haveRoom,
  heightOf,
  lineFrame,
  linePlaces,
  pathThrough,
  yearStarts,
} from '../../renderer/charts/skills/line-places.ts';
import { assessment, day, score, skill } from '../data/ladder.ts';

// From 34 to 134 pixels across, starting at the first day, and from 10 to 110 down.
const frame = lineFrame(164, 132);
const span = [day('2025-01-01'), day('2025-04-11')] as const;

const point = (date: string, value: number | null, more: Partial<SkillPoint> = {}): SkillPoint => ({
  date: day(date),
  id: assessment(date, 1).id,
  rating: value === null ? null : score(value),
  score: value === null ? null : score(value),
  solid: false,
  again: null,
  ...more,
});
const placed = (...points: readonly SkillPoint[]) =>
  linePlaces({ skill: skill('people'), points }, span, frame);
const seen = (rating: number | 'no-chance') => ({
  of: assessment('2025-01-01', 1).id,
  seenOn: day('2025-04-11'),
  rating: rating === 'no-chance' ? rating : score(rating),
});

describe('the drawing of a line', () => {
  it('is to scale, here with 100 days over 100 pixels, for time and score', () => {
    const [first, middle, last] = placed(
      point('2025-01-01', 1),
      point('2025-01-31', 3),
      point('2025-04-11', 5),
    );
    expect([first?.x, middle?.x, last?.x]).toEqual([34, 64, 134]);
    expect([first?.y, middle?.y, last?.y]).toEqual([110, 60, 10]);
    expect(heightOf(3.5, frame)).toBe(47.5);
  });

  it('starts at the left if there is only one day', () => {
    const only = day('2025-01-01');
    expect(dayPlace(only, [only, only], frame)).toBe(34);
  });

  it('has a gap without a score, and a lone score is a line of zero length', () => {
    const places = placed(
      point('2025-01-01', 1),
      point('2025-01-11', 1),
      point('2025-01-21', null),
      point('2025-01-31', 5, { solid: true }),
    );
    expect(pathThrough(places)).toBe('M34,110h0L44,110M64,10h0');
    expect(pathThrough(places, ({ solid }) => solid)).toBe('M64,10h0');
  });

  it('shows hindsight ratings, even on days without a score', () => {
    const [both, alone, none] = placed(
      point('2025-01-01', 4, { again: seen(3) }),
      point('2025-01-02', null, { again: seen(2) }),
      point('2025-01-03', 2, { again: seen('no-chance') }),
    );
    expect([both?.y, both?.againY]).toEqual([35, 60]);
    expect([alone?.y, alone?.againY]).toEqual([null, 85]);
    expect(none?.againY).toBeNull();
  });

  it('has dots as long as each has nine pixels', () => {
    const many = (count: number) =>
      placed(...Array.from({ length: count }, () => point('2025-01-01', 3)));
    expect(haveRoom(many(11), frame)).toBe(true);
    expect(haveRoom(many(12), frame)).toBe(false);
    expect(haveRoom([...many(11), ...placed(point('2025-01-01', null))], frame)).toBe(true);
  });

  it('shows only the newest of rings that would overlap', () => {
    const rings = apart(
      placed(
        point('2025-01-01', 3),
        point('2025-01-10', 3),
        point('2025-01-12', 3),
        point('2025-01-21', 3),
      ),
    );
    expect(rings.map((ring) => ring.point.date)).toEqual([
      '2025-01-01',
      '2025-01-12',
      '2025-01-21',
    ]);
  });

  it('marks the start of each year', () => {
    expect(yearStarts(span)).toEqual([]);
    expect(yearStarts([day('2023-12-31'), day('2025-01-01')])).toEqual([
      '2024-01-01',
      '2025-01-01',
    ]);
  });
});
