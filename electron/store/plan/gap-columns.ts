import { z } from 'zod';
import { Gap } from '../../../data/plan/gap.ts';

/** A gap's columns, in each table that refers to one. */
export const gapColumns = 'gap_kind, gap_skill, gap_activity, gap_level, gap_transition, gap_shift';

/** As named parameters, in the same order. */
export const gapParameters =
  '@gap_kind, @gap_skill, @gap_activity, @gap_level, @gap_transition, @gap_shift';

const text = z.string().nullable();

export const GapRow = z.object({
  gap_kind: z.enum(['skill', 'time', 'shift']).nullable(),
  gap_skill: text,
  gap_activity: text,
  gap_level: text,
  gap_transition: text,
  gap_shift: text,
});
export type GapRow = z.infer<typeof GapRow>;

export function gapToColumns(gap: Gap | null): GapRow {
  switch (gap?.kind) {
    case undefined:
      return noGap;
    case 'skill':
      return { ...noGap, gap_kind: 'skill', gap_skill: gap.skill, gap_level: gap.level };
    case 'time':
      return { ...noGap, gap_kind: 'time', gap_activity: gap.activity, gap_level: gap.level };
    case 'shift':
      return {
        ...noGap,
        gap_kind: 'shift',
        gap_transition: gap.transition,
        gap_shift: gap.shift,
      };
  }
}

/** Throws a ZodError if the columns have no gap that the model knows. */
export function gapOfColumns(row: GapRow): Gap | null {
  switch (row.gap_kind) {
    case null:
      return null;
    case 'skill':
      return Gap.parse({ kind: 'skill', skill: row.gap_skill, level: row.gap_level });
    case 'time':
      return Gap.parse({ kind: 'time', activity: row.gap_activity, level: row.gap_level });
    case 'shift':
      return Gap.parse({ kind: 'shift', transition: row.gap_transition, shift: row.gap_shift });
  }
}

const noGap: GapRow = {
  gap_kind: null,
  gap_skill: null,
  gap_activity: null,
  gap_level: null,
  gap_transition: null,
  gap_shift: null,
};
