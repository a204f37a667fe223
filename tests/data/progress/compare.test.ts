import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Assessment,
  EvidenceContent,
  StatementRating,
} from '../../../data/assessments/assessment.ts';
import { usualThresholds } from '../../../data/progress/change.ts';
import { inTime, type Pair, skillDifferences } from '../../../data/progress/compare.ts';
import { compareLead } from '../../../data/progress/compare-sentences.ts';
import {
  differenceAgainWords,
  differenceSentence,
  differenceWords,
  fromToWords,
} from '../../../data/progress/compare-words.ts';
import { formatDate } from '../../../data/text/dates.ts';
import { plain } from '../../../data/text/sentence.ts';
import { anyAssessment, anyEvidence } from '../any-answers.ts';
import { anyLevel } from '../any-ladder.ts';
import { assessment, day, director, ladder, manager, rating, score, skill } from '../ladder.ts';
import { autumn, spring } from './two-days.ts';

const lead = (pair: Pair, all: readonly Assessment[] = [pair.earlier, pair.later]) =>
  compareLead(
    ladder,
    pair,
    skillDifferences(ladder, all, [], pair, manager, usualThresholds),
    manager,
    usualThresholds,
  ).map(plain);

const rated = (...ratings: readonly StatementRating[]) => ({ ratings });

describe('two dates of which a later assessment isn’t counted yet', () => {
  const first = assessment('2025-03-01', 1, rated(rating('people', manager, 2)));
  const second = assessment('2025-09-01', 2, rated(rating('people', manager, 3)));
  const ahead = assessment('2199-05-14', 3, {
    ...rated(rating('people', manager, 3)),
    lookBacks: [{ of: first.id, date: first.date, ratings: [rating('people', manager, 1)] }],
  });
  const people = (counted: readonly Assessment[], pair: Pair) =>
    skillDifferences(ladder, counted, [], pair, manager, usualThresholds)[1];

  it('are not confirmed by it, and not looked back on in it', () => {
    const pair = { earlier: first, later: second };
    expect(people([first, second, ahead], pair)).toMatchObject({
      change: 'moved',
      again: { rating: 1 },
    });
    expect(people([first, second], pair)).toMatchObject({ change: 'slight', again: null });
  });

  it('count themselves, even if one of them is that assessment', () => {
    const pair = { earlier: first, later: ahead };
    expect(people([first], pair)).toMatchObject({
      change: 'slight',
      again: { seenOn: '2199-05-14', rating: 1 },
    });
  });
});

describe('the difference in words', () => {
  it.each([
    [2, 2, 'about the same'],
    [2, 2.5, 'about the same'],
    [2.5, 2, 'about the same'],
    [2, 3, '1 higher'],
    [2, 3.5, '1½ higher'],
    [4, 3, '1 lower'],
    [5, 1, '4 lower'],
    ['no-chance', 3, 'no chance then'],
    [3, 'no-chance', 'no chance later'],
    [null, 3, 'not rated then'],
    [3, null, 'not rated later'],
    [null, null, 'not rated either time'],
    ['no-chance', 'no-chance', 'no chance either time'],
    [null, 'no-chance', 'not rated then, no chance later'],
    ['no-chance', null, 'no chance then, not rated later'],
  ] as const)('of %s and %s is “%s”', (before, after, words) => {
    const value = (given: number | 'no-chance' | null) =>
      typeof given === 'number' ? score(given) : given;
    expect(differenceWords(value(before), value(after), usualThresholds)).toBe(words);
  });

  it.each([
    [3, 3, 2, null],
    [3, 2.5, 2, 'about the same'],
    [2, 1, 3.5, '2½ higher'],
    [2, 2.5, 2.5, null],
    ['no-chance', 2, 2, 'about the same'],
    ['no-chance', 'no-chance', 3, null],
    [3, 'no-chance', 3, 'no chance then'],
    [3, null, 4, null],
  ] as const)(
    'of %s, rated in hindsight as %s, and %s is worded “%s”',
    (before, seen, after, words) => {
      const value = (given: number | 'no-chance') => (given === 'no-chance' ? given : score(given));
      const again =
        seen === null ? null : { rating: value(seen), of: spring.id, seenOn: day('2026-10-14') };
      expect(
        differenceAgainWords(
          { before: value(before), again, after: value(after) },
          usualThresholds,
        ),
      ).toBe(words);
    },
  );

  it('are described on an axis as one score and the other', () => {
    expect(fromToWords(score(2), score(3.5))).toBe('2 → 3½');
    expect(fromToWords('no-chance', score(3))).toBe('no chance → 3');
    expect(fromToWords(null, null)).toBe('not rated');
  });
});

describe('the skills on two dates', () => {
  const evidence: readonly EvidenceContent[] = [
    {
      what: 'Coached two people',
      date: day('2026-04-14'),
      statements: [{ skill: skill('people'), level: manager }],
    },
  ];

  it('are solid by the six months before each date', () => {
    const pair = { earlier: spring, later: autumn };
    const people = skillDifferences(
      ladder,
      [spring, autumn],
      evidence,
      pair,
      manager,
      usualThresholds,
    )[1];
    expect(people).toEqual({
      skill: 'people',
      profile: 4,
      before: 2,
      beforeSolid: false,
      again: null,
      after: 3.5,
      afterSolid: true,
      change: 'moved',
    });
  });

  it('say how much time lies between, what moved, and what is about the same', () => {
    expect(lead({ earlier: spring, later: autumn })).toEqual([
      '14 March 2025 and 14 October 2026 are 19 months apart.',
      'At manager level, People moved up by 1½.',
      'Technical is down by 1.',
      'Strategy is about the same.',
      // Business was “no chance” at first, Communication not rated.
      'Communication and Business don’t have a score on 14 March 2025.',
    ]);
  });

  it.each([
    ['2025-03-15', 'one day'],
    ['2025-04-13', '30 days'],
    ['2025-04-14', 'one month'],
    ['2026-03-14', 'twelve months'],
    ['2027-03-13', '23 months'],
    ['2027-03-14', 'two years'],
    ['2027-04-14', 'two years and one month'],
    ['2035-02-14', 'nine years and eleven months'],
  ])('are apart by whole months: to %s “%s”', (date, words) => {
    expect(lead({ earlier: spring, later: { ...autumn, date: day(date) } })[0]).toBe(
      `14 March 2025 and ${formatDate(day(date))} are ${words} apart.`,
    );
  });

  it('combine several moves in one direction in a sentence', () => {
    const later = assessment('2025-04-14', 2, {
      ratings: [
        rating('people', manager, 3),
        rating('technical', manager, 5),
        rating('strategy', manager, 5),
      ],
    });
    expect(lead({ earlier: spring, later })).toEqual([
      '14 March 2025 and 14 April 2025 are one month apart.',
      'At manager level, Strategy moved up by 2.',
      'Technical and People are up by 1.',
      'Communication and Business don’t have a score on either date.',
    ]);
  });

  it('say what is known if only part of it was rated on both dates', () => {
    const all = (value: number) => ladder.skills.map(({ id }) => rating(id, manager, value));
    const then = assessment('2025-03-14', 1, rated(...all(3)));
    const later = (...ratings: readonly StatementRating[]) =>
      lead({ earlier: then, later: assessment('2025-04-14', 2, rated(...ratings)) }).slice(1);
    expect(later(rating('technical', manager, 3.5))).toEqual([
      'At manager level, Technical is about the same.',
      'People, Communication, Strategy and Business weren’t rated on 14 April 2025.',
    ]);
    expect(later(rating('technical', manager, 4))).toEqual([
      'At manager level, Technical is up by 1.',
      'People, Communication, Strategy and Business weren’t rated on 14 April 2025.',
    ]);
    expect(later(...all(3).slice(0, 4))).toEqual([
      'At manager level, Technical, People, Communication and Strategy are about the same.',
      'Business wasn’t rated on 14 April 2025.',
    ]);
    // “No chance” is an answer, but there is no score.
    expect(later(...all(3).slice(0, 4), rating('business', manager, 'no-chance'))).toEqual([
      'At manager level, Technical, People, Communication and Strategy are about the same.',
      'Business doesn’t have a score on 14 April 2025.',
    ]);
  });

  it('say that nothing changed by more than half a point, or that nothing was rated both times', () => {
    const all = ladder.skills.map(({ id }) => rating(id, manager, 3));
    const first = assessment('2025-03-14', 1, rated(...all));
    const same = { ...first, id: autumn.id, date: day('2025-03-26') };
    expect(lead({ earlier: first, later: same })).toEqual([
      '14 March 2025 and 26 March 2025 are twelve days apart.',
      'No manager skill changed by more than half a point.',
    ]);
    const other = assessment('2025-03-14', 7, rated(rating('communication', manager, 2)));
    expect(lead({ earlier: spring, later: other })).toEqual([
      'Both are from 14 March 2025.',
      'No manager skill has a score on both dates.',
    ]);
  });

  it('say if the direction was different', () => {
    const later = { ...autumn, currentLevel: manager, targetLevel: director };
    expect(lead({ earlier: spring, later }).at(-1)).toBe(
      'Your direction then was Individual Contributor to Manager; later it was Manager to Director.',
    );
    const staying = { ...autumn, currentLevel: manager, targetLevel: manager };
    const atTheStart = { id: spring.id, date: spring.date };
    expect(lead({ earlier: spring, later: staying }).at(-1)).toBe(
      'Your direction then was Individual Contributor to Manager; later it was to stay a manager.',
    );
    expect(lead({ earlier: { ...spring, ...staying, ...atTheStart }, later }).at(-1)).toBe(
      'Your direction then was to stay a manager; later it was Manager to Director.',
    );
  });
});

describe('for any answers', () => {
  it('each sentence is complete, and none judges', () => {
    const two = fc.tuple(anyAssessment, anyAssessment).filter(([a, b]) => a.id !== b.id);
    fc.assert(
      fc.property(two, anyLevel, anyEvidence, ([a, b], level, evidence) => {
        const pair = inTime(ladder, [a, b], a.id, b.id);
        if (pair === null) throw new Error('two of this ladder can be compared');
        expect(pair.earlier.date <= pair.later.date).toBe(true);
        const differences = skillDifferences(
          ladder,
          [a, b],
          evidence,
          pair,
          level,
          usualThresholds,
        );
        const sentences = [
          ...compareLead(ladder, pair, differences, level, usualThresholds).map(plain),
          ...differences.map((each) => differenceSentence(ladder, each, true, usualThresholds)),
        ];
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^[\p{Lu}\p{N}].*\.$/u);
          expect(sentence).not.toMatch(/undefined|null|NaN| {2}|improve|better|worse|good|bad/);
        }
      }),
    );
  });
});
