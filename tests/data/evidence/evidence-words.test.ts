import { describe, expect, it } from 'vitest';
import type { EvidenceContent, Statement } from '../../../data/assessments/assessment.ts';
import {
  countsWords,
  evidenceSummary,
  statementWords,
} from '../../../data/evidence/evidence-words.ts';
import { plain } from '../../../data/text/sentence.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { day, director, ic, ladder, manager, skill } from '../ladder.ts';

const shows = (id: string, level: LevelId): Statement => ({ skill: skill(id), level });
const dated = (date: string): EvidenceContent => ({
  what: 'Ran the hiring loop',
  date: day(date),
  statements: [shows('people', manager)],
});
const today = day('2026-11-22');
const summary = (...dates: readonly string[]) => plain(evidenceSummary(dates.map(dated), today));

describe('how long evidence is recent', () => {
  it.each([
    ['2026-11-22', 'recent until 22 May 2027'],
    ['2026-05-22', 'recent until 22 November 2026'],
    ['2026-05-21', 'was recent until 21 November 2026'],
    ['2024-02-29', 'was recent until 31 August 2024'],
    ['2026-11-23', 'recent until 23 May 2027'],
    ['2029-05-14', 'counts from 14 May 2029'],
  ])('of %s: %s', (date, words) => {
    expect(countsWords(day(date), today)).toBe(words);
  });
});

describe('what evidence shows', () => {
  it('is listed by skill with its levels, in the ladder’s order', () => {
    expect(
      statementWords(ladder, [
        shows('strategy', manager),
        shows('people', director),
        shows('people', ic),
      ]),
    ).toBe('People (IC, Director) and Strategy (Manager)');
  });

  it('lists the names of anything this ladder lacks last', () => {
    expect(
      statementWords(ladder, [
        shows('juggling', manager),
        shows('people', LevelId.parse('wizard')),
        shows('people', manager),
      ]),
    ).toBe('People (Manager, wizard) and juggling (Manager)');
  });
});

describe('the sentence about all evidence', () => {
  it('says that there is none', () => {
    expect(summary()).toBe('You haven’t added any evidence yet.');
  });

  it('says whether the only piece is recent', () => {
    expect(summary('2026-05-22')).toBe(
      'Your one piece of evidence is from the last six months. It counts as recent until 22 November 2026.',
    );
    expect(summary('2026-05-21')).toBe('Your one piece of evidence is older than six months.');
  });

  it('says how many are recent, and until when the oldest of them is', () => {
    expect(summary('2026-11-01', '2026-08-31', '2025-01-01')).toBe(
      'Two of the three pieces of evidence are from the last six months. The older one counts as recent until 28 February 2027.',
    );
    expect(summary('2026-11-01', '2025-01-01')).toBe(
      'One of the two pieces of evidence is from the last six months. It counts as recent until 1 May 2027.',
    );
  });

  it('says that all are older, for two and for more', () => {
    expect(summary('2026-05-21', '2025-01-01')).toBe(
      'Both pieces of evidence are older than six months.',
    );
    expect(summary('2024-01-01', '2025-01-01', '2023-01-01')).toBe(
      'All three pieces of evidence are older than six months.',
    );
  });

  it('doesn’t call evidence older if a clock set back puts it in the future', () => {
    expect(summary('2026-11-23', '2025-01-01')).toBe('No evidence is from the last six months.');
  });
});
