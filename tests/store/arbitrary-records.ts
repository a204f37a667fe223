import fc from 'fast-check';
import { ActionContent } from '../../data/model/action.ts';
import {
  AssessmentContent,
  EvidenceContent,
  longestEvidence,
} from '../../data/model/assessment.ts';
import { Draft } from '../../data/model/draft.ts';
import { Focus } from '../../data/model/gap.ts';
import { Instant, IsoDate } from '../../data/model/iso-date.ts';
import { PathContent } from '../../data/model/path.ts';
import { isKeepable } from '../../data/model/typed-text.ts';

/** Any text that a file can hold: every plane of Unicode, NUL and right-to-left marks among it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\u202eabc\u202c',
    '<b>"&amp;\'',
    "'; DROP TABLE draft; --",
    '  ',
  ),
);

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const anyMoment = fc.date({
  min: new Date('0000-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
const day = anyMoment.map((date) => date.toISOString().slice(0, 10));
const rating = fc.oneof(
  fc.integer({ min: 2, max: 10 }).map((halves) => halves / 2),
  fc.constant('no-chance'),
);
const ladder = fc.record({ id: slug, version: fc.integer({ min: 1, max: 2 ** 31 }) });
const periodKind = fc.constantFrom('week', 'fortnight', 'month');

const statements = fc.uniqueArray(fc.record({ skill: slug, level: slug }), {
  selector: ({ skill, level }) => `${skill} ${level}`,
  maxLength: 20,
});
const ratings = statements.chain((each) =>
  fc.tuple(...each.map((statement) => rating.map((given) => ({ ...statement, rating: given })))),
);
const distinctSlugs = fc.uniqueArray(slug, { maxLength: 8 });

/** Percents that add up to 100, cut at arbitrary points, for distinct activities. */
const shares = fc
  .uniqueArray(slug, { minLength: 1, maxLength: 8 })
  .chain((activities) =>
    fc.record({
      activities: fc.constant(activities),
      cuts: fc.array(fc.integer({ min: 0, max: 100 }), {
        minLength: activities.length - 1,
        maxLength: activities.length - 1,
      }),
      minutes: fc.array(fc.option(fc.integer({ min: 0, max: 60_000 })), {
        minLength: activities.length,
        maxLength: activities.length,
      }),
    }),
  )
  .map(({ activities, cuts, minutes }) => {
    const ends = [...cuts.toSorted((a, b) => a - b), 100];
    return activities.map((activity, index) => ({
      activity,
      percent: (ends[index] ?? 100) - (ends[index - 1] ?? 0),
      minutes: minutes[index] ?? null,
    }));
  });

const scopeDimensions = fc.uniqueArray(slug, { maxLength: 6 });
const scope = scopeDimensions.chain((dimensions) =>
  fc.tuple(
    ...dimensions.map((dimension) =>
      fc.oneof(
        slug.map((level) => ({ dimension, level, note: '' })),
        anyText.map((note) => ({ dimension, level: null, note })),
      ),
    ),
  ),
);
const draftScope = scopeDimensions.chain((dimensions) =>
  fc.tuple(
    ...dimensions.map((dimension) =>
      fc.record({ dimension: fc.constant(dimension), level: fc.option(slug), note: anyText }),
    ),
  ),
);
const shifts = fc.uniqueArray(
  fc.record({ transition: slug, shift: slug, position: fc.integer({ min: 1, max: 5 }) }),
  { selector: ({ transition, shift }) => `${transition} ${shift}`, maxLength: 8 },
);

const anyGap = fc.oneof(
  fc.record({ kind: fc.constant('skill'), skill: slug, level: slug }),
  fc.record({ kind: fc.constant('time'), activity: slug, level: slug }),
  fc.record({ kind: fc.constant('shift'), transition: slug, shift: slug }),
);
const source = fc.record({
  ladder,
  kind: fc.constantFrom('universal', 'own'),
  transition: slug,
  accelerator: slug,
});
const keepable = anyText.filter(isKeepable);
const words = keepable.filter((text) => text.trim() !== '');

export const anyInstant = anyMoment.map((date) => Instant.parse(date.toISOString()));

export const anyContent = fc
  .record({
    date: day,
    ladder,
    currentLevel: slug,
    targetLevel: slug,
    ratings,
    week: fc.option(fc.record({ period: fc.record({ kind: periodKind, from: day }), shares })),
    scope,
    shifts,
    note: anyText,
  })
  .map((content) => AssessmentContent.parse(content));

export const anyEvidence = fc
  .record({
    what: anyText.filter((what) => what.trim() !== '' && what.length <= longestEvidence),
    date: day,
    statements: statements.filter((each) => each.length > 0),
  })
  .map((evidence) => EvidenceContent.parse(evidence));

export const anyDraft = fc
  .record({
    corrects: fc.constant(null),
    ladder,
    currentLevel: slug,
    targetLevel: slug,
    levels: fc.uniqueArray(slug, { minLength: 1, maxLength: 8 }),
    step: anyText,
    date: fc.option(anyText),
    ratings,
    evidence: fc.array(
      fc.record({ skill: slug, levels: distinctSlugs, what: anyText, date: anyText }),
      { maxLength: 6 },
    ),
    week: fc.record({
      unit: fc.constantFrom('percent', 'hours'),
      kind: periodKind,
      from: anyText,
      entries: distinctSlugs.chain((activities) =>
        fc.tuple(
          ...activities.map((activity) =>
            fc.record({ activity: fc.constant(activity), typed: anyText, other: anyText }),
          ),
        ),
      ),
    }),
    scope: draftScope,
    shifts,
    note: anyText,
  })
  .map((draft) => Draft.parse(draft));

export const anyFocus = fc
  .uniqueArray(anyGap, { selector: (gap) => JSON.stringify(gap), maxLength: 3 })
  .map((gaps) => Focus.parse(gaps));

export const anyActionContent = fc
  .record({
    what: words,
    source: fc.option(source),
    gap: fc.option(anyGap),
    due: fc.option(day),
    status: fc.constantFrom('planned', 'doing', 'done', 'dropped'),
    when: keepable,
    will: keepable,
  })
  .map((content) => ActionContent.parse(content));

export const anyNote = fc.record({ date: day.map((date) => IsoDate.parse(date)), text: words });

export const anyPath = fc
  .record({
    draws: distinctSlugs.chain((considerations) =>
      fc.tuple(
        ...considerations.map((consideration) =>
          fc.record({
            consideration: fc.constant(consideration),
            draw: fc.constantFrom('ic', 'both', 'management', 'neither'),
          }),
        ),
      ),
    ),
    leaning: fc.option(fc.constantFrom('ic', 'management', 'stay', 'open')),
    note: keepable,
  })
  .map((path) => PathContent.parse(path));
