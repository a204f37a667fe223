import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clearEarlier,
  putEarlierBack,
  rateEarlier,
  rateStatement,
} from '../../../data/assessments/rate.ts';
import { Rating, scores } from '../../../data/assessments/score.ts';
import { ratedAgainWords } from '../../../data/skills/look-back-days.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { assessment, day, ic, manager, rating, score, skill } from '../ladder.ts';

const people = { skill: skill('people'), level: manager };
const at = (minute: number) =>
  Instant.parse(`2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`);
const blank = { corrects: null, ratings: [], revisions: [] };
const answered = { ...blank, ratings: [rating('people', manager, 3.5)] };
const hidden = { seen: null, at: at(1) };
/** Last time's 3 was shown beside the answer. */
const seen = (minute: number) => ({ seen: score(3), at: at(minute) });
const revised = (second: number | 'no-chance', minute: number) => ({
  ...people,
  first: score(3.5),
  second: Rating.parse(second),
  seen: score(3),
  at: at(minute),
});

describe('rating a statement', () => {
  it('leaves the others unchanged', () => {
    const before = { ...blank, ratings: [rating('people', ic, 4), rating('people', manager, 2)] };
    expect(rateStatement(before, people, score(3), hidden).ratings).toEqual([
      rating('people', ic, 4),
      rating('people', manager, 3),
    ]);
    expect(rateStatement(before, people, null, hidden).ratings).toEqual([rating('people', ic, 4)]);
  });

  it('creates no revision before last time’s score is shown', () => {
    const once = rateStatement(blank, people, score(3), hidden);
    const twice = rateStatement({ ...blank, ...once }, people, score(4), hidden);
    expect(twice).toEqual({ ratings: [rating('people', manager, 4)], revisions: [] });
  });

  it('saves the first and the last answer after it is shown, with the score shown and the time of the last change', () => {
    const once = rateStatement(answered, people, score(4), seen(2));
    expect(once).toEqual({
      ratings: [rating('people', manager, 4)],
      revisions: [revised(4, 2)],
    });
    const twice = rateStatement({ ...blank, ...once }, people, Rating.parse('no-chance'), seen(5));
    expect(twice.revisions).toEqual([revised('no-chance', 5)]);
  });

  it('still has its first answer and the score shown when rated again after clearing', () => {
    const cleared = rateStatement(answered, people, null, seen(2));
    expect(cleared).toEqual({ ratings: [], revisions: [revised(3.5, 2)] });
    const again = rateStatement({ ...blank, ...cleared }, people, score(3), {
      seen: null,
      at: at(3),
    });
    expect(again.revisions).toEqual([revised(3, 3)]);
    const clearedAgain = rateStatement({ ...blank, ...again }, people, null, seen(4));
    expect(clearedAgain.revisions).toEqual([revised(3, 4)]);
  });

  it('uses the score shown last after a new date changed which assessment is last time’s', () => {
    const once = rateStatement(answered, people, score(4), seen(2));
    const twice = rateStatement({ ...blank, ...once }, people, score(5), {
      seen: score(2),
      at: at(3),
    });
    expect(twice.revisions).toEqual([{ ...revised(5, 3), seen: 2 }]);
  });

  it('with the same answer again changes nothing, not even the time', () => {
    const once = rateStatement(answered, people, score(4), seen(2));
    expect(rateStatement({ ...blank, ...once }, people, score(4), seen(9))).toEqual(once);
  });

  it('in a correction leaves that day’s revisions unchanged', () => {
    const corrects = assessment('2026-05-03', 1).id;
    const draft = {
      corrects,
      ratings: [rating('people', manager, 4)],
      revisions: [revised(4, 0)],
    };
    expect(rateStatement(draft, people, score(5), seen(9)).revisions).toEqual(draft.revisions);
  });

  it('never loses the first answer given before last time’s score, nor the last answer, whatever follows', () => {
    const anyRating = fc.constantFrom(null, Rating.parse('no-chance'), ...scores);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRating, fc.boolean())), (changes) => {
        let draft: Parameters<typeof rateStatement>[0] = rateStatementIn(answered, score(1));
        for (const [given, shown] of changes) {
          const how = { seen: shown ? score(3) : null, at: at(2) };
          draft = { ...draft, ...rateStatement(draft, people, given, how) };
        }
        const last = changes.findLast(([given]) => given !== null)?.[0] ?? 1;
        expect(draft.revisions).toMatchObject([{ first: 3.5, second: last, seen: 3 }]);
      }),
    );
  });
});

function rateStatementIn(draft: Parameters<typeof rateStatement>[0], given: Rating) {
  return { ...draft, ...rateStatement(draft, people, given, seen(1)) };
}

describe('rating an earlier day again', () => {
  const may = { of: AssessmentId.parse(assessment('2026-05-03', 1).id), date: day('2026-05-03') };
  const june = { of: AssessmentId.parse(assessment('2026-06-03', 2).id), date: day('2026-06-03') };

  it('leaves the answers about other days unchanged', () => {
    const one = rateEarlier({ lookBacks: [] }, may, people, score(2));
    const two = rateEarlier(one, june, people, score(3));
    const three = rateEarlier(two, may, { skill: skill('people'), level: ic }, score(4));
    expect(three.lookBacks).toEqual([
      { ...june, ratings: [rating('people', manager, 3)] },
      { ...may, ratings: [rating('people', manager, 2), rating('people', ic, 4)] },
    ]);
    expect(two.lookBacks).toContainEqual(one.lookBacks[0]);
  });

  it('leaves no day without an answer', () => {
    const one = rateEarlier({ lookBacks: [] }, may, people, score(2));
    expect(rateEarlier(one, may, people, null)).toEqual({ lookBacks: [] });
    expect(rateEarlier({ lookBacks: [] }, may, people, null)).toEqual({ lookBacks: [] });
  });

  it('can be cleared for a whole day, and undone without losing later answers', () => {
    const one = rateEarlier({ lookBacks: [] }, may, people, score(2));
    const two = rateEarlier(one, may, { skill: skill('people'), level: ic }, score(4));
    const three = rateEarlier(two, june, people, score(3));
    expect(ratedAgainWords(three, may.of)).toBe('2 rated');
    const cleared = clearEarlier(three, may.of);
    expect(ratedAgainWords(cleared, may.of)).toBeNull();
    expect(ratedAgainWords(cleared, june.of)).toBe('1 rated');
    const [former] = two.lookBacks;
    if (former === undefined) throw new Error('nothing was said');
    expect(putEarlierBack(cleared, former).lookBacks).toEqual([...cleared.lookBacks, former]);
    const since = rateEarlier(cleared, may, people, score(5));
    expect(putEarlierBack(since, former).lookBacks).toContainEqual({
      ...may,
      ratings: [rating('people', ic, 4), rating('people', manager, 5)],
    });
  });
});
