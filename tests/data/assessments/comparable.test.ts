import { describe, expect, it } from 'vitest';
import { LadderRef } from '../../../data/assessments/assessment.ts';
import { comparable } from '../../../data/assessments/comparable.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { assessment, ladder } from '../ladder.ts';

const first = assessment('2024-03-04', 1);
const second = assessment('2024-09-02', 2);
const third = assessment('2025-05-05', 3);
const all = [first, second, third];

describe('comparable assessments', () => {
  it('are those of this ladder and version, from oldest to newest', () => {
    const older = assessment('2024-01-01', 4, {
      ladder: LadderRef.parse({ id: ladder.id, version: 2 }),
    });
    const other = assessment('2024-01-01', 5, {
      ladder: LadderRef.parse({ id: 'another-ladder', version: 1 }),
    });
    expect(comparable([third, older, first, other, second], ladder)).toEqual(all);
  });

  it('of one day are in the order in which they were first saved, even after a correction', () => {
    const at = (time: string) => Instant.parse(`2025-05-05T${time}:00.000Z`);
    const morning = assessment('2025-05-05', 9, {
      firstSavedAt: at('08:00'),
      savedAt: at('20:00'),
      version: 2,
    });
    const evening = assessment('2025-05-05', 6, {
      firstSavedAt: at('18:00'),
      savedAt: at('18:00'),
    });
    expect(comparable([evening, morning], ladder)).toEqual([morning, evening]);
  });

  it('are ordered by the day assessed, not the day saved', () => {
    const late = assessment('2024-01-01', 7, {
      firstSavedAt: Instant.parse('2026-01-01T00:00:00.000Z'),
    });
    expect(comparable([first, late], ladder)).toEqual([late, first]);
  });
});
