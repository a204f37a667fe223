import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assessment, EvidenceContent, Week } from '../../../data/assessments/assessment.ts';
import { type Answers, answersOf, latestAnswers } from '../../../data/assessments/latest.ts';
import { evidenceSummary } from '../../../data/evidence/evidence-words.ts';
import { travelDirectionOf } from '../../../data/ladder/route.ts';
import { planLead, shiftsLead, suggestionsLead } from '../../../data/ladder/route-sentences.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { accelerators, sourceLine } from '../../../data/plan/accelerators.ts';
import { ActionStatus } from '../../../data/plan/action.ts';
import { dueWords } from '../../../data/plan/action-words.ts';
import { type Gap, gapKey } from '../../../data/plan/gap.ts';
import { gapNowWords, notAGapWords } from '../../../data/plan/gap-now.ts';
import { gapReason, noGaps, notGaps } from '../../../data/plan/gap-sentences.ts';
import { gapName, gapWords } from '../../../data/plan/gap-words.ts';
import { rankedGaps } from '../../../data/plan/gaps.ts';
import { Draw, Leaning } from '../../../data/plan/path.ts';
import { pathSentence } from '../../../data/plan/path-words.ts';
import { usualThresholds } from '../../../data/progress/change.ts';
import { inTime, skillDifferences } from '../../../data/progress/compare.ts';
import { againExplained, againSummary } from '../../../data/progress/compare-again.ts';
import { energyCompared } from '../../../data/progress/compare-energy.ts';
import { scopeCompared } from '../../../data/progress/compare-scope.ts';
import { compareLead } from '../../../data/progress/compare-sentences.ts';
import { shiftsCompared } from '../../../data/progress/compare-shifts.ts';
import { weekComparison } from '../../../data/progress/compare-week.ts';
import { differenceSentence, differenceWords } from '../../../data/progress/compare-words.ts';
import { skillProgress, weekProgress } from '../../../data/progress/progress-sentences.ts';
import { scopeSummary } from '../../../data/scope/scope-sentences.ts';
import { type Direction, WeeklyHours } from '../../../data/settings/settings.ts';
import { shiftProgress } from '../../../data/shifts/shift-progress.ts';
import { shiftStandingSentence, shiftSummary } from '../../../data/shifts/shift-sentences.ts';
import { shiftStandings } from '../../../data/shifts/shifts.ts';
import { holdOf } from '../../../data/skills/held.ts';
import { heldSentence, holdWords } from '../../../data/skills/held-sentences.ts';
import { lineWords } from '../../../data/skills/skill-line-words.ts';
import { skillLines } from '../../../data/skills/skill-lines.ts';
import { skillSummary } from '../../../data/skills/skills.ts';
import { plain } from '../../../data/text/sentence.ts';
import { byDate } from '../../../data/values/compare-text.ts';
import { type LevelId, PathConsiderationId } from '../../../data/values/ids.ts';
import { distanceSentences, weekDistances } from '../../../data/week/distances.ts';
import { energyLines } from '../../../data/week/energy-words.ts';
import { pooledWeek, recordedWeeks } from '../../../data/week/pooled.ts';
import { weekLength, weekMoves } from '../../../data/week/week-hours.ts';
import { moveSentence, movesLead } from '../../../data/week/week-hours-sentences.ts';
import { anyAssessment, anyAssessmentOf, anyEvidence } from '../any-answers.ts';
import { anyDirection, anyLevel, anyWay } from '../any-ladder.ts';
import { action, day, ladder } from '../ladder.ts';

/** A complete sentence: it says something, misses nothing, and doesn't shout. */
function expectWhole(words: string): void {
  expect(words).not.toBe('');
  expect(words).toBe(words.trim());
  expect(words).not.toMatch(/undefined|null|NaN|Infinity|\[object| {2}|!| ,| \.|\.\.|“”/);
}

function expectSentence(words: string): void {
  expectWhole(words);
  expect(words).toMatch(/^[\p{Lu}\p{N}“½].*[.]$/u);
}

/** Every sentence that these answers produce. */
function expectAllWhole(
  of: Ladder,
  assessments: readonly Assessment[],
  direction: Direction,
  evidence: readonly EvidenceContent[],
): void {
  const answers = answersOf(latestAnswers(of, assessments, direction));
  if (answers === null) return;
  const heading = travelDirectionOf(of, direction);
  const all = rankedGaps(of, answers, direction, evidence);
  const keys = new Set(all.map(({ gap }) => gapKey(gap)));
  for (const ranked of all) {
    expectSentence(gapReason(of, ranked));
    expect(gapWords(of, ranked.gap, heading)).not.toBeNull();
    expectWhole(gapName(of, ranked.gap, heading));
    expectWhole(gapWords(of, ranked.gap, heading)?.good ?? '');
    if (ranked.kind === 'shift') {
      expect(gapWords(of, ranked.gap, heading)?.good).toBe(ranked.wanted);
    }
  }
  for (const gap of everyGap(of).filter((each) => !keys.has(gapKey(each)))) {
    expectWhole(notAGapWords(of, gap, answers, direction));
  }
  const standings = shiftStandings(of, answers.shifts, direction);
  for (const standing of standings.flatMap(({ shifts }) => shifts)) {
    expectSentence(shiftStandingSentence(standing));
  }
  const others = notGaps(of, answers, direction);
  const sentences = [
    noGaps(of, answers, direction),
    ...(others === null ? [] : [others]),
    plain(shiftSummary(standings)),
    ...shiftProgress(of, assessments, direction).map(plain),
    plain(scopeSummary(of, answers.scope, direction.target)),
    plain(skillSummary(of, answers.ratings, direction.target)),
  ];
  for (const sentence of sentences) expectSentence(sentence);
  expectHeldWhole(of, assessments, direction.target);
  expectWeekWhole(of, answers, direction.target);
}

function expectHeldWhole(of: Ladder, assessments: readonly Assessment[], level: LevelId): void {
  const latest = day('2026-12-31');
  expectSentence(plain(heldSentence(of, assessments, level, latest)));
  for (const { id: skill } of of.skills) {
    const hold = holdOf(of, assessments, { skill, level });
    expectWhole(holdWords(hold, latest));
  }
}

/** In points, in hours, and in few hours. */
function expectWeekWhole(of: Ladder, { week, energy }: Answers, level: LevelId): void {
  for (const { sentence } of energyLines(of, energy, week?.shares ?? null, level)) {
    expectSentence(plain(sentence));
  }
  if (week === null) return;
  for (const hours of [null, 1, 1.5, 37.5, 100]) {
    expectMovesWhole(of, level, [week], hours === null ? null : WeeklyHours.parse(hours));
  }
}

/** About one week, or several combined. */
function expectMovesWhole(
  of: Ladder,
  level: LevelId,
  weeks: readonly Week[],
  hours: WeeklyHours | null,
): void {
  const pooled = pooledWeek(of, weeks);
  if (pooled === null) return;
  const moves = weekMoves(of, pooled.shares, level, weekLength(weeks, hours));
  const lead = plain(movesLead(of, level, moves));
  expectWhole(lead);
  expect(lead.at(-1)).toBe(moves.moves.length === 0 ? '.' : ':');
  for (const move of moves.moves) expectWhole(plain(moveSentence(move)));
}

/** Every sentence about two dates, with the earlier one rated again in hindsight on the later. */
function expectComparedWhole(
  of: Ladder,
  [one, other]: readonly [Assessment, Assessment],
  level: LevelId,
  evidence: readonly EvidenceContent[],
): void {
  const inOrder = inTime(of, [one, other], one.id, other.id);
  if (inOrder === null) throw new Error('two of this ladder can be compared');
  const { earlier } = inOrder;
  const lookBacks = [{ of: earlier.id, date: earlier.date, ratings: inOrder.later.ratings }];
  const later = { ...inOrder.later, lookBacks };
  const pair = { earlier, later };
  const differences = skillDifferences(
    of,
    [earlier, later],
    evidence,
    pair,
    level,
    usualThresholds,
  );
  const again = againSummary(of, differences, usualThresholds);
  const sentences = [
    ...compareLead(of, pair, differences, level, usualThresholds),
    ...scopeCompared(of, pair).sentences,
    ...shiftsCompared(of, pair).sentences,
    ...(energyCompared(of, pair)?.sentences ?? []),
    ...weekComparison(of, pair, level),
    ...distanceSentences(of, weekDistances(of, [earlier, later]), level),
    ...(again === null ? [] : [again]),
  ];
  for (const sentence of sentences) {
    expectSentence(plain(sentence));
    expect(plain(sentence)).not.toMatch(/\b(now|improve|better|worse|good|bad)\b/);
  }
  for (const line of againExplained(pair, differences) ?? []) expectSentence(line);
  for (const difference of differences) {
    expectSentence(differenceSentence(of, difference, true, usualThresholds));
    expectWhole(differenceWords(difference.before, difference.after, usualThresholds));
  }
  for (const line of skillLines(of, [earlier, later], level, evidence)) {
    expectSentence(lineWords(of, line));
  }
  const weeks = recordedWeeks(of, [earlier, later]).map(({ week }) => week);
  for (const hours of [null, WeeklyHours.parse(37.5)]) expectMovesWhole(of, level, weeks, hours);
}

function everyGap(of: Ladder): readonly Gap[] {
  return [
    ...of.levels.flatMap(({ id: level }) => [
      ...of.skills.map(({ id: skill }): Gap => ({ kind: 'skill', skill, level })),
      ...of.activities.map(({ id: activity }): Gap => ({ kind: 'time', activity, level })),
    ]),
    ...of.transitions.flatMap(({ id: transition, shifts }) =>
      shifts.map(({ id: shift }): Gap => ({ kind: 'shift', transition, shift })),
    ),
  ];
}

test('for any answers and any direction, each sentence is complete', () => {
  const assessments = fc.array(anyAssessment, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(assessments, anyDirection, anyEvidence, (all, direction, evidence) => {
      expectAllWhole(ladder, all, direction, evidence);
    }),
  );
});

test('the same holds for any ladder, even without a scope, universal accelerators or the usual profile', () => {
  const any = anyWay.chain(({ ladder: each, direction }) =>
    fc
      .array(anyAssessmentOf(each), { minLength: 1, maxLength: 3 })
      .map((assessments) => ({ each, direction, assessments })),
  );
  fc.assert(
    fc.property(any, ({ each, direction, assessments }) => {
      expectAllWhole(each, assessments, direction, []);
    }),
  );
});

test('for any two dates and any ladder, the comparison is in complete sentences that neither judge nor say “now”', () => {
  const any = anyWay.chain(({ ladder: each, direction }) =>
    fc
      .tuple(anyAssessmentOf(each), anyAssessmentOf(each))
      .filter(([one, other]) => one.id !== other.id)
      .map((two) => ({ each, level: direction.target, two })),
  );
  fc.assert(fc.property(any, ({ each, level, two }) => expectComparedWhole(each, two, level, [])));
  const two = fc.tuple(anyAssessment, anyAssessment).filter(([one, other]) => one.id !== other.id);
  fc.assert(
    fc.property(two, anyLevel, anyEvidence, (both, level, evidence) =>
      expectComparedWhole(ladder, both, level, evidence),
    ),
  );
});

test('for any evidence, the sentence about all of it is complete', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      expectSentence(plain(evidenceSummary(evidence, day('2025-12-01'))));
    }),
  );
});

test('for any ladder and any route, its words are complete', () => {
  fc.assert(
    fc.property(anyWay, ({ ladder: each, direction }) => {
      expectSentence(planLead(each, direction));
      const suggestions = suggestionsLead(each, direction);
      if (suggestions !== null) expectSentence(suggestions);
      expectSentence(shiftsLead(each, direction));
      for (const { universal, own } of accelerators(each, direction)) {
        for (const { source, what } of [...universal, ...own]) {
          expectWhole(what);
          expectWhole(sourceLine(each, source));
        }
      }
    }),
  );
});

test('for any answers about the path, the sentence about it is complete', () => {
  const draws = fc
    .subarray(ladder.path.considerations.map(({ id }) => id))
    .chain((some) =>
      fc.tuple(
        ...some.map((consideration) =>
          fc.constantFrom(...Draw.options).map((draw) => ({ consideration, draw })),
        ),
      ),
    );
  const leaning = fc.option(fc.constantFrom(...Leaning.options));
  fc.assert(
    fc.property(draws, leaning, (drawn, lean) => {
      expectSentence(plain(pathSentence(ladder, { draws: drawn, leaning: lean })));
    }),
  );
});

test('for any due date and status, an action’s words are complete', () => {
  const anyDay = fc
    .integer({ min: -1500, max: 1500 })
    .map((days) => day(new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)));
  const status = fc.constantFrom(...ActionStatus.options);
  fc.assert(
    fc.property(anyDay, anyDay, status, (due, today, now) => {
      expectWhole(dueWords(action(1, { due, status: now }), today) ?? '');
    }),
  );
});

test('in your own plan each sentence says “I”, and never “you”', () => {
  const assessments = fc.array(anyAssessment, { minLength: 1, maxLength: 4 });
  const path = fc.record({
    draws: fc
      .constantFrom(...Draw.options)
      .map((draw) => [{ consideration: PathConsiderationId.parse('ceiling'), draw }]),
    leaning: fc.option(fc.constantFrom(...Leaning.options)),
  });
  fc.assert(
    fc.property(assessments, anyDirection, path, (all, direction, drawn) => {
      const { target } = direction;
      const latest = latestAnswers(ladder, all, direction);
      const answers = answersOf(latest);
      const week = latest.week?.week ?? null;
      const moves =
        week && weekMoves(ladder, week.shares, target, weekLength([week], WeeklyHours.parse(40)));
      const sentences = [
        planLead(ladder, direction, 'I'),
        suggestionsLead(ladder, direction) ?? '',
        plain(heldSentence(ladder, all, target, day('2026-12-31'), 'I')),
        plain(pathSentence(ladder, drawn, 'I')),
        ...(answers === null ? [] : [plain(skillSummary(ladder, answers.ratings, target, 'I'))]),
        ...(latest.scope === null
          ? []
          : [plain(scopeSummary(ladder, latest.scope.answers, target))]),
        ...(latest.shifts === null
          ? []
          : [
              plain(
                shiftSummary(shiftStandings(ladder, latest.shifts.answers, direction), 'now', 'I'),
              ),
            ]),
        ...(moves === null ? [] : [plain(movesLead(ladder, target, moves, 'I'))]),
        ...everyGap(ladder).map((gap) => gapNowWords(ladder, gap, answers, direction, [])),
        ...(all.length > 1
          ? [
              ...skillProgress(ladder, inDateOrder(all), target, usualThresholds),
              ...weekProgress(ladder, inDateOrder(all), target),
              ...shiftProgress(ladder, all, direction),
            ].map(plain)
          : []),
      ];
      // The ladder's own words stay unchanged.
      for (const sentence of sentences) {
        expect(sentence.replaceAll(/“[^”]*”/g, '')).not.toMatch(/\byou/i);
      }
    }),
  );
});

function inDateOrder(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.toSorted(byDate);
}
