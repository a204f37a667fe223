import { describe, expect, it } from 'vitest';
import { longestAction, longestIntention } from '../../../data/plan/action.ts';
import { actionProblems, readNote, readNoteDate } from '../../../data/plan/typed-action.ts';
import { readDue } from '../../../data/plan/typed-due.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { day } from '../ladder.ts';

const today = day('2025-03-12');

describe('a typed due date', () => {
  it('is none when blank', () => {
    expect(readDue('  ', today)).toEqual({ kind: 'none' });
  });

  it.each(['2025-03-12', ' 2025-12-31 ', '2199-12-31'])('“%s” is a day', (typed) => {
    expect(readDue(typed, today)).toEqual({ kind: 'date', date: typed.trim(), notice: null });
  });

  it.each(['2025-03-11', '1950-01-01'])('“%s” is past, which is allowed and shown', (typed) => {
    expect(readDue(typed, today)).toEqual({
      kind: 'date',
      date: typed,
      notice: 'This date has passed. That’s fine.',
    });
  });

  it.each(['2025-02-31', '2025-13-01', 'soon', '12.03.2025', '2025-3-1'])(
    '“%s” is not a date',
    (typed) => {
      expect(readDue(typed, today)).toEqual({
        kind: 'problem',
        message: 'Rung can’t read this date. Write it like “31 March 2025”.',
      });
    },
  );

  it.each(['0026-03-12', '1949-12-31', '2200-01-01', '9999-12-31'])(
    '“%s” has a mistyped year',
    (typed) => {
      expect(readDue(typed, today)).toEqual({
        kind: 'problem',
        message: 'Use a year from 1950 to 2199.',
      });
    },
  );
});

describe('a typed action', () => {
  const fields = { what: 'Ask for feedback', when: '', will: '' };

  it('can be sent with a text up to the maximum length', () => {
    expect(actionProblems(fields, false)).toEqual([]);
    const longest = {
      what: 'x'.repeat(longestAction),
      when: '',
      will: 'y'.repeat(longestIntention),
    };
    expect(actionProblems(longest, true)).toEqual([]);
  });

  it('without text says what stays saved', () => {
    expect(actionProblems({ ...fields, what: ' \n' }, false)).toEqual([
      {
        field: 'what',
        message: 'Write something. Rung saves an action from its first letter on.',
      },
    ]);
    expect(actionProblems({ ...fields, what: '' }, true)).toEqual([
      { field: 'what', message: 'While this is blank, the previous text stays saved.' },
    ]);
  });

  it('says by how much each field is too long, and which characters can’t be saved', () => {
    expect(
      actionProblems(
        {
          what: 'x'.repeat(longestAction + 1),
          when: 'y'.repeat(longestIntention + 2),
          will: 'a\u0007',
        },
        true,
      ),
    ).toEqual([
      {
        field: 'what',
        message: 'The action has 10,001 characters; the limit is 10,000. Shorten it by 1.',
      },
      {
        field: 'when',
        message: '“When …” has 1,002 characters; the limit is 1,000. Shorten it by 2.',
      },
      {
        field: 'will',
        message:
          '“I will …” contains an invisible control character (U+0007) after “a”. Delete it, because it can’t be saved.',
      },
    ]);
  });
});

describe('a typed progress note', () => {
  const actionAt = Instant.parse('2025-03-05T12:00:00.000Z');
  const read = (date: string, text: string, isSaved = false) =>
    readNote({ date, text }, isSaved, actionAt, today);

  it('has a day up to today and a text, saved as typed', () => {
    expect(read('2025-03-12', ' Went well\n')).toEqual({
      kind: 'note',
      date: '2025-03-12',
      text: ' Went well\n',
      notice: null,
    });
    expect(read('2025-03-05', 'x')).toMatchObject({ kind: 'note', notice: null });
  });

  it('may date from before the action was written down, and a message says so', () => {
    expect(read('2025-03-04', 'x')).toEqual({
      kind: 'note',
      date: '2025-03-04',
      text: 'x',
      notice: 'This is before you added the action. That’s fine.',
    });
  });

  it('reports its day even before anything is written', () => {
    const notice = 'This is before you added the action. That’s fine.';
    expect(readNoteDate('2025-03-04', actionAt, today)).toEqual({
      kind: 'date',
      date: '2025-03-04',
      notice,
    });
    expect(readNoteDate('2025-03-05', actionAt, today)).toMatchObject({ notice: null });
    expect(readNoteDate('2025-03-13', actionAt, today).kind).toBe('problem');
  });

  it('names every invalid field', () => {
    expect(read('2025-02-31', '')).toEqual({
      kind: 'problem',
      problems: [
        { field: 'date', message: 'Rung can’t read this date. Write it like “31 March 2025”.' },
        {
          field: 'text',
          message: 'Write something. Rung saves a progress note from its first letter on.',
        },
      ],
    });
    expect(read('2025-03-13', 'x')).toMatchObject({ problems: [{ field: 'date' }] });
    expect(read('2025-03-12', ' ', true)).toMatchObject({
      problems: [{ field: 'text', message: 'While this is blank, the previous text stays saved.' }],
    });
    expect(read('2025-03-12', 'x'.repeat(longestAction + 1))).toMatchObject({
      problems: [{ field: 'text' }],
    });
  });
});
