import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, ActionStatus } from '../../../data/plan/action.ts';
import { dueWords, intentionWords, statusWords } from '../../../data/plan/action-words.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { action, day } from '../ladder.ts';

const today = day('2025-05-11');

describe('when an action is due', () => {
  const words = (content: Partial<Action>) => dueWords(action(1, content), today);
  const due = (date: string) => words({ due: day(date) });

  it('is worded for a future day and for today', () => {
    expect(due('2025-05-12')).toBe('due 12 May 2025');
    expect(due('2025-05-11')).toBe('due today');
    expect(words({ due: null })).toBeNull();
  });

  it('is stated without blame for a past day', () => {
    expect(due('2025-05-10')).toBe('was due 10 May 2025, yesterday');
    const onPaper = dueWords(action(1, { due: day('2025-05-10') }), today, 'paper');
    expect(onPaper).toBe('was due 10 May 2025');
  });

  it('gives way to the day it was done or dropped', () => {
    const statusAt = Instant.parse('2025-05-03T12:00:00.000Z');
    expect(words({ due: day('2025-05-01'), status: 'done', statusAt })).toBe('done 3 May 2025');
    expect(words({ due: null, status: 'dropped', statusAt })).toBe('dropped 3 May 2025');
  });

  it('has a word for every status', () => {
    expect(ActionStatus.options.map((status) => statusWords[status])).toEqual([
      'Planned',
      'Doing',
      'Done',
      'Dropped',
    ]);
  });
});

describe('an intention', () => {
  const words = (when: string, will: string) => intentionWords({ when, will });

  it.each([
    ['a report asks', 'ask back', 'When a report asks, I will ask back.'],
    ['  When a report asks, ', ' I will ask back. ', 'When a report asks, I will ask back.'],
    ['WHEN when a report asks …', 'then I’ll ask back', 'When a report asks, I will ask back.'],
    ['When: a report asks', "I'll ask back...", 'When a report asks, I will ask back.'],
    ['The week begins', 'Write the agenda', 'When the week begins, I will write the agenda.'],
    ['Anna calls', 'PR reviews wait', 'When Anna calls, I will PR reviews wait.'],
    ['whenever it rains', 'will a will', 'When it rains, I will will a will.'],
    ['a\r\nlong\tday  ends', 'go\nhome', 'When a long day ends, I will go home.'],
    ['asked', 'say “why?”', 'When asked, I will say “why?”.'],
    ['asked', 'ask why?', 'When asked, I will ask why?'],
    ['Every Monday', 'to ask one question', 'When every Monday, I will ask one question.'],
    ['If I review a design', 'I will to ask why', 'When I review a design, I will ask why.'],
  ])('of “%s” and “%s” reads as one sentence', (when, will, sentence) => {
    expect(words(when, will)).toBe(sentence);
  });

  it('with only one half still reads as one sentence', () => {
    expect(words('a report asks', ' ')).toBe('When a report asks, I will do this.');
    expect(words('', 'ask back')).toBe('I will ask back.');
  });

  it('is missing if nothing is written, or only the frame’s own words', () => {
    expect(words('', ' ')).toBeNull();
    expect(words('When …', 'I will …')).toBeNull();
    expect(words('when', 'I’ll')).toBeNull();
  });

  it('typed whole into one field is split into its two halves', () => {
    const whole = 'When a report asks, I will ask back.';
    expect(words(whole, '')).toBe(whole);
    expect(words(' ', 'when a report asks, then I’ll ask back')).toBe(whole);
    expect(words('I know that I will be late', '')).toBe(
      'When I know that I will be late, I will do this.',
    );
  });

  it('never repeats “when” or “I will”: typing the frame’s own words at the start changes nothing', () => {
    const frame = (...own: readonly string[]) =>
      fc
        .array(fc.constantFrom(...own, ' ', ', ', '… '), { maxLength: 5 })
        .map((all) => all.join(''));
    const core = fc
      .array(fc.constantFrom('report', 'asks', 'when', 'will', 'then', 'back', '“so”'), {
        maxLength: 4,
      })
      .map((all) => ['it', ...all].join(' '));
    const whens = fc.tuple(frame('when ', 'WHEN: ', 'When '), core);
    const wills = fc.tuple(frame('I will ', 'i’ll ', "then I'll ", 'I  WILL: '), core);
    fc.assert(
      fc.property(whens, wills, ([leadWhen, when], [leadWill, will]) => {
        const said = words(leadWhen + when, `${leadWill}${will} . `);
        expect(said).toBe(`When ${when}, I will ${will}.`);
      }),
    );
  });

  it('is one line with an end mark, whatever is typed', () => {
    const typed = fc.string({
      unit: fc.constantFrom('When ', 'I will ', 'a', ',', '.', '\n', ' ', '…', 'É'),
    });
    fc.assert(
      fc.property(typed, typed, (when, will) => {
        const said = words(when, will);
        if (said === null) return;
        expect(said).toMatch(/^(When|I will) \S.*[.]$/);
        expect(said).not.toMatch(/ {2}|\n|undefined|[.,…][.]$/);
      }),
    );
  });
});
