import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accelerators, sourceLine } from '../../data/insight/accelerators.ts';
import { dueWords } from '../../data/insight/action-words.ts';
import { notAGapWords } from '../../data/insight/gap-now.ts';
import { gapReason, noGaps, notGaps } from '../../data/insight/gap-sentences.ts';
import { gapName, gapWords } from '../../data/insight/gap-words.ts';
import { rankedGaps } from '../../data/insight/gaps.ts';
import { answersOf, latestAnswers } from '../../data/insight/latest.ts';
import { pathSentence } from '../../data/insight/path-words.ts';
import { scopeSummary } from '../../data/insight/scope-sentences.ts';
import { plain } from '../../data/insight/sentence.ts';
import { shiftProgress } from '../../data/insight/shift-progress.ts';
import { shiftStandingSentence, shiftSummary } from '../../data/insight/shift-sentences.ts';
import { shiftStandings } from '../../data/insight/shifts.ts';
import { skillSummary } from '../../data/insight/skills.ts';
import { planLead, shiftsLead, suggestionsLead } from '../../data/insight/way-sentences.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { headingOf } from '../../data/ladder/way.ts';
import { ActionStatus } from '../../data/model/action.ts';
import type { Assessment, EvidenceContent } from '../../data/model/assessment.ts';
import { type Gap, gapKey } from '../../data/model/gap.ts';
import { Draw, Leaning } from '../../data/model/path.ts';
import type { Direction } from '../../data/model/settings.ts';
import { anyAssessment, anyAssessmentOf, anyEvidence } from './any-answers.ts';
import { anyDirection, anyWay } from './any-ladder.ts';
import { action, day, inBrackets, ladder } from './ladder.ts';

/** Whole: something is said, nothing is missing in it, and it does not shout. */
function expectWhole(words: string): void {
  expect(words).not.toBe('');
  expect(words).toBe(words.trim());
  expect(words).not.toMatch(/undefined|null|NaN|Infinity|\[object| {2}|!| ,| \.|\.\.|“”/);
}

function expectSentence(words: string): void {
  expectWhole(words);
  expect(words).toMatch(/^[\p{Lu}\p{N}“½].*[.]$/u);
}

/** Every sentence that answers lead to. */
function expectAllWhole(
  of: Ladder,
  assessments: readonly Assessment[],
  direction: Direction,
  evidence: readonly EvidenceContent[],
): void {
  const answers = answersOf(latestAnswers(of, assessments, direction));
  if (answers === null) return;
  const heading = headingOf(of, direction);
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
    ...shiftProgress(of, assessments, direction, inBrackets).map(plain),
    plain(scopeSummary(of, answers.scope, direction.target)),
    plain(skillSummary(of, answers.ratings, direction.target)),
  ];
  for (const sentence of sentences) expectSentence(sentence);
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

test('whatever was answered, for any direction, each sentence is whole', () => {
  const assessments = fc.array(anyAssessment, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(assessments, anyDirection, anyEvidence, (all, direction, evidence) => {
      expectAllWhole(ladder, all, direction, evidence);
    }),
  );
});

test('so it is for any ladder, also one without a scope, universal accelerators or the usual profile', () => {
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

test('for any ladder and any way, its words are whole', () => {
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

test('whatever draws the person, the sentence about their path is whole', () => {
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

test('whenever an action is due, and whatever its status, its words are whole', () => {
  const anyDay = fc
    .integer({ min: -1500, max: 1500 })
    .map((days) => day(new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)));
  const status = fc.constantFrom(...ActionStatus.options);
  fc.assert(
    fc.property(anyDay, anyDay, status, (due, today, now) => {
      expectWhole(dueWords(action(1, { due, status: now }), today, inBrackets) ?? '');
    }),
  );
});
