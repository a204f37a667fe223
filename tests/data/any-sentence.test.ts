import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accelerators, sourceLine } from '../../data/insight/accelerators.ts';
import { dueWords } from '../../data/insight/action-words.ts';
import { gapReason, noGaps, notGaps } from '../../data/insight/gap-sentences.ts';
import { gapWords } from '../../data/insight/gap-words.ts';
import { rankedGaps } from '../../data/insight/gaps.ts';
import { pathSentence } from '../../data/insight/path-words.ts';
import { scopeSummary } from '../../data/insight/scope-sentences.ts';
import { plain } from '../../data/insight/sentence.ts';
import { shiftProgress } from '../../data/insight/shift-progress.ts';
import { shiftStandingSentence, shiftSummary } from '../../data/insight/shift-sentences.ts';
import { shiftStandings } from '../../data/insight/shifts.ts';
import { planLead, shiftsLead, wayWords } from '../../data/insight/way-sentences.ts';
import { headingOf } from '../../data/ladder/way.ts';
import { ActionStatus } from '../../data/model/action.ts';
import { Draw, Leaning } from '../../data/model/path.ts';
import { anyAssessment, anyEvidence } from './any-answers.ts';
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

test('whatever was answered, for any direction, each sentence is whole', () => {
  fc.assert(
    fc.property(
      fc.array(anyAssessment, { minLength: 1, maxLength: 4 }),
      anyDirection,
      anyEvidence,
      (assessments, direction, evidence) => {
        const [assessment] = assessments;
        if (assessment === undefined) return;
        for (const ranked of rankedGaps(ladder, assessment, direction, evidence)) {
          expectSentence(gapReason(ladder, ranked));
          const words = gapWords(ladder, ranked.gap, headingOf(ladder, direction));
          for (const part of [words?.name, words?.of, words?.good]) expectWhole(part ?? '');
        }
        const standings = shiftStandings(ladder, assessment.shifts, direction);
        for (const standing of standings.flatMap(({ shifts }) => shifts)) {
          expectSentence(shiftStandingSentence(standing));
        }
        const others = notGaps(ladder, assessment, direction);
        const sentences = [
          noGaps(ladder, assessment, direction),
          ...(others === null ? [] : [others]),
          plain(shiftSummary(standings)),
          ...shiftProgress(ladder, assessments, direction, inBrackets).map(plain),
          plain(scopeSummary(ladder, assessment.scope, direction.target)),
        ];
        for (const sentence of sentences) expectSentence(sentence);
      },
    ),
  );
});

test('for any ladder and any way, its words are whole', () => {
  fc.assert(
    fc.property(anyWay, ({ ladder: each, direction }) => {
      expectWhole(wayWords(each, direction));
      expectSentence(planLead(each, direction));
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
    fc.property(draws, leaning, fc.option(anyDirection), (drawn, lean, direction) => {
      expectSentence(plain(pathSentence(ladder, { draws: drawn, leaning: lean }, direction)));
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
