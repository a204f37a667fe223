import { describe, expect, it } from 'vitest';
import {
  AssessmentContent,
  directionOf,
  EvidenceContent,
} from '../../../data/assessments/assessment.ts';
import type { Draft, DraftEvidence } from '../../../data/assessments/draft.ts';
import { finishDraft } from '../../../data/assessments/finish-draft.ts';
import { newDraft } from '../../../data/assessments/new-draft.ts';
import { stepsOf } from '../../../data/assessments/steps.ts';
import { ActivityId, LevelId, SkillId } from '../../../data/values/ids.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { Energy } from '../../../data/week/energy.ts';
import {
  activity,
  assessment,
  day,
  director,
  ic,
  ladder,
  manager,
  rating,
  score,
  skill,
} from '../ladder.ts';

const today = day('2025-03-12');
const empty = newDraft(ladder, { current: ic, target: manager }, today);

/** A draft with one score, ready to be saved. */
const draft = (change: Partial<Draft> = {}): Draft => ({
  ...empty,
  ratings: [rating('people', manager, 2.5)],
  ...change,
});

const inPercent = (...typed: readonly string[]): Draft['week'] => ({
  ...empty.week,
  entries: empty.week.entries.map((entry, index) => ({ ...entry, typed: typed[index] ?? '' })),
});

const inHours = (...typed: readonly string[]): Draft['week'] => ({
  ...inPercent(...typed),
  unit: 'hours',
});

const evidence = (change: Partial<DraftEvidence> = {}): DraftEvidence => ({
  skill: skill('people'),
  levels: [manager],
  what: 'Ran the hiring loop',
  date: '2025-03-01',
  ...change,
});

function problems(given: Draft) {
  const finished = finishDraft(given, ladder, today);
  if (finished.kind === 'complete') return [];
  return finished.problems.map(({ step, field, message }) => [step, field, message]);
}

function complete(given: Draft) {
  const finished = finishDraft(given, ladder, today);
  if (finished.kind === 'incomplete') throw new Error(JSON.stringify(finished.problems));
  return finished;
}

describe('a draft that can be saved', () => {
  it('becomes an assessment with a week in the ladder’s order and its evidence', () => {
    const { content, evidence: records } = complete(
      draft({
        levels: [ic, manager, director],
        week: inPercent('45', '15 %', ' 25', '3', '12', ''),
        note: 'Two\nlines\tand a tab',
        evidence: [
          evidence({ levels: [director, manager, manager], what: '  Hired two\r\npeople ' }),
        ],
      }),
    );
    expect(content).toEqual({
      date: '2025-03-12',
      ladder: { id: 'engineering-leadership', version: 1 },
      currentLevel: 'ic',
      targetLevel: 'manager',
      ratings: [{ skill: 'people', level: 'manager', rating: 2.5 }],
      revisions: [],
      week: {
        period: { kind: 'week', from: '2025-03-03' },
        shares: [
          { activity: 'coding', percent: 45, minutes: null },
          { activity: 'people', percent: 15, minutes: null },
          { activity: 'meetings', percent: 25, minutes: null },
          { activity: 'strategy', percent: 3, minutes: null },
          { activity: 'hiring', percent: 12, minutes: null },
          { activity: 'external', percent: 0, minutes: null },
        ],
      },
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      guesses: [],
      note: 'Two\nlines\tand a tab',
    });
    expect(records).toEqual([
      {
        what: 'Hired two\r\npeople',
        date: '2025-03-01',
        statements: [
          { skill: 'people', level: 'manager' },
          { skill: 'people', level: 'director' },
        ],
      },
    ]);
    expect(AssessmentContent.parse(content)).toEqual(content);
    expect(records.map((record) => EvidenceContent.parse(record))).toEqual(records);
  });

  it('includes the guesses in the ladder’s order, also for what was not rated', () => {
    const guesses = [
      { skill: skill('people'), level: director, score: score(2) },
      { skill: skill('technical'), level: manager, score: score(4.5) },
    ];
    expect(complete(draft({ guesses })).content.guesses).toEqual(guesses.toReversed());
  });

  it('turns hours into percents by the largest remainder, and saves the minutes', () => {
    const { week } = complete(
      draft({ week: inHours('18', '6', '10', '1.2', '2:48', '2 h') }),
    ).content;
    expect(week?.shares.map(({ percent, minutes }) => [percent, minutes])).toEqual([
      [45, 1_080],
      [15, 360],
      [25, 600],
      [3, 72],
      [7, 168],
      [5, 120],
    ]);
    const thirds = complete(draft({ week: inHours('1', '1', '1') })).content.week;
    expect(thirds?.shares.map(({ percent }) => percent)).toEqual([34, 33, 33, 0, 0, 0]);
  });

  it('may have a week without scores, or scores without a week', () => {
    expect(complete(draft({ ratings: [], week: inPercent('100') })).content.ratings).toEqual([]);
    expect(complete(draft()).content.week).toBeNull();
    expect(
      complete(draft({ week: { ...inPercent(' ', '\t'), from: 'never' } })).content.week,
    ).toBeNull();
  });

  it('saves “no chance” along with the scores, in the ladder’s order, and the last of two scores', () => {
    const ratings = [
      rating('business', ic, 'no-chance'),
      rating('people', manager, 1),
      rating('people', ic, 4),
      rating('people', manager, 3.5),
    ];
    expect(complete(draft({ ratings })).content.ratings).toEqual([
      { skill: 'people', level: 'ic', rating: 4 },
      { skill: 'people', level: 'manager', rating: 3.5 },
      { skill: 'business', level: 'ic', rating: 'no-chance' },
    ]);
  });

  it('drops evidence without text, whatever else it contains', () => {
    const blank = evidence({ what: ' \n ', date: 'never', levels: [] });
    const finished = complete(draft({ evidence: [blank, evidence(), blank] }));
    expect(finished.evidence).toHaveLength(1);
  });

  it('saves markup and right-to-left marks as typed', () => {
    const note =
      '<b>bold</b> & \u202Eright to left\u202C \u200F \u0645\u0631\u062D\u0628\u0627 👩‍💻';
    const finished = complete(draft({ note, evidence: [evidence({ what: note })] }));
    expect(finished.content.note).toBe(note);
    expect(finished.evidence[0]?.what).toBe(note);
  });

  it('may have a week that started on the day of the assessment, once that week is over', () => {
    const week = { ...inPercent('100'), from: '2025-03-06' };
    const content = complete(draft({ date: '2025-03-06', week })).content;
    expect(content.week?.period.from).toBe('2025-03-06'); // it ends today
  });

  it.each([
    ['week', '2025-03-07'],
    ['fortnight', '2025-02-28'],
    ['month', '2025-02-14'],
  ] as const)('has no %s that isn’t over yet', (kind, from) => {
    const week = { ...inPercent('100'), kind, from };
    expect(problems(draft({ week }))).toEqual([
      [
        'week',
        'week.from',
        `This ${kind} ends on 13 March 2025, so it isn’t over yet. Choose an earlier one.`,
      ],
    ]);
  });

  it('saves a note of the maximum length', () => {
    expect(complete(draft({ note: 'a'.repeat(100_000) })).content.note).toHaveLength(100_000);
  });
});

describe('a change of mind', () => {
  const at = Instant.parse('2025-03-12T10:00:00.000Z');
  const revision = (id: string, first: number, second = 2.5) => ({
    skill: skill(id),
    level: manager,
    first: score(first),
    second: score(second),
    seen: score(3),
    at,
  });
  const savedRevisions = (change: Partial<Draft>) => complete(draft(change)).content.revisions;
  const corrects = assessment('2025-03-12', 1).id;

  it('is saved with its first answer, and the rating as the second', () => {
    expect(savedRevisions({ revisions: [revision('people', 2)] })).toEqual([revision('people', 2)]);
    expect(savedRevisions({ revisions: [revision('people', 2, 4)] })).toEqual([
      revision('people', 2),
    ]);
  });

  it('isn’t saved if the rating is changed back', () => {
    expect(savedRevisions({ revisions: [revision('people', 2.5, 4)] })).toEqual([]);
  });

  it('stays unchanged when its rating is corrected, even to the first answer', () => {
    for (const [first, second] of [
      [3.5, 4],
      [2.5, 4],
    ] as const) {
      const revisions = [revision('people', first, second)];
      expect(savedRevisions({ corrects, revisions })).toEqual(revisions);
    }
  });

  it('is dropped when a correction removes its rating', () => {
    expect(savedRevisions({ corrects, revisions: [revision('strategy', 2)] })).toEqual([]);
  });

  it('is dropped if its statement is no longer rated or asked', () => {
    const revisions = [revision('strategy', 2), revision('people', 2)];
    expect(complete(draft({ revisions })).content.revisions).toEqual([revision('people', 2)]);
    const onlyWeek = draft({ revisions, levels: [ic], week: inPercent('100') });
    expect(complete(onlyWeek).content.revisions).toEqual([]);
  });
});

describe('energy', () => {
  const gives = (id: string, energy: number) => ({
    activity: activity(id),
    energy: Energy.parse(energy),
  });

  it('is saved in the ladder’s order, without activities that the ladder lacks', () => {
    const energy = [gives('strategy', 2), gives('sailing', 1), gives('coding', -2)];
    expect(complete(draft({ energy })).content.energy).toEqual([
      gives('coding', -2),
      gives('strategy', 2),
    ]);
  });

  it('is enough to save, without a week or a score', () => {
    const { content } = complete({ ...empty, energy: [gives('coding', 0)] });
    expect([content.week, content.ratings]).toEqual([null, []]);
  });
});

describe('a look back', () => {
  const on = (date: string, ...ratings: Draft['ratings']) => ({
    of: assessment(date, Number(date.slice(0, 4))).id,
    date: day(date),
    ratings,
  });

  it('is saved in the ladder’s order, including levels that aren’t asked; a day without an answer isn’t saved', () => {
    const lookBacks = [
      on('2024-03-01', rating('strategy', manager, 2), rating('people', director, 'no-chance')),
      on('2023-03-01'),
    ];
    expect(complete(draft({ lookBacks })).content.lookBacks).toEqual([
      on('2024-03-01', rating('people', director, 'no-chance'), rating('strategy', manager, 2)),
    ]);
  });

  it('must be on a day before the assessment’s', () => {
    const lookBacks = [on('2025-03-01', rating('people', manager, 2))];
    expect(problems(draft({ date: '2025-03-02', lookBacks }))).toEqual([]);
    expect(problems(draft({ date: '2025-03-01', lookBacks }))).toEqual([
      [
        'look-back',
        'lookBacks',
        'You’re looking back on a day that isn’t before this assessment. Clear your answers for that day, or choose a later date.',
      ],
    ]);
  });

  it('is enough to save', () => {
    const lookBacks = [on('2024-03-01', rating('people', manager, 2))];
    expect(complete({ ...empty, lookBacks }).content.lookBacks).toEqual(lookBacks);
    expect(problems({ ...empty, lookBacks: [on('2024-03-01')] })).toHaveLength(1);
  });
});

describe('a date', () => {
  it.each([
    ['', 'Write a date, such as “yesterday”.'],
    ['  ', 'Write a date, such as “yesterday”.'],
    ['2025-02-30', 'Rung can’t read this date. Write it like “31 March 2025”.'],
    ['next week', 'Rung can’t read this date. Write it like “31 March 2025”.'],
    ['2025-03-13', 'This date is in the future. Choose today or an earlier day.'],
    ['9999-12-31', 'This date is in the future. Choose today or an earlier day.'],
    ['0025-03-12', 'This is too long ago. Check the year.'],
    ['1949-12-31', 'This is too long ago. Check the year.'],
  ])('"%s" gets a remedy wherever it is typed', (typed, message) => {
    expect(problems(draft({ date: typed }))).toEqual([['review', 'date', message]]);
    expect(problems(draft({ evidence: [evidence(), evidence({ date: typed })] }))).toEqual([
      ['skill:people', 'evidence.1.date', message],
    ]);
    expect(problems(draft({ week: { ...inPercent('100'), from: typed } }))).toEqual([
      ['week', 'week.from', message],
    ]);
  });

  it('of a week’s start can’t be after the assessment’s', () => {
    const week = { ...inPercent('100'), from: '2025-03-10' };
    expect(problems(draft({ date: '2025-03-09', week }))).toEqual([
      [
        'week',
        'week.from',
        'This is after the day of the assessment. Choose that day or an earlier one.',
      ],
    ]);
  });

  it.each(['2025-03-12', '1950-01-01', '2024-02-29'])('%s is fine', (date) => {
    expect(complete(draft({ date })).content.date).toBe(date);
  });
});

describe('a week', () => {
  it.each([
    [['45', '15', '20'], 'The percents add up to 80, not 100. Change them, or use “Make it 100”.'],
    [['100', '1'], 'The percents add up to 101, not 100. Change them, or use “Make it 100”.'],
    [['0'], 'The percents add up to 0, not 100. Change them, or use “Make it 100”.'],
  ])('of %j doesn’t add up', (typed, message) => {
    expect(problems(draft({ week: inPercent(...typed) }))).toEqual([['week', 'week', message]]);
  });

  it('names each unreadable entry, and reports the sum only once all can be read', () => {
    expect(problems(draft({ week: inPercent('-5', '101', '33.4', 'half', '', '20') }))).toEqual([
      ['week', 'week.coding', 'Use a whole number from 0 to 100.'],
      ['week', 'week.people', 'Use a whole number from 0 to 100.'],
      ['week', 'week.meetings', 'Use a whole number, such as 33.'],
      ['week', 'week.strategy', 'Use a whole number, such as 12.'],
    ]);
  });

  it('in hours needs at least some, and no more than the period has', () => {
    expect(problems(draft({ week: inHours('0', '0:00') }))).toEqual([
      ['week', 'week', 'The hours add up to 0. Enter some, or leave them all blank.'],
    ]);
    expect(problems(draft({ week: inHours('400') }))).toEqual([
      ['week', 'week', 'That’s more than the 168 hours in a week. Lower some of them.'],
    ]);
    expect(problems(draft({ week: inHours('168') }))).toEqual([]);
    expect(problems(draft({ week: inHours('168:01') }))).toHaveLength(1);
    const february = { ...inHours('672:01'), kind: 'month' as const, from: '2025-02-01' };
    expect(problems(draft({ week: february }))).toEqual([
      ['week', 'week', 'That’s more than the 672 hours in a month. Lower some of them.'],
    ]);
    expect(problems(draft({ week: inHours('lots') }))).toEqual([
      ['week', 'week.coding', 'Use hours, such as 7.5 or 7:30.'],
    ]);
  });

  it('with an unknown or a repeated activity says which entry to clear', () => {
    const [coding, people] = inPercent('60', '40').entries;
    if (!coding || !people) throw new Error('the ladder has activities');
    const entries = [coding, people, coding];
    expect(problems(draft({ week: { ...empty.week, entries } }))).toEqual([
      ['week', 'week.coding', 'This activity is entered twice. Clear one of the entries.'],
    ]);
    const stray = { activity: ActivityId.parse('sailing'), typed: '40', other: '' };
    const strayWeek = { ...empty.week, entries: [coding, stray] };
    expect(problems(draft({ week: strayWeek }))).toEqual([
      ['week', 'week.sailing', 'The ladder has no activity “sailing”. Clear its entry.'],
    ]);
    const cleared = { ...empty.week, entries: [coding, { ...stray, typed: '' }, people] };
    expect(problems(draft({ week: cleared }))).toEqual([]);
  });
});

describe('a text', () => {
  it('of 200 KB is too long to save, and the message says by how much', () => {
    const long = 'a'.repeat(200 * 1024);
    expect(problems(draft({ note: long }))).toEqual([
      [
        'note',
        'note',
        'The note has 204,800 characters; the limit is 100,000. Shorten it by 104,800.',
      ],
    ]);
    expect(problems(draft({ evidence: [evidence({ what: long })] }))).toEqual([
      [
        'skill:people',
        'evidence.0.what',
        'This has 204,800 characters; the limit is 10,000. Shorten it by 194,800.',
      ],
    ]);
  });

  it.each([
    ['\u0000', 'an invisible control character (U+0000)'],
    ['\u0008', 'an invisible control character (U+0008)'],
    ['\u001F', 'an invisible control character (U+001F)'],
    ['\u007F', 'an invisible control character (U+007F)'],
    ['\uD83D', 'an incomplete character'],
  ])('with %j says what it is and where', (character, fault) => {
    expect(problems(draft({ note: `We met on\nMonday${character} and` }))).toEqual([
      [
        'note',
        'note',
        `The note contains ${fault} after “We met on Monday”. Delete it, because it can’t be saved.`,
      ],
    ]);
    expect(problems(draft({ evidence: [evidence({ what: `${character}x` })] }))).toEqual([
      [
        'skill:people',
        'evidence.0.what',
        `This contains ${fault} at its start. Delete it, because it can’t be saved.`,
      ],
    ]);
  });
});

describe('evidence', () => {
  it('needs a level that exists in the ladder', () => {
    expect(problems(draft({ evidence: [evidence({ levels: [] })] }))).toEqual([
      ['skill:people', 'evidence.0.levels', 'Tick the level this shows.'],
    ]);
    const unknown = evidence({ levels: [manager, LevelId.parse('ceo')] });
    const levels = [ic, manager, LevelId.parse('ceo')];
    expect(problems(draft({ levels, evidence: [unknown] }))).toEqual([
      ['skill:people', 'evidence.0.levels', 'The ladder has no level “ceo”. Untick it.'],
    ]);
  });

  it('of an unknown skill is reported on the review step', () => {
    expect(problems(draft({ evidence: [evidence({ skill: SkillId.parse('sailing') })] }))).toEqual([
      [
        'review',
        'evidence.0.levels',
        'The ladder has no skill “sailing”. Write it under another skill.',
      ],
    ]);
  });
});

describe('a draft that can’t be saved', () => {
  it('has nothing in it; “no chance” counts as an answer', () => {
    expect(problems(empty)).toEqual([
      ['review', 'ratings', 'Add something first: a rating, a week, your scope or a shift.'],
    ]);
    const noChance = draft({ ratings: [rating('people', manager, 'no-chance')] });
    expect(complete(noChance).content.ratings).toEqual(noChance.ratings);
  });

  it('names skills and levels that the ladder lacks', () => {
    const ratings = [rating('people', LevelId.parse('ceo'), 3), rating('sailing', manager, 3)];
    const levels = [ic, manager, LevelId.parse('ceo')];
    expect(problems(draft({ levels, ratings, targetLevel: LevelId.parse('ceo') }))).toEqual([
      ['review', 'direction', 'The ladder has no level “ceo”. Choose your direction in Settings.'],
      ['review', 'ratings', 'The ladder has no description “people, ceo”. Clear its score.'],
      ['review', 'ratings', 'The ladder has no description “sailing, manager”. Clear its score.'],
    ]);
  });

  it('was started with another version of the ladder', () => {
    const other = draft({ ladder: { ...empty.ladder, version: 2 } });
    expect(problems(other).map(([step, field]) => [step, field])).toEqual([['review', 'ladder']]);
  });

  it('reports every problem at once, each on its step, in the order of the steps', () => {
    const all = problems(
      draft({
        date: 'soon',
        ratings: [rating('sailing', manager, 3)],
        evidence: [
          evidence({ levels: [], date: '' }),
          evidence({ skill: skill('technical'), date: '' }),
        ],
        week: { ...inPercent('1', 'x'), from: '' },
        note: '\u0000',
      }),
    );
    expect(all.map(([step, field]) => [step, field])).toEqual([
      ['skill:technical', 'evidence.1.date'],
      ['skill:people', 'evidence.0.date'],
      ['skill:people', 'evidence.0.levels'],
      ['week', 'week.from'],
      ['week', 'week.people'],
      ['note', 'note'],
      ['review', 'date'],
      ['review', 'ratings'],
    ]);
    expect(
      all.every(([step]) => stepsOf(ladder, directionOf(empty), true).includes(step ?? '')),
    ).toBe(true);
  });
});

describe('a draft', () => {
  it('without a date gets the day it is saved, so that starting early changes nothing', () => {
    const begun = newDraft(ladder, { current: ic, target: manager }, day('2025-03-01'));
    const later = finishDraft(
      { ...begun, ratings: [rating('people', manager, 3)] },
      ladder,
      day('2025-03-12'),
    );
    expect(later).toMatchObject({ kind: 'complete', content: { date: '2025-03-12' } });
  });

  it('saves only the levels it asks; answers for an unticked level stay in the draft', () => {
    const ratings = [rating('people', manager, 3), rating('people', director, 1)];
    const shown = evidence({ levels: [manager, director] });
    const { content, evidence: records } = complete(
      draft({ levels: [ic, manager], ratings, evidence: [shown] }),
    );
    expect(content.ratings).toEqual([{ skill: 'people', level: 'manager', rating: 3 }]);
    expect(records.map(({ statements }) => statements)).toEqual([
      [{ skill: 'people', level: 'manager' }],
    ]);
    expect(problems(draft({ levels: [ic], ratings, evidence: [shown] }))).toContainEqual([
      'skill:people',
      'evidence.0.levels',
      'Tick the level this shows.',
    ]);
  });
});
