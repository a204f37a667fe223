import { z } from 'zod';
import { keyPath } from './json-text.ts';
import type { LadderProblem } from './schema.ts';

/**
 * The ladder as far as it can be read. A part with the wrong shape is skipped here, because the shape check
 * reports it, and everything else that is wrong is still found.
 */
const loose = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null);
const id = loose(z.string());
const listOf = <T extends z.ZodType>(item: T) => z.array(loose(item)).catch([]);
const byId = loose(z.record(z.string(), z.unknown()));
const named = z.looseObject({ id });
const about = loose(
  z.looseObject({ skills: listOf(z.string()), activities: listOf(z.string()) }),
).optional();
const ends = loose(z.looseObject({ from: about, to: about })).optional();

const LooseLadder = z.looseObject({
  levels: listOf(z.looseObject({ id, profile: byId.optional() })),
  scope: listOf(z.looseObject({ id, values: byId })),
  skills: listOf(z.looseObject({ id, descriptors: byId })),
  activities: listOf(z.looseObject({ id, ranges: byId })),
  transitions: listOf(
    z.looseObject({
      id,
      from: id,
      to: id,
      shifts: listOf(named.extend({ about: ends })),
      accelerators: listOf(named.extend({ about })),
    }),
  ),
  universalAccelerators: listOf(z.looseObject({ id, wording: byId })),
  path: loose(z.looseObject({ considerations: listOf(named) })),
});
type LooseLadder = z.infer<typeof LooseLadder>;
type LooseAbout = z.infer<typeof about>;
type Items<T> = readonly (T | null)[];

const LooseRange = z.looseObject({ from: z.number(), to: z.number() });

/** Inconsistencies between a ladder's parts: ids, levels, transitions and ranges, in no order. */
export function wholeLadderProblems(json: unknown): readonly LadderProblem[] {
  const read = LooseLadder.safeParse(json);
  if (!read.success) return [];
  const ladder = read.data;
  return [
    ...repeatedIds(ladder),
    ...everyLevel(ladder),
    ...everyTransition(ladder),
    ...neighbours(ladder),
    ...gapsBetweenLevels(ladder),
    ...profiles(ladder),
    ...abouts(ladder),
    ...orderedRanges(ladder),
    ...possibleWeeks(ladder),
  ];
}

function repeatedIds(ladder: LooseLadder): readonly LadderProblem[] {
  const lists: readonly (readonly [string, Items<{ id: string | null }>])[] = [
    ['levels', ladder.levels],
    ['scope', ladder.scope],
    ['skills', ladder.skills],
    ['activities', ladder.activities],
    ['transitions', ladder.transitions],
    ...ladder.transitions.flatMap((transition, index) => [
      [`transitions[${index}].shifts`, transition?.shifts ?? []] as const,
      [`transitions[${index}].accelerators`, transition?.accelerators ?? []] as const,
    ]),
    ['universalAccelerators', ladder.universalAccelerators],
    ['path.considerations', ladder.path?.considerations ?? []],
  ];
  return lists.flatMap(([path, items]) =>
    items.flatMap((item, index) => {
      const first = items.findIndex((other) => other?.id === item?.id);
      if (typeof item?.id !== 'string' || first === index) return [];
      const message = `The id “${item.id}” is already used by ${path}[${first}]. Choose another.`;
      return [{ path: `${path}[${index}].id`, message }];
    }),
  );
}

function everyLevel(ladder: LooseLadder): readonly LadderProblem[] {
  const levels = idsOf(ladder.levels);
  const check = (path: string, record: Readonly<Record<string, unknown>> | null | undefined) =>
    everyKey(path, record, levels, 'level');
  return [
    ...ladder.scope.flatMap((item, i) => check(`scope[${i}].values`, item?.values)),
    ...ladder.skills.flatMap((item, i) => check(`skills[${i}].descriptors`, item?.descriptors)),
    ...ladder.activities.flatMap((item, i) => check(`activities[${i}].ranges`, item?.ranges)),
  ];
}

/** ladder: Universal Accelerators, each in every transition's wording. */
function everyTransition(ladder: LooseLadder): readonly LadderProblem[] {
  const transitions = idsOf(ladder.transitions);
  return ladder.universalAccelerators.flatMap((item, index) =>
    everyKey(`universalAccelerators[${index}].wording`, item?.wording, transitions, 'transition'),
  );
}

function everyKey(
  path: string,
  record: Readonly<Record<string, unknown>> | null | undefined,
  keys: readonly string[],
  what: string,
): readonly LadderProblem[] {
  if (!record) return [];
  const missing = keys.filter((key) => !Object.hasOwn(record, key));
  const unknown = Object.keys(record).filter((key) => !keys.includes(key));
  return [
    ...missing.map((key) => ({
      path: keyPath(path, key),
      message: `The ${what} “${key}” is missing. Add it.`,
    })),
    ...unknown.map((key) => ({
      path: keyPath(path, key),
      message: `There is no ${what} “${key}”. Use ${keys.map((k) => `“${k}”`).join(', ')}.`,
    })),
  ];
}

/** Transitions lead from each level to the next, in the ladder's order. */
function neighbours(ladder: LooseLadder): readonly LadderProblem[] {
  const levels = idsOf(ladder.levels);
  return ladder.transitions.flatMap((transition, index) => {
    if (typeof transition?.from !== 'string' || typeof transition.to !== 'string') return [];
    const path = `transitions[${index}]`;
    const ends = [
      ['from', transition.from],
      ['to', transition.to],
    ] as const;
    const unknown = ends.filter(([, level]) => !levels.includes(level));
    if (unknown.length > 0) {
      return unknown.map(([end, level]) => ({
        path: `${path}.${end}`,
        message: `There is no level “${level}”. Use the id of a level.`,
      }));
    }
    const next = levels[levels.indexOf(transition.from) + 1];
    if (next === transition.to) return [];
    const message =
      next === undefined
        ? `No level comes after “${transition.from}”. Start at an earlier level.`
        : `“${transition.to}” isn’t the level after “${transition.from}”. Use “${next}”.`;
    return [{ path: `${path}.${next === undefined ? 'from' : 'to'}`, message }];
  });
}

/** Exactly one transition leads from a level to the next. */
function gapsBetweenLevels(ladder: LooseLadder): readonly LadderProblem[] {
  const levels = idsOf(ladder.levels);
  const from = ladder.transitions.map((transition) => transition?.from);
  // An unreadable transition may be the one that seems to be missing.
  const readable = from.every((level) => typeof level === 'string' && levels.includes(level));
  const missing = readable ? levels.slice(0, -1).filter((level) => !from.includes(level)) : [];
  return [
    ...missing.map((level) => ({
      path: 'transitions',
      message: `No transition starts at “${level}”. Add one.`,
    })),
    ...from.flatMap((level, index) => {
      const first = from.indexOf(level);
      if (typeof level !== 'string' || first === index) return [];
      const message = `transitions[${first}] already starts at “${level}”. Delete one of them.`;
      return [{ path: `transitions[${index}].from`, message }];
    }),
  ];
}

function profiles(ladder: LooseLadder): readonly LadderProblem[] {
  const skills = idsOf(ladder.skills);
  return ladder.levels.flatMap((level, index) =>
    Object.keys(level?.profile ?? {})
      .filter((skill) => !skills.includes(skill))
      .map((skill) => ({
        path: keyPath(`levels[${index}].profile`, skill),
        message: `There is no skill “${skill}”. Use the id of a skill.`,
      })),
  );
}

/** What a shift's ends and an accelerator are about must be in the ladder. */
function abouts(ladder: LooseLadder): readonly LadderProblem[] {
  const parts = [
    ['skills', 'skill', idsOf(ladder.skills)],
    ['activities', 'activity', idsOf(ladder.activities)],
  ] as const;
  const check = (path: string, about: LooseAbout) =>
    parts.flatMap(([list, what, ids]) =>
      (about?.[list] ?? []).flatMap((id, index) => {
        if (id === null || ids.includes(id)) return [];
        const message = `There is no ${what} “${id}”. Use the id of ${what === 'skill' ? 'a skill' : 'an activity'}.`;
        return [{ path: `${path}.${list}[${index}]`, message }];
      }),
    );
  return ladder.transitions.flatMap((transition, at) => [
    ...(transition?.shifts ?? []).flatMap((shift, index) =>
      (['from', 'to'] as const).flatMap((end) =>
        check(`transitions[${at}].shifts[${index}].about.${end}`, shift?.about?.[end]),
      ),
    ),
    ...(transition?.accelerators ?? []).flatMap((accelerator, index) =>
      check(`transitions[${at}].accelerators[${index}].about`, accelerator?.about),
    ),
  ]);
}

function orderedRanges(ladder: LooseLadder): readonly LadderProblem[] {
  return ladder.activities.flatMap((activity, index) =>
    Object.entries(activity?.ranges ?? {}).flatMap(([level, value]) => {
      const range = LooseRange.safeParse(value).data;
      if (range === undefined || range.from <= range.to) return [];
      const message = `The range runs from ${range.from} to ${range.to}. Put the smaller number first.`;
      return [{ path: keyPath(`activities[${index}].ranges`, level), message }];
    }),
  );
}

/** A week of 100 percent must fit into each level's ranges, otherwise no smallest shift exists. */
function possibleWeeks(ladder: LooseLadder): readonly LadderProblem[] {
  return idsOf(ladder.levels).flatMap((level) => {
    const ranges = ladder.activities.map(
      (activity) => LooseRange.safeParse(activity?.ranges?.[level]).data,
    );
    const known = ranges.filter((range) => range !== undefined);
    if (known.length < ranges.length) return [];
    const least = known.reduce((sum, { from }) => sum + from, 0);
    const most = known.reduce((sum, { to }) => sum + to, 0);
    const path = 'activities';
    if (least > 100) {
      const message = `The ranges of “${level}” need at least ${least} percent. Lower some until they can add up to 100.`;
      return [{ path, message }];
    }
    if (most < 100) {
      const message = `The ranges of “${level}” allow at most ${most} percent. Raise some until they can add up to 100.`;
      return [{ path, message }];
    }
    return [];
  });
}

function idsOf(items: Items<{ id: string | null }>): readonly string[] {
  return [...new Set(items.flatMap((item) => (typeof item?.id === 'string' ? [item.id] : [])))];
}
