import { describe, expect, it } from 'vitest';
import { usualThresholds } from '../../../data/progress/change.ts';
import { skillDifferences } from '../../../data/progress/compare.ts';
import { againExplained, againSummary } from '../../../data/progress/compare-again.ts';
import { differenceSentence } from '../../../data/progress/compare-words.ts';
import { lookBackWords } from '../../../data/skills/look-back-rows.ts';
import { plain } from '../../../data/text/sentence.ts';
import { assessment, ladder, manager, rating } from '../ladder.ts';
import { autumn, otherLadder, spring } from './two-days.ts';

describe('in hindsight', () => {
  const looking = {
    ...autumn,
    lookBacks: [
      {
        of: spring.id,
        date: spring.date,
        ratings: [rating('people', manager, 1), rating('strategy', manager, 2.5)],
      },
    ],
  };
  const pair = { earlier: spring, later: looking };
  const differences = skillDifferences(
    ladder,
    [spring, looking],
    [],
    pair,
    manager,
    usualThresholds,
  );

  it('the earlier day’s first answers are next to its later ones', () => {
    expect(differences.map(({ before, again }) => [before, again?.rating ?? null])).toEqual([
      [4, null],
      [2, 1],
      [null, null],
      [3, 2.5],
      ['no-chance', null],
    ]);
    expect(againExplained(pair, differences)).toEqual([
      'On 14 October 2026 you rated 14 March 2025 again, in hindsight.',
      lookBackWords[0],
    ]);
  });

  it('a sentence says where the later rating differs by more than half a point', () => {
    expect(plain(againSummary(ladder, differences, usualThresholds) ?? [])).toBe(
      'In hindsight, People was 1 lower than you answered at the time.',
    );
    const close = differences.filter(({ skill: id }) => id === 'strategy');
    expect(plain(againSummary(ladder, close, usualThresholds) ?? [])).toBe(
      'In hindsight, it was about the same as you answered at the time.',
    );
  });

  it('the sentence lists several skills for each direction, in the ladder’s order', () => {
    const seen = (...ratings: readonly ReturnType<typeof rating>[]) => {
      const later = {
        ...autumn,
        lookBacks: [{ of: spring.id, date: spring.date, ratings: [...ratings] }],
      };
      const all = skillDifferences(
        ladder,
        [spring, later],
        [],
        { earlier: spring, later },
        manager,
        usualThresholds,
      );
      return plain(againSummary(ladder, all, usualThresholds) ?? []);
    };
    // At the time: Technical 4, People 2, Strategy 3.
    const [technical, people] = [rating('technical', manager, 2.5), rating('people', manager, 4)];
    expect(seen(people)).toBe('In hindsight, People was 2 higher than you answered at the time.');
    expect(seen(people, technical)).toBe(
      'In hindsight, Technical was 1½ lower and People 2 higher than you answered at the time.',
    );
    expect(seen(people, rating('strategy', manager, 1), technical)).toBe(
      'In hindsight, Technical was 1½ lower, People 2 higher and Strategy 2 lower than you answered at the time.',
    );
  });

  it('all later days on which it was rated again are listed', () => {
    const winter = {
      ...assessment('2026-12-14', 3),
      lookBacks: [{ of: spring.id, date: spring.date, ratings: [rating('people', manager, 2)] }],
    };
    const both = skillDifferences(
      ladder,
      [spring, looking, winter],
      [],
      pair,
      manager,
      usualThresholds,
    );
    expect(againExplained(pair, both)?.[0]).toBe(
      'On 14 October 2026 and 14 December 2026 you rated 14 March 2025 again, in hindsight.',
    );
  });

  it('screen readers get it along with the rest when it is shown', () => {
    const people = differences[1];
    if (people === undefined) throw new Error('no People');
    expect(differenceSentence(ladder, people, true, usualThresholds)).toBe(
      'People: 2 then, 1 in hindsight, 3½ later, 1½ higher.',
    );
    expect(differenceSentence(ladder, people, false, usualThresholds)).toBe(
      'People: 2 then, 3½ later, 1½ higher.',
    );
  });

  it('nothing is shown without a look back on that day', () => {
    const back = { earlier: looking, later: { ...autumn, id: otherLadder.id } };
    const none = skillDifferences(ladder, [spring, looking], [], back, manager, usualThresholds);
    expect(againExplained(back, none)).toBeNull();
    expect(againSummary(ladder, none, usualThresholds)).toBeNull();
  });
});
