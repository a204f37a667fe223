import type { Ladder } from '../../data/ladder/schema.ts';
import type { LevelId } from '../../data/values/ids.ts';

/** A level's colour and its second distinction, the dash; the same everywhere (tokens `--level-1` …). */
export interface LevelLook {
  readonly line: string;
  readonly text: string;
  readonly band: string;
  readonly dash: string;
}

const dashes = ['2 4', '6 4', '11 4', '11 3 2 3'] as const;

/** A level's look by its rung on the ladder; with more than four levels the looks repeat. */
export function levelLook(ladder: Ladder, level: LevelId): LevelLook {
  const rung = Math.max(
    0,
    ladder.levels.findIndex(({ id }) => id === level),
  );
  const colour = `--level-${(rung % dashes.length) + 1}`;
  return {
    line: `var(${colour})`,
    text: `var(${colour}-text)`,
    band: `var(${colour}-band)`,
    dash: dashes[rung % dashes.length] ?? dashes[0],
  };
}

/** The fill of the nth activity, counted from 0. */
export function areaFill(index: number): string {
  return `var(--area-${(index % 6) + 1})`;
}
