import fc from 'fast-check';
import {
  AssessmentContent,
  EvidenceContent,
  longestEvidence,
} from '../../../data/assessments/assessment.ts';
import { Draft } from '../../../data/assessments/draft.ts';
import { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { longestLine, SettingsChange } from '../../../data/settings/settings.ts';
import { textProblem } from '../../../data/text/typed-text.ts';
import {
  anyInstant,
  anyText,
  day,
  distinctSlugs,
  ladder,
  savable,
  slug,
} from './arbitrary-values.ts';

const score = fc.integer({ min: 2, max: 10 }).map((halves) => halves / 2);
const rating = fc.oneof(score, fc.constant('no-chance'));
const periodKind = fc.constantFrom('week', 'fortnight', 'month');

const statements = fc.uniqueArray(fc.record({ skill: slug, level: slug }), {
  selector: ({ skill, level }) => `${skill} ${level}`,
  maxLength: 20,
});
const ratings = statements.chain((each) =>
  fc.tuple(...each.map((statement) => rating.map((given) => ({ ...statement, rating: given })))),
);
/** Percents that add up to 100, split at arbitrary points, for distinct activities. */
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
        savable.map((note) => ({ dimension, level: null, note })),
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

const energy = distinctSlugs.chain((activities) =>
  fc.tuple(
    ...activities.map((activity) =>
      fc.record({ activity: fc.constant(activity), energy: fc.integer({ min: -2, max: 2 }) }),
    ),
  ),
);
const lookBacksOn = (anyDay: typeof day) =>
  fc.uniqueArray(fc.record({ of: fc.uuid(), date: anyDay, ratings }), {
    selector: ({ of }) => of,
    maxLength: 4,
  });
const revisionsOf = (each: readonly { readonly skill: string; readonly level: string }[]) =>
  fc.tuple(
    ...each.map(({ skill, level }) =>
      fc.record({
        skill: fc.constant(skill),
        level: fc.constant(level),
        first: rating,
        second: rating,
        seen: rating,
        at: anyInstant,
      }),
    ),
  );
const guesses = statements.chain((each) =>
  fc.tuple(...each.map((statement) => score.map((guessed) => ({ ...statement, score: guessed })))),
);
/** Revisions of some of the ratings, in any order. */
const revised = ratings.chain((given) =>
  fc.record({
    ratings: fc.constant(given),
    revisions: fc.shuffledSubarray(given).chain(revisionsOf),
  }),
);

const line = anyText.filter((text) => textProblem('It', text, longestLine) === null);

export const anyContentOn = (anyDay: typeof day) =>
  fc
    .record({
      date: anyDay,
      ladder,
      currentLevel: slug,
      targetLevel: slug,
      revised,
      week: fc.option(fc.record({ period: fc.record({ kind: periodKind, from: anyDay }), shares })),
      energy,
      scope,
      shifts,
      lookBacks: lookBacksOn(anyDay),
      guesses,
      note: savable,
    })
    .map(({ revised: { ratings, revisions }, ...content }) =>
      AssessmentContent.parse({ ...content, ratings, revisions }),
    );
export const anyContent = anyContentOn(day);

export const anyEvidenceOn = (anyDay: typeof day) =>
  fc
    .record({
      what: savable.filter((what) => what.trim() !== '' && what.length <= longestEvidence),
      date: anyDay,
      statements: statements.filter((each) => each.length > 0),
    })
    .map((evidence) => EvidenceContent.parse(evidence));
export const anyEvidence = anyEvidenceOn(day);

export const anyDraftOn = (anyDay: typeof day) =>
  fc
    .record({
      corrects: fc.constant(null),
      ladder,
      currentLevel: slug,
      targetLevel: slug,
      levels: fc.uniqueArray(slug, { minLength: 1, maxLength: 8 }),
      step: anyText,
      date: fc.option(anyText),
      ratings,
      revisions: statements.chain(revisionsOf),
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
      energy,
      scope: draftScope,
      shifts,
      lookBacks: lookBacksOn(anyDay),
      guesses,
      note: anyText,
    })
    .map((draft) => Draft.parse(draft));
export const anyDraft = anyDraftOn(day);

export const anyEvidenceDraft = fc
  .record({ id: fc.uuid(), what: anyText, date: anyText, statements })
  .map((draft) => EvidenceDraft.parse(draft));

export const anySettingsChange = fc
  .record({
    direction: fc.record({ current: slug, target: slug }),
    name: line,
    role: line,
    theme: fc.constantFrom('system', 'light', 'dark'),
    paper: fc.constantFrom('A4', 'Letter'),
    singleKeys: fc.boolean(),
    blindRating: fc.boolean(),
    assessEvery: fc.constantFrom(null, 1, 3, 6, 12),
    notifyWhenDue: fc.boolean(),
    weeklyHours: fc.option(fc.integer({ min: 2, max: 200 }).map((halves) => halves / 2)),
    lockAfter: fc.constantFrom(null, 5, 15, 30, 60),
  })
  .map((change) => SettingsChange.parse(change));
