import { describe, expect, it } from 'vitest';
import { noticeWhenDue } from '../../../data/assessments/next-assessment.ts';
import { soFar, stillToCome, stillToComeSentence } from '../../../data/assessments/so-far.ts';
import { assessment, day } from '../ladder.ts';

const today = day('2026-11-30');
const [past, now, tomorrow, later, last] = [
  assessment('2025-01-01', 1),
  assessment('2026-11-30', 2),
  assessment('2026-12-01', 3),
  assessment('2026-12-02', 4),
  assessment('2029-05-14', 5),
];
const all = [last, past, later, now, tomorrow];

describe('an assessment dated after today', () => {
  it('is never the newest; tomorrow still counts, because it may have been saved further east', () => {
    expect(soFar(all, today)).toEqual([past, now, tomorrow]);
    expect(stillToCome(all, today)).toEqual([later, last]);
  });

  it('is named with its date', () => {
    const said = (...of: typeof all) => stillToComeSentence(of.map(({ date }) => date));
    expect(said()).toBeNull();
    expect(said(last)).toBe(
      'One assessment is dated 14 May 2029, which is still to come. It isn’t counted until then.',
    );
    expect(said(later, last)).toBe(
      'Two assessments are dated after today: 2 December 2026 and 14 May 2029. They aren’t counted until then.',
    );
  });

  it('doesn’t delay a reminder', () => {
    expect(noticeWhenDue([assessment('2026-05-30', 1), last], 6, today)).toMatchObject({
      due: '2026-11-30',
    });
  });
});
