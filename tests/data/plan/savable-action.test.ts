import { describe, expect, it } from 'vitest';
import {
  type ActionContent,
  longestAction,
  longestIntention,
  SentProgressNote,
} from '../../../data/plan/action.ts';
import { savableAction, savableNote } from '../../../data/plan/savable-action.ts';
import { actionId } from '../ladder.ts';

const typed = (change: Partial<ActionContent> = {}): ActionContent => ({
  what: 'Ask for feedback',
  source: null,
  gap: null,
  due: null,
  status: 'doing',
  when: '',
  will: '',
  ...change,
});
const saved = { what: 'Ask', when: 'a report asks', will: 'ask back' };
const tooLong = 'x'.repeat(longestAction + 1);

describe('the part of a typed action that can be saved', () => {
  it('is all of it when nothing is wrong', () => {
    const whole = typed({ when: 'y'.repeat(longestIntention), what: 'x'.repeat(longestAction) });
    expect(savableAction(whole, saved)).toEqual(whole);
    expect(savableAction(whole, null)).toEqual(whole);
  });

  it('keeps saved texts where the typed ones are blank, too long or invalid', () => {
    for (const what of [' ', tooLong, 'a\u0000']) {
      expect(savableAction(typed({ what }), saved)).toEqual(typed({ what: 'Ask' }));
      expect(savableAction(typed({ what }), null)).toBeNull();
    }
    const intention = { when: 'y'.repeat(longestIntention + 1), will: '\ud800' };
    expect(savableAction(typed(intention), saved)).toEqual(
      typed({ when: 'a report asks', will: 'ask back' }),
    );
    expect(savableAction(typed(intention), null)).toEqual(typed());
  });

  it('allows clearing an intention', () => {
    expect(savableAction(typed(), saved)).toEqual(typed());
  });
});

describe('the part of a typed progress note that can be saved', () => {
  const note = SentProgressNote.parse({
    id: actionId(2),
    action: actionId(1),
    date: '2025-03-12',
    text: 'x',
  });

  it('is its text, or the saved one', () => {
    expect(savableNote({ ...note, text: 'Went well' }, null)?.text).toBe('Went well');
    for (const text of ['', tooLong, '\u0007']) {
      expect(savableNote({ ...note, text }, { text: 'Before' })?.text).toBe('Before');
      expect(savableNote({ ...note, text }, null)).toBeNull();
    }
  });
});
